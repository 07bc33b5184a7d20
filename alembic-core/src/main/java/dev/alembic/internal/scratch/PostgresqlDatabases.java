package dev.alembic.internal.scratch;

import dev.alembic.dialect.Dialects;
import dev.alembic.internal.runtime.DatabaseUrl;
import dev.alembic.schema.Name;
import java.sql.Connection;
import java.sql.SQLException;

/** Databases on a PostgreSQL server; a copy is made by the server, with the original as its template. */
final class PostgresqlDatabases implements DatabaseKind {

    /** There on every server, for those who have no other to connect to. */
    private static final String MAINTENANCE = "postgres";

    // PostgreSQL 15+: copying files is faster than writing each page to the log (manual, CREATE DATABASE).
    private static final int HAS_STRATEGIES = 15;

    // PostgreSQL 13+ (manual, DROP DATABASE).
    private static final int HAS_FORCE = 13;

    @Override
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:postgresql:");
    }

    @Override
    public void create(DatabaseUrl place) {
        ServerUrl url = ServerUrl.of(place);
        url.execute(MAINTENANCE, "CREATE DATABASE " + quoted(url));
    }

    @Override
    public boolean copies() {
        return true;
    }

    @Override
    public void copy(DatabaseUrl original, DatabaseUrl place) {
        String strategy = version(original) >= HAS_STRATEGIES ? " STRATEGY file_copy" : "";
        ServerUrl url = ServerUrl.of(place);
        url.execute(
                MAINTENANCE,
                "CREATE DATABASE %s TEMPLATE %s%s".formatted(quoted(url), quoted(ServerUrl.of(original)), strategy));
    }

    @Override
    public void drop(DatabaseUrl place) {
        String force = version(place) >= HAS_FORCE ? " WITH (FORCE)" : "";
        ServerUrl url = ServerUrl.of(place);
        url.execute(MAINTENANCE, "DROP DATABASE IF EXISTS %s%s".formatted(quoted(url), force));
    }

    private static int version(DatabaseUrl place) {
        ServerUrl url = ServerUrl.of(place);
        DatabaseUrl maintenance =
                new DatabaseUrl(url.server() + MAINTENANCE + url.options(), place.user(), place.password());
        try (Connection connection = Connections.open(maintenance)) {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            return 0;
        }
    }

    private static String quoted(ServerUrl url) {
        return Dialects.load()
                .byName("postgresql")
                .identifiers()
                .quote(Name.of(url.database()).quoted());
    }
}
