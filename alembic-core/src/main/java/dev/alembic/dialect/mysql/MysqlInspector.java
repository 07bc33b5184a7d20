package dev.alembic.dialect.mysql;

import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import dev.alembic.reflect.Inspector;
import dev.alembic.reflect.ReflectedSchema;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.TableName;
import dev.alembic.sql.TypeMap;
import java.sql.Connection;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the schemas of a MySQL (8) or MariaDB (10.5 and later) server, with six or seven queries
 * for each schema; the one that is in use is the default one. Left alone are the server's own
 * schemas, views and temporary tables.
 *
 * <p>A UNIQUE constraint is a unique index to the server, and read as that. An index that the
 * server made for a foreign key is not read as an index: the foreign key names it in the option
 * {@code index}. MariaDB's JSON is LONGTEXT with a CHECK, and read as JSON. Options begin with the
 * dialect, {@code mysql} or {@code mariadb}: of tables {@code engine}, {@code default charset},
 * {@code collate} and what else CREATE TABLE was told; of indexes {@code prefix} (FULLTEXT,
 * SPATIAL), {@code length}, {@code using}.
 *
 * <p>Tested on MariaDB; what is different on MySQL is written after its manual.
 */
public final class MysqlInspector implements Inspector {

    private static final String SERVER = "SELECT DATABASE() AS used, VERSION() AS version";
    private static final String SCHEMAS = """
            SELECT SCHEMA_NAME AS name
            FROM information_schema.SCHEMATA
            WHERE SCHEMA_NAME NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys')
            ORDER BY SCHEMA_NAME
            """;

    private final Connection connection;
    private final Catalog catalog;
    private final String dialect;
    private final TypeMap types;
    private final boolean isEscaping;

    /**
     * Reads through this connection, which stays the caller's.
     *
     * @param dialect {@code mysql} or {@code mariadb}: what options begin with
     */
    public MysqlInspector(Connection connection, String dialect, TypeMap types) {
        this(connection, dialect, types, true);
    }

    /** For a session in which backslashes escape, or don't. */
    MysqlInspector(Connection connection, String dialect, TypeMap types, boolean isEscaping) {
        this.connection = connection;
        this.catalog = new Catalog(connection);
        this.dialect = dialect;
        this.types = types;
        this.isEscaping = isEscaping;
    }

    @Override
    public MetaData inspect(ObjectFilter filter) {
        CanonicalSession session = CanonicalSession.of(connection);
        try {
            return read(filter);
        } finally {
            session.close();
        }
    }

    private MetaData read(ObjectFilter filter) {
        ReflectedSchema<TableName> draft = new ReflectedSchema<>(filter);
        Server server = catalog.one(SERVER, Server::of);
        for (String schema : catalog.list(SCHEMAS, row -> row.text("name"))) {
            MysqlCatalog found =
                    new MysqlCatalog(catalog, draft, schema, server.used, dialect, server.isMariadb, isEscaping);
            if (draft.wantsSchema(found.named(schema))) {
                inspect(found);
            }
        }
        return draft.build();
    }

    private void inspect(MysqlCatalog schema) {
        new MysqlTableReader(schema).read();
        if (!schema.wanted().isEmpty()) {
            MysqlCheckReader checks = MysqlCheckReader.read(schema);
            MysqlForeignKeyReader foreignKeys = MysqlForeignKeyReader.read(schema);
            new MysqlColumnReader(schema, types, checks).read();
            new MysqlIndexReader(schema, foreignKeys).read();
            foreignKeys.addToTables();
            checks.addToTables();
        }
    }

    private record Server(Optional<String> used, boolean isMariadb) {

        static Server of(CatalogRow row) {
            String version = row.text("version").toLowerCase(Locale.ROOT);
            return new Server(row.optional("used"), version.contains("mariadb"));
        }
    }
}
