package dev.alembic.reflect;

import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.sql.Identifiers;
import dev.alembic.sql.TypeMap;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the schema of any database, as far as {@link java.sql.DatabaseMetaData} goes: tables,
 * columns, primary and foreign keys, and indexes of columns. It knows nothing of CHECK constraints,
 * sequences, expressions, and tells no UNIQUE constraint from a unique index. JDBC has no question
 * for the keys of all tables, so there are three questions for each.
 *
 * <p>For databases without an inspector of their own. Tested on H2 and PostgreSQL; what it does for
 * SQL Server and Oracle is written after their drivers' documentation and has not been run.
 */
public final class JdbcInspector implements Inspector {

    private static final Set<String> SYSTEM_SCHEMAS =
            Set.of("information_schema", "pg_catalog", "sys", "system", "guest");
    private static final Set<String> TABLE_TYPES = Set.of("TABLE", "BASE TABLE");

    private final Catalog catalog;
    private final Identifiers identifiers;
    private final TypeMap types;

    /** Reads through this connection, which stays the caller's. */
    public JdbcInspector(Connection connection, Identifiers identifiers, TypeMap types) {
        this.catalog = new Catalog(connection);
        this.identifiers = identifiers;
        this.types = types;
    }

    @Override
    public MetaData inspect(ObjectFilter filter) {
        ReflectedSchema<String> draft = new ReflectedSchema<>(filter);
        Optional<String> used = catalog.ask(JdbcInspector::usedSchema);
        boolean isUpperCase = catalog.ask(c -> c.getMetaData().storesUpperCaseIdentifiers());
        StoredNames names = new StoredNames(identifiers, isUpperCase, used);
        for (Optional<String> schema : schemas(used)) {
            if (draft.wantsSchema(schema.flatMap(names::schema).map(Name::text))) {
                inspect(draft, names, schema.orElse(null));
            }
        }
        return draft.build();
    }

    private static Optional<String> usedSchema(Connection connection) throws SQLException {
        return Optional.ofNullable(connection.getSchema());
    }

    /** All schemas; one without a name where the database has none, or the driver doesn't tell. */
    private List<Optional<String>> schemas(Optional<String> used) {
        if (used.isEmpty()) {
            return List.of(Optional.empty());
        }
        return catalog
                .list(c -> c.getMetaData().getSchemas(c.getCatalog(), null), row -> row.text("table_schem"))
                .stream()
                .filter(name -> !SYSTEM_SCHEMAS.contains(name.toLowerCase(Locale.ROOT)))
                .map(Optional::of)
                .toList();
    }

    private void inspect(ReflectedSchema<String> draft, StoredNames names, @Nullable String schema) {
        JdbcTables tables = new JdbcTables(catalog, names, types, schema);
        catalog.list(
                c -> c.getMetaData().getTables(c.getCatalog(), pattern(c, schema), "%", null),
                row -> TABLE_TYPES.contains(row.text("table_type")) && tables.found(row, draft));
        catalog.list(c -> c.getMetaData().getColumns(c.getCatalog(), pattern(c, schema), "%", "%"), tables::column);
        tables.readKeys();
    }

    /** The schema as a pattern that only it matches. */
    private static @Nullable String pattern(Connection connection, @Nullable String schema) throws SQLException {
        String escape = connection.getMetaData().getSearchStringEscape();
        return schema == null || escape == null
                ? schema
                : schema.replace(escape, escape + escape)
                        .replace("_", escape + "_")
                        .replace("%", escape + "%");
    }
}
