package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.sqlite.CatalogTable.ColumnRow;
import dev.alembic.dialect.sqlite.CatalogTable.IndexRow;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.ReflectedSchema;
import dev.alembic.reflect.ReflectedTable;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Reference;
import dev.alembic.schema.TableName;
import dev.alembic.schema.UniqueConstraint;
import dev.alembic.sql.TypeMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The tables of one SQLite file while they are read; of those that aren't wanted only the names,
 * and the columns where a foreign key points at them. SQLite has no regard to case.
 */
final class SqliteCatalog {

    private final Optional<String> schema;
    private final ReflectedSchema<TableName> drafts;
    private final SqliteColumnReader columnReader;
    private final Map<String, CatalogTable> tables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    SqliteCatalog(Optional<String> schema, TypeMap types, ReflectedSchema<TableName> drafts) {
        this.drafts = drafts;
        this.schema = schema;
        this.columnReader = new SqliteColumnReader(types);
    }

    /** A table, from its row in {@code sqlite_master}. */
    CatalogTable table(CatalogRow row) {
        CatalogTable table = new CatalogTable(row.text("name"), row.text("sql"));
        tables.put(row.text("name"), table);
        drafts.found(name(table), name(table));
        return table;
    }

    private TableName name(CatalogTable table) {
        return ReflectedSchema.name(schema, table.name().text());
    }

    /** The names of the tables that are wanted. */
    List<String> wanted() {
        return tables.values().stream()
                .filter(table -> drafts.table(name(table)).isPresent())
                .map(table -> table.name().text())
                .toList();
    }

    /** A column, from its row in {@code pragma_table_xinfo}. */
    Optional<CatalogTable> column(CatalogRow row) {
        Optional<CatalogTable> table = Optional.ofNullable(tables.get(row.text("owner")));
        table.ifPresent(owner -> owner.columns().add(ColumnRow.of(row)));
        return table;
    }

    /** An index, from its row in {@code sqlite_master}. */
    Optional<CatalogTable> index(CatalogRow row) {
        Optional<CatalogTable> table = Optional.ofNullable(tables.get(row.text("tbl_name")));
        table.ifPresent(owner -> owner.indexes().add(new IndexRow(row.text("name"), row.text("sql"))));
        return table;
    }

    /** Makes tables of what was read. */
    void finish() {
        for (CatalogTable table : tables.values()) {
            drafts.table(name(table)).ifPresent(draft -> fill(draft, table));
        }
    }

    private void fill(ReflectedTable draft, CatalogTable table) {
        TableDefinition text = SqliteTableReader.read(table.sql());
        DefinitionComments notes = DefinitionComments.of(table.sql());
        draft.options(text.options());
        draft.options(notes.ofTable());
        table.columns().forEach(row -> draft.add(noted(columnReader.read(row, text, table), notes)));
        text.constraints().forEach(constraint -> draft.add(asWritten(constraint, table)));
        table.indexes().stream()
                .map(row -> SqliteIndexReader.read(row.name(), row.sql(), table::asWritten))
                .forEach(draft::add);
    }

    private static Column noted(Column column, DefinitionComments notes) {
        Column noted = column;
        for (Map.Entry<String, Object> note :
                notes.ofColumn(column.name().text()).values().entrySet()) {
            noted = noted.option(note.getKey(), note.getValue());
        }
        return noted;
    }

    private Constraint asWritten(Constraint constraint, CatalogTable table) {
        List<Name> columns = table.asWritten(constraint.columns());
        if (constraint instanceof PrimaryKeyConstraint key) {
            return new PrimaryKeyConstraint(key.name(), columns, key.traits());
        } else if (constraint instanceof UniqueConstraint unique) {
            return new UniqueConstraint(unique.name(), columns, unique.traits());
        } else if (constraint instanceof ForeignKeyConstraint foreignKey) {
            return foreignKey.on(columns).reference(asWritten(foreignKey.reference()));
        }
        return constraint;
    }

    private Reference asWritten(Reference reference) {
        CatalogTable parent = tables.get(reference.table().text());
        Name name = parent == null ? reference.table().name().asExact() : parent.name();
        List<Name> columns = reference.columns();
        if (parent != null) {
            columns = columns.isEmpty() ? parent.primaryKey() : parent.asWritten(columns);
        }
        return new Reference(
                new TableName(schema.map(Name::exactly), name),
                columns,
                reference.onDelete(),
                reference.onUpdate(),
                reference.match(),
                false);
    }
}
