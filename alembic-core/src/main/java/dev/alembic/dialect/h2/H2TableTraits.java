package dev.alembic.dialect.h2;

import dev.alembic.dialect.Dependent;
import dev.alembic.dialect.Dependent.Fate;
import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What H2 knows of a table and no model says, with statements that say it again. */
final class H2TableTraits {

    private static final String OF_TABLE = """
             WHERE UPPER(TABLE_NAME) = UPPER(?) AND UPPER(TABLE_SCHEMA) = UPPER(COALESCE(NULLIF(?, ''), CURRENT_SCHEMA))
            """;

    private static final String COLUMNS = """
            SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME AS name, COLUMN_ON_UPDATE AS on_update,
                   DEFAULT_ON_NULL AS is_for_null, IS_VISIBLE AS is_visible
            FROM INFORMATION_SCHEMA.COLUMNS""" + OF_TABLE + " ORDER BY ORDINAL_POSITION";

    private static final String COMMENTS = """
            SELECT 'INDEX' AS kind, INDEX_SCHEMA AS place, INDEX_NAME AS name, REMARKS AS comment
            FROM INFORMATION_SCHEMA.INDEXES%1$s AND REMARKS <> ''
            UNION ALL
            SELECT 'CONSTRAINT' AS kind, CONSTRAINT_SCHEMA AS place, CONSTRAINT_NAME AS name, REMARKS AS comment
            FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS%1$s AND REMARKS <> ''
            ORDER BY kind, name
            """.formatted(OF_TABLE);

    private final Catalog catalog;
    private final TableName table;

    H2TableTraits(Catalog catalog, TableName table) {
        this.catalog = catalog;
        this.table = table;
    }

    List<Dependent> all() {
        String name = table.text();
        String schema = table.schemaText().orElse("");
        List<Dependent> traits = new ArrayList<>();
        catalog.list(COLUMNS, this::ofColumn, name, schema).forEach(traits::addAll);
        traits.addAll(catalog.list(COMMENTS, this::comment, name, schema, name, schema));
        return traits;
    }

    private List<Dependent> ofColumn(CatalogRow row) {
        List<Dependent> traits = new ArrayList<>();
        row.filled("on_update").ifPresent(value -> traits.add(trait(row, "ON UPDATE of", "ON UPDATE " + value)));
        if (row.flag("is_for_null")) {
            traits.add(trait(row, "DEFAULT ON NULL of", "DEFAULT ON NULL"));
        }
        if (!row.flag("is_visible")) {
            traits.add(trait(row, "that SELECT * leaves out", "INVISIBLE"));
        }
        return traits;
    }

    private Dependent trait(CatalogRow row, String what, String setting) {
        String name = row.text("name");
        String sql = "ALTER TABLE %s.%s ALTER COLUMN %s SET %s"
                .formatted(
                        H2UnmodelledObjects.quoted(row.text("table_schema")),
                        H2UnmodelledObjects.quoted(row.text("table_name")),
                        H2UnmodelledObjects.quoted(name),
                        setting);
        return new Dependent(
                table,
                Optional.of(Name.exactly(name)),
                "%s column '%s'".formatted(what, name),
                Fate.GOES_ALONG,
                List.of(sql));
    }

    private Dependent comment(CatalogRow row) {
        String sql = "COMMENT ON %s %s.%s IS %s"
                .formatted(
                        row.text("kind"),
                        H2UnmodelledObjects.quoted(row.text("place")),
                        H2UnmodelledObjects.quoted(row.text("name")),
                        H2Literals.INSTANCE.string(row.text("comment")));
        return new Dependent(
                table,
                Optional.empty(),
                "the comment on '%s'".formatted(row.text("name")),
                Fate.GOES_ALONG,
                List.of(sql));
    }
}
