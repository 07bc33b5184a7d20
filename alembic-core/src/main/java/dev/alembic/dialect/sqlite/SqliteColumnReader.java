package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.sqlite.CatalogTable.ColumnRow;
import dev.alembic.schema.Column;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.StringType;
import dev.alembic.schema.TextType;
import dev.alembic.sql.TypeMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Puts columns together from their rows in the catalogue and the definition of their table. */
final class SqliteColumnReader {

    private final TypeMap types;
    private final Map<String, SqlType> declarations = new HashMap<>();

    SqliteColumnReader(TypeMap types) {
        this.types = types;
    }

    /** A column, with what its table's definition says of it. */
    Column read(ColumnRow row, TableDefinition text, CatalogTable table) {
        ColumnDefinition said = text.column(row.name());
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
    private static boolean isRowid(ColumnRow row, TableDefinition text, CatalogTable table) {
        boolean isInlineDescending = text.constraints().stream()
                .filter(PrimaryKeyConstraint.class::isInstance)
                .anyMatch(key -> key.options().flag("sqlite", "inline"));
        return row.keyPlace() == 1
                && table.primaryKey().size() == 1
                && row.type().equalsIgnoreCase("INTEGER")
                && !text.options().values().containsKey("sqlite_with_rowid")
                && !isInlineDescending;
    }
}
