package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.sqlite.SqliteTable.ColumnRow;
import dev.alembic.dialect.sqlite.SqliteTable.IndexRow;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.SchemaDraft;
import dev.alembic.reflect.TableDraft;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.Reference;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.StringType;
import dev.alembic.schema.TableName;
import dev.alembic.schema.TextType;
import dev.alembic.schema.UniqueConstraint;
import dev.alembic.sql.TypeMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The tables of one SQLite file while they are read; of those that aren't wanted only the names,
 * and the columns where a foreign key points at them. SQLite has no regard to case.
 */
final class SqliteTables {

    private final Optional<String> schema;
    private final TypeMap types;
    private final SchemaDraft<TableName> drafts;
    private final Map<String, SqlType> declarations = new HashMap<>();
    private final Map<String, SqliteTable> tables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    SqliteTables(Optional<String> schema, TypeMap types, SchemaDraft<TableName> drafts) {
        this.drafts = drafts;
        this.schema = schema;
        this.types = types;
    }

    /** A table, from its row in {@code sqlite_master}. */
    SqliteTable table(CatalogRow row) {
        SqliteTable table = new SqliteTable(row.text("name"), row.text("sql"));
        tables.put(row.text("name"), table);
        drafts.found(name(table), name(table));
        return table;
    }

    private TableName name(SqliteTable table) {
        return SchemaDraft.name(schema, table.name().text());
    }

    /** The names of the tables that are wanted. */
    List<String> wanted() {
        return tables.values().stream()
                .filter(table -> drafts.table(name(table)).isPresent())
                .map(table -> table.name().text())
                .toList();
    }

    /** A column, from its row in {@code pragma_table_xinfo}. */
    Optional<SqliteTable> column(CatalogRow row) {
        Optional<SqliteTable> table = Optional.ofNullable(tables.get(row.text("owner")));
        table.ifPresent(owner -> owner.columns().add(ColumnRow.of(row)));
        return table;
    }

    /** An index, from its row in {@code sqlite_master}. */
    Optional<SqliteTable> index(CatalogRow row) {
        Optional<SqliteTable> table = Optional.ofNullable(tables.get(row.text("tbl_name")));
        table.ifPresent(owner -> owner.indexes().add(new IndexRow(row.text("name"), row.text("sql"))));
        return table;
    }

    /** Makes tables of what was read. */
    void finish() {
        for (SqliteTable table : tables.values()) {
            drafts.table(name(table)).ifPresent(draft -> fill(draft, table));
        }
    }

    private void fill(TableDraft draft, SqliteTable table) {
        SqliteTableText text = SqliteTableReader.read(table.sql());
        SqliteNotes notes = SqliteNotes.of(table.sql());
        draft.options(text.options());
        draft.options(notes.ofTable());
        table.columns().forEach(row -> draft.add(noted(column(row, text, table), notes)));
        text.constraints().forEach(constraint -> draft.add(asWritten(constraint, table)));
        table.indexes().stream()
                .map(row -> SqliteIndexReader.read(row.name(), row.sql(), table::asWritten))
                .forEach(draft::add);
    }

    private static Column noted(Column column, SqliteNotes notes) {
        Column noted = column;
        for (Map.Entry<String, Object> note :
                notes.ofColumn(column.name().text()).values().entrySet()) {
            noted = noted.option(note.getKey(), note.getValue());
        }
        return noted;
    }

    private Column column(ColumnRow row, SqliteTableText text, SqliteTable table) {
        SqliteColumnText said = text.column(row.name());
        Column column = declared(row);
        for (Map.Entry<String, Object> option : said.options().values().entrySet()) {
            column = column.option(option.getKey(), option.getValue());
        }
        if (said.collation().isPresent()) {
            column = collated(column, said.collation().get());
        }
        if (said.computed().isPresent()) {
            column = column.serverDefault(said.computed().get());
        } else if (said.serverDefault().isPresent()) {
            column =
                    column.serverDefault(SqlExpression.text(said.serverDefault().get()));
        }
        return isRowid(row, text, table)
                ? column.notNull().autoincrement(true)
                : column.nullability(Optional.of(!row.isNotNull()));
    }

    /** The type as it was declared is kept where it would be written otherwise. */
    private Column declared(ColumnRow row) {
        SqlType type = declarations.computeIfAbsent(row.type(), types::fromSql);
        Column column = Column.of(Name.exactly(row.name()), type);
        return types.toSql(type).equals(row.type()) ? column : column.option("sqlite_type", row.type());
    }

    private static Column collated(Column column, String collation) {
        SqlType type = column.type();
        boolean isText = type instanceof StringType || type instanceof TextType || type instanceof LiteralType;
        return isText ? column.collate(collation) : column.option("sqlite_collate", collation);
    }

    /** Whether the column is another name of the rowid: it counts, and is never null. */
    private static boolean isRowid(ColumnRow row, SqliteTableText text, SqliteTable table) {
        boolean isInlineDescending = text.constraints().stream()
                .filter(PrimaryKeyConstraint.class::isInstance)
                .anyMatch(key -> key.options().flag("sqlite", "inline"));
        return row.keyPlace() == 1
                && table.primaryKey().size() == 1
                && row.type().equalsIgnoreCase("INTEGER")
                && !text.options().values().containsKey("sqlite_with_rowid")
                && !isInlineDescending;
    }

    private Constraint asWritten(Constraint constraint, SqliteTable table) {
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
        SqliteTable parent = tables.get(reference.table().text());
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
