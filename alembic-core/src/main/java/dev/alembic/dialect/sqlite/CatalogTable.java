package dev.alembic.dialect.sqlite;

import dev.alembic.reflect.CatalogRow;
import dev.alembic.schema.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the catalogue says about one table, in the words of SQLite. */
final class CatalogTable {

    private final String name;
    private final String sql;
    private final List<ColumnRow> columns = new ArrayList<>();
    private final List<IndexRow> indexes = new ArrayList<>();

    CatalogTable(String name, String sql) {
        this.name = name;
        this.sql = sql;
    }

    Name name() {
        return Name.exactly(name);
    }

    String sql() {
        return sql;
    }

    List<ColumnRow> columns() {
        return columns;
    }

    List<IndexRow> indexes() {
        return indexes;
    }

    /** The columns of the primary key, in its order. */
    List<Name> primaryKey() {
        return columns.stream()
                .filter(column -> column.keyPlace > 0)
                .sorted(Comparator.comparingInt(ColumnRow::keyPlace))
                .map(column -> Name.exactly(column.name))
                .toList();
    }

    /** The name of a column as this table writes it: SQLite has no regard to case. */
    Name asWritten(Name column) {
        return columns.stream()
                .map(ColumnRow::name)
                .filter(column.text()::equalsIgnoreCase)
                .findFirst()
                .map(Name::exactly)
                .orElse(column);
    }

    /** The names of columns as this table writes them. */
    List<Name> asWritten(List<Name> some) {
        return some.stream().map(this::asWritten).toList();
    }

    /**
     * A column.
     *
     * @param keyPlace its place in the primary key, from 1; 0: it isn't part of it
     */
    record ColumnRow(String name, String type, boolean isNotNull, int keyPlace) {

        static ColumnRow of(CatalogRow row) {
            return new ColumnRow(row.text("name"), row.text("type"), row.flag("notnull"), row.integer("pk"));
        }
    }

    /** An index and its definition. */
    record IndexRow(String name, String sql) {}
}
