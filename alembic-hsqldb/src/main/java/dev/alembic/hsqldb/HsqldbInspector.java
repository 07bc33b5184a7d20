package dev.alembic.hsqldb;

import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.Inspector;
import dev.alembic.reflect.ReflectedSchema;
import dev.alembic.reflect.StoredNames;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.TableName;
import java.sql.Connection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the schema of an HSQLDB database with a dozen queries, however many schemas and tables there
 * are. Names in capitals are given in small letters. Left alone are views, temporary tables, and
 * indexes that HSQLDB made for constraints. An autoincrement column is an identity column.
 */
final class HsqldbInspector implements Inspector {

    private static final String SCHEMAS = """
            SELECT SCHEMA_NAME AS NAME
            FROM INFORMATION_SCHEMA.SCHEMATA
            WHERE SCHEMA_NAME NOT IN ('INFORMATION_SCHEMA', 'SYSTEM_LOBS')
            ORDER BY SCHEMA_NAME
            """;

    private final Catalog catalog;

    HsqldbInspector(Connection connection) {
        this.catalog = new Catalog(connection);
    }

    @Override
    public MetaData inspect(ObjectFilter filter) {
        ReflectedSchema<TableName> draft = new ReflectedSchema<>(filter);
        String used = catalog.one("VALUES CURRENT_SCHEMA", row -> row.text("c1"));
        StoredNames names = new StoredNames(HsqldbDialect.IDENTIFIERS, true, Optional.of(used));
        Set<String> wanted = new HashSet<>();
        for (String schema : catalog.list(SCHEMAS, row -> row.text("name"))) {
            if (draft.wantsSchema(names.schema(schema).map(Name::text))) {
                wanted.add(schema);
            }
        }
        HsqldbCatalog found = new HsqldbCatalog(catalog, draft, names, wanted);
        new HsqldbTableReader(found).read();
        new HsqldbSequenceReader(found).read();
        if (!draft.isEmpty()) {
            new HsqldbColumnReader(found).read();
            new HsqldbConstraintReader(found).read();
            new HsqldbIndexReader(found).read();
        }
        return draft.build();
    }
}
