package dev.alembic.dialect.h2;

import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.Inspector;
import dev.alembic.reflect.ReflectedSchema;
import dev.alembic.reflect.StoredNames;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.sql.LetterCase;
import java.sql.Connection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the schema of an H2 database (2 and later) with a dozen queries, however many schemas and
 * tables there are. Names in capitals are given in small letters, unless H2 is told not to fold
 * names. Left alone are views, temporary and linked tables, and indexes that H2 made for
 * constraints.
 *
 * <p>An autoincrement column is an identity column. In options: of unique constraints and indexes
 * {@code h2_nulls_not_distinct}, of indexes {@code h2_include}.
 */
public final class H2Inspector implements Inspector {

    private static final String SESSION = "SELECT CURRENT_SCHEMA AS used_schema, " + H2NameRules.SETTINGS;
    private static final String SCHEMAS = """
            SELECT SCHEMA_NAME AS name
            FROM INFORMATION_SCHEMA.SCHEMATA
            WHERE SCHEMA_NAME <> 'INFORMATION_SCHEMA'
            ORDER BY SCHEMA_NAME
            """;

    private final Catalog catalog;

    /** Reads through this connection, which stays the caller's. */
    public H2Inspector(Connection connection) {
        this.catalog = new Catalog(connection);
    }

    @Override
    public MetaData inspect(ObjectFilter filter) {
        ReflectedSchema<CatalogKey> draft = new ReflectedSchema<>(filter);
        StoredNames names = names(catalog);
        Set<String> schemas = new HashSet<>();
        for (String schema : catalog.list(SCHEMAS, row -> row.text("name"))) {
            if (draft.wantsSchema(names.schema(schema).map(Name::text))) {
                schemas.add(schema);
            }
        }
        if (!schemas.isEmpty()) {
            inspect(new H2Catalog(catalog, draft, names, schemas));
        }
        return draft.build();
    }

    /** What names are to a user of this session. */
    static StoredNames names(Catalog catalog) {
        return catalog.one(SESSION, H2Inspector::names);
    }

    private static StoredNames names(CatalogRow row) {
        return new StoredNames(
                H2Dialect.IDENTIFIERS,
                H2NameRules.unquoted(row) == LetterCase.UPPER,
                Optional.of(row.text("used_schema")));
    }

    private static void inspect(H2Catalog catalog) {
        new H2TableReader(catalog).read();
        new H2SequenceReader(catalog).read();
        if (!catalog.draft().isEmpty()) {
            new H2ColumnReader(catalog, H2TypeReader.read(catalog)).read();
            new H2ConstraintReader(catalog).read();
            new H2IndexReader(catalog).read();
        }
    }
}
