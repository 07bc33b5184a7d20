package dev.alembic.dialect.h2;

import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.ReflectedTable;
import dev.alembic.schema.Column;
import dev.alembic.schema.Computed;
import dev.alembic.schema.Identity;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.SequenceOptions;
import dev.alembic.schema.ServerDefault;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.SqlType;
import java.util.Optional;

/** Reads columns. */
final class H2ColumnReader {

    private static final String COLUMNS = """
            SELECT *
            FROM INFORMATION_SCHEMA.COLUMNS
            WHERE TABLE_SCHEMA <> 'INFORMATION_SCHEMA'
            ORDER BY TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION
            """;

    private final H2Catalog catalog;
    private final H2TypeReader types;

    H2ColumnReader(H2Catalog catalog, H2TypeReader types) {
        this.catalog = catalog;
        this.types = types;
    }

    void read() {
        catalog.catalog().list(COLUMNS, this::column);
    }

    private Optional<ReflectedTable> column(CatalogRow row) {
        Optional<ReflectedTable> table = catalog.table(row);
        table.ifPresent(draft -> draft.add(read(row)));
        return table;
    }

    private Column read(CatalogRow row) {
        Column column = Column.of(catalog.names().name(row.text("column_name")), type(row))
                .nullability(Optional.of(row.flag("is_nullable")));
        if (row.filled("remarks").isPresent()) {
            column = column.comment(row.text("remarks"));
        }
        if (row.flag("is_identity")) {
            column = column.autoincrement(true);
        }
        return serverDefault(row).map(column::serverDefault).orElse(column);
    }

    private SqlType type(CatalogRow row) {
        return row.optional("domain_name").isPresent()
                ? LiteralType.of(H2Dialect.IDENTIFIERS.quote(
                        catalog.names().table(row.text("domain_schema"), row.text("domain_name"))))
                : types.type(row);
    }

    private static Optional<ServerDefault> serverDefault(CatalogRow row) {
        if (row.flag("is_identity")) {
            return Optional.of(
                    new Identity(Optional.of(row.text("identity_generation").equals("ALWAYS")), false, counting(row)));
        } else if (row.text("is_generated").equals("ALWAYS")) {
            return Optional.of(new Computed(
                    SqlExpression.text(H2Literals.plain(row.text("generation_expression"))), Optional.of(true)));
        }
        return row.optional("column_default")
                .map(H2Literals::plain)
                .map(SqlExpression::text)
                .map(ServerDefault::expression);
    }

    private static SequenceOptions counting(CatalogRow row) {
        return new SequenceOptions(
                row.number("identity_start"),
                row.number("identity_increment"),
                row.number("identity_minimum"),
                row.number("identity_maximum"),
                false,
                false,
                Optional.of(row.flag("identity_cycle")),
                row.number("identity_cache"),
                Optional.empty());
    }
}
