package dev.alembic.internal.scratch;

import dev.alembic.dialect.Dialects;
import dev.alembic.internal.runtime.DatabaseUrl;
import dev.alembic.schema.Name;

/** Databases on a MariaDB or MySQL server. */
final class MariadbDatabases implements DatabaseKind {

    @Override
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:mariadb:") || jdbcUrl.startsWith("jdbc:mysql:");
    }

    @Override
    public void create(DatabaseUrl place) {
        ServerUrl url = ServerUrl.of(place);
        url.execute("", "CREATE DATABASE " + quoted(url));
    }

    @Override
    public void drop(DatabaseUrl place) {
        ServerUrl url = ServerUrl.of(place);
        url.execute("", "DROP DATABASE IF EXISTS " + quoted(url));
    }

    private static String quoted(ServerUrl url) {
        return Dialects.load()
                .byName("mysql")
                .identifiers()
                .quote(Name.of(url.database()).quoted());
    }
}
