package dev.alembic.testserver;

import java.util.Optional;

/**
 * The servers that tests run on. Each starts with the first call that asks for it, serves the whole
 * Maven build (or this JVM, outside of one) and ends with it. The variables {@code
 * ALEMBIC_TEST_POSTGRESQL_URL} and {@code ALEMBIC_TEST_MARIADB_URL} name servers to use instead.
 *
 * <pre>{@code
 * try (TestDatabase database = TestServers.postgresql().freshDatabase("tasks");
 *         Connection connection = database.connect()) { … }
 * }</pre>
 */
public final class TestServers {

    private TestServers() {}

    /** PostgreSQL. */
    public static TestServer postgresql() {
        return server(ServerKind.POSTGRESQL, new PostgresqlEngine());
    }

    /** MariaDB. */
    public static TestServer mariadb() {
        return server(ServerKind.MARIADB, new MariadbEngine());
    }

    private static TestServer server(ServerKind kind, Engine engine) {
        return Optional.ofNullable(System.getenv(kind.urlVariable()))
                .filter(url -> !url.isBlank())
                .map(url -> GivenUrl.parse(kind, url))
                .orElseGet(() -> OwnServer.started(kind, engine));
    }
}
