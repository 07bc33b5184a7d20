package dev.alembic.testkit.law;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The databases that the laws of our own dialects are tried on. */
public final class OurServers {

    private static final String OTHER = LawCases.OTHER_SCHEMA;

    private OurServers() {}

    /** One of them. */
    public static LawServer named(String name) throws SQLException {
        Dialect dialect = Dialects.load().byName(name);
        return switch (name) {
            case "sqlite" -> LawServer.ofNewDatabases(dialect, "jdbc:sqlite::memory:", "ATTACH ':memory:' AS %s");
            case "h2" -> LawServer.ofNewDatabases(dialect, "jdbc:h2:mem:%s", "CREATE SCHEMA %s");
            case "postgresql" -> {
                TestDatabase database = TestServers.postgresql().freshDatabase("law");
                yield new OnServer(LawServer.ofOneDatabase(dialect, database.connect(), POSTGRESQL), database);
            }
            default -> {
                TestDatabase database = TestServers.mariadb().freshDatabase("law");
                yield new OnServer(LawServer.ofOneDatabase(dialect, database.connect(), mariadb(database)), database);
            }
        };
    }

    private static final List<String> POSTGRESQL = List.of(
            "DISCARD TEMP",
            "DROP SCHEMA IF EXISTS public, " + OTHER + " CASCADE",
            "CREATE SCHEMA public",
            "CREATE SCHEMA " + OTHER);

    private static List<String> mariadb(TestDatabase database) {
        return List.of(
                "SET foreign_key_checks = 0", // keys may go from one database to the other
                "DROP DATABASE IF EXISTS " + OTHER,
                "DROP TEMPORARY TABLE IF EXISTS " + database.name() + ".t",
                "DROP DATABASE " + database.name(),
                "CREATE DATABASE " + database.name(),
                "CREATE DATABASE " + OTHER,
                "USE " + database.name(),
                "SET foreign_key_checks = 1");
    }

    /** Drops the database in the end, and the one beside it. */
    private record OnServer(LawServer server, TestDatabase database) implements LawServer {

        @Override
        public Dialect dialect() {
            return server.dialect();
        }

        @Override
        public Connection fresh() throws SQLException {
            return server.fresh();
        }

        @Override
        public void done(Connection used) throws SQLException {
            server.done(used);
        }

        @Override
        public void close() throws SQLException {
            if (dialect().name().equals("mariadb")) {
                try (var statement = server.fresh().createStatement()) {
                    statement.execute("DROP DATABASE " + OTHER);
                }
            }
            server.close();
            database.close();
        }
    }
}
