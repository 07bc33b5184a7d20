package dev.alembic.dialect.postgresql;

import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.Inspector;
import dev.alembic.reflect.ReflectedSchema;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.ObjectFilter;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the schema of a PostgreSQL database (12 and later) with eight queries, however many schemas
 * and tables there are. The schema that is first in the search path is the default one. Left alone
 * are the server's own schemas, what belongs to an extension, partitions, temporary and foreign
 * tables, and views. A column that takes its numbers from a sequence of its own, as SERIAL makes
 * it, says so by {@code autoincrement} and has no default.
 *
 * <p>In options: of tables {@code postgresql_inherits}, {@code postgresql_partition_by}, {@code
 * postgresql_using}, {@code postgresql_with}, {@code postgresql_tablespace}; of constraints {@code
 * postgresql_include}, {@code postgresql_nulls_not_distinct}, {@code postgresql_not_valid}; of
 * indexes {@code postgresql_using} (unless it is btree), {@code postgresql_where}, {@code
 * postgresql_include}, {@code postgresql_ops}, {@code postgresql_with}, {@code
 * postgresql_tablespace}, {@code postgresql_nulls_not_distinct}.
 */
public final class PostgresqlInspector implements Inspector {

    private static final String SCHEMAS = """
            SELECT n.nspname AS name, n.nspname = current_schema() AS is_default,
                   current_setting('server_version_num') AS version, %s AS is_usual, %s AS is_escaping
            FROM pg_catalog.pg_namespace n
            WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
              AND NOT EXISTS (
                SELECT 1 FROM pg_catalog.pg_depend e
                WHERE e.classid = 'pg_catalog.pg_namespace'::regclass AND e.objid = n.oid
                  AND e.deptype = 'e')
            ORDER BY n.nspname
            """.formatted(DefinitionTexts.IS_USUAL, DefinitionTexts.IS_ESCAPING);

    private final Connection connection;
    private final Catalog catalog;

    /** Reads through this connection, which stays the caller's. */
    public PostgresqlInspector(Connection connection) {
        this.connection = connection;
        this.catalog = new Catalog(connection);
    }

    @Override
    public MetaData inspect(ObjectFilter filter) {
        ReflectedSchema<String> draft = new ReflectedSchema<>(filter);
        List<String> wanted = new ArrayList<>();
        Optional<String> defaultSchema = Optional.empty();
        List<Namespace> schemas = catalog.list(SCHEMAS, Namespace::of);
        for (Namespace schema : schemas) {
            if (schema.isDefault) {
                defaultSchema = Optional.of(schema.name);
            }
            if (draft.wantsSchema(schema.isDefault ? Optional.empty() : Optional.of(schema.name))) {
                wanted.add(schema.name);
            }
        }
        if (!wanted.isEmpty()) {
            PostgresqlCatalog all = new PostgresqlCatalog(
                    catalog, draft, wanted, defaultSchema, schemas.get(0).session());
            inspect(all, schemas.get(0).hasUsualSettings());
        }
        return draft.build();
    }

    private void inspect(PostgresqlCatalog all, boolean hasUsualSettings) {
        if (hasUsualSettings) {
            inspect(all);
        } else {
            DefinitionTexts.read(connection, () -> inspect(all));
        }
    }

    private static void inspect(PostgresqlCatalog catalog) {
        new PostgresqlTableReader(catalog).read();
        new PostgresqlSequenceReader(catalog).read();
        if (!catalog.draft().isEmpty()) {
            new PostgresqlColumnReader(catalog, PostgresqlTypeReader.read(catalog)).read();
            new PostgresqlConstraintReader(catalog).read();
            new PostgresqlIndexReader(catalog).read();
        }
    }

    /** A schema; what stands beside it is the same for all. */
    private record Namespace(
            String name, boolean isDefault, PostgresqlCatalog.Session session, boolean hasUsualSettings) {

        static Namespace of(CatalogRow row) {
            return new Namespace(
                    row.text("name"),
                    row.flag("is_default"),
                    new PostgresqlCatalog.Session(row.integer("version"), row.flag("is_escaping")),
                    row.flag("is_usual"));
        }
    }
}
