package dev.alembic.dialect.postgresql;

import dev.alembic.reflect.CatalogRow;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The enumerations of the database, whatever schema they are in; arrays of them as well. */
final class PostgresqlTypeReader {

    private static final String ENUMERATIONS = """
            SELECT t.oid AS id, t.typarray AS array_id, n.nspname AS schema, t.typname AS name,
                   array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS labels
            FROM pg_catalog.pg_type t
            JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
            JOIN pg_catalog.pg_enum e ON e.enumtypid = t.oid
            GROUP BY t.oid, n.nspname
            """;

    private final PostgresqlCatalog catalog;
    private final Map<String, SqlType> types = new HashMap<>();
    private final Map<String, SqlType> declarations = new HashMap<>();

    private PostgresqlTypeReader(PostgresqlCatalog catalog) {
        this.catalog = catalog;
    }

    static PostgresqlTypeReader read(PostgresqlCatalog catalog) {
        PostgresqlTypeReader types = new PostgresqlTypeReader(catalog);
        catalog.catalog().list(ENUMERATIONS, types::enumeration);
        return types;
    }

    private EnumType enumeration(CatalogRow row) {
        EnumType type = new EnumType(
                row.texts("labels"),
                Optional.of(Name.exactly(row.text("name"))),
                catalog.named(row.text("schema")).map(Name::exactly),
                true,
                false,
                Optional.empty(),
                true);
        types.put(row.text("id"), type);
        types.put(row.text("array_id"), PostgresqlTypes.array(type));
        return type;
    }

    /**
     * A type.
     *
     * @param id the number the catalogue gives it
     * @param declared as {@code format_type} says it
     */
    SqlType type(String id, String declared) {
        SqlType known = types.get(id);
        return known == null ? declarations.computeIfAbsent(declared, PostgresqlTypeMap.MAP::fromSql) : known;
    }
}
