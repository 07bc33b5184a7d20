package dev.alembic.junit;

import dev.alembic.testserver.TestServer;
import dev.alembic.testserver.TestServers;

/** The good history on servers; run by {@link MigrationSuiteTest}. */
final class ServerSample {

    private ServerSample() {}

    static TestDatabases databases(TestServer server) {
        return TestDatabases.at(server.jdbcUrl("junit_{n}")).user(server.user()).password(server.password());
    }

    @Migrations(scripts = "src/test/histories/good")
    static class OnPostgresql extends HistorySample.Good {
        @Override
        public TestDatabases databases(TestDatabases annotated) {
            return ServerSample.databases(TestServers.postgresql());
        }
    }

    /** A container's url: the driver has to be registered. */
    @Migrations(scripts = "src/test/histories/good", url = "jdbc:tc:postgresql:18:///shop_{n}?TC_DAEMON=true")
    static class InContainers extends HistorySample.Good {}

    @Migrations(scripts = "src/test/histories/maria")
    static class OnMariadb extends HistorySample.Good {
        @Override
        public TestDatabases databases(TestDatabases annotated) {
            return ServerSample.databases(TestServers.mariadb());
        }
    }
}
