package dev.alembic.junit;

import dev.alembic.schema.Column;
import dev.alembic.schema.Table;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** Assertions about what a database holds. Names are compared without regard to case. */
public final class MigratedDatabaseAssert extends AbstractAssert<MigratedDatabaseAssert, MigratedDatabase> {

    MigratedDatabaseAssert(MigratedDatabase database) {
        super(database, MigratedDatabaseAssert.class);
    }

    /** There is a table of this name. */
    public MigratedDatabaseAssert hasTable(String name) {
        if (table(name).isEmpty()) {
            failWithMessage("Expected a table \"%s\", but there are %s", name, tables());
        }
        return this;
    }

    /** There is no table of this name. */
    public MigratedDatabaseAssert hasNoTable(String name) {
        if (table(name).isPresent()) {
            failWithMessage("Expected no table \"%s\", but it is there", name);
        }
        return this;
    }

    /** There is a table with a column of this name. */
    public MigratedDatabaseAssert hasColumn(String table, String column) {
        hasTable(table);
        if (!columns(table).stream().anyMatch(column::equalsIgnoreCase)) {
            failWithMessage("Expected a column \"%s\" in \"%s\", but it has %s", column, table, columns(table));
        }
        return this;
    }

    /** There is a table without a column of this name. */
    public MigratedDatabaseAssert hasNoColumn(String table, String column) {
        hasTable(table);
        if (columns(table).stream().anyMatch(column::equalsIgnoreCase)) {
            failWithMessage("Expected no column \"%s\" in \"%s\", but it is there", column, table);
        }
        return this;
    }

    private Optional<Table> table(String name) {
        return actual.schema().tables().stream()
                .filter(table -> table.name().text().equalsIgnoreCase(name))
                .findFirst();
    }

    private List<String> tables() {
        return actual.schema().tables().stream()
                .map(table -> table.name().text())
                .toList();
    }

    private List<String> columns(String name) {
        return table(name).stream()
                .flatMap(table -> table.columns().stream())
                .map(Column::name)
                .map(column -> column.text())
                .toList();
    }
}
