package dev.alembic.testkit.law;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** Where the databases come from: empty ones, with a second schema beside the default one. */
public interface LawServer extends AutoCloseable {

    /** What the server speaks. */
    Dialect dialect();

    /** A connection to an empty database. */
    Connection fresh() throws SQLException;

    /** Takes back what {@link #fresh()} gave. */
    default void done(Connection used) throws SQLException {
        used.close();
    }

    @Override
    default void close() throws SQLException {}

    /** The servers that run here, by name. */
    static LawServer named(String name) throws SQLException {
        return switch (name) {
            case "sqlite" -> new InMemory(name, "jdbc:sqlite::memory:", "ATTACH ':memory:' AS %s");
            case "h2" -> new InMemory(name, "jdbc:h2:mem:", "CREATE SCHEMA %s");
            case "postgresql" -> on(name, TestServers.postgresql().freshDatabase("law"));
            default -> on(name, TestServers.mariadb().freshDatabase("law"));
        };
    }

    private static LawServer on(String name, TestDatabase database) throws SQLException {
        return new OnServer(name, database, database.connect());
    }

    /** A new database in memory each time. */
    record InMemory(String name, String url, String schema) implements LawServer {

        @Override
        public Dialect dialect() {
            return Dialects.load().byName(name);
        }

        @Override
        public Connection fresh() throws SQLException {
            String own = url.endsWith("mem:") ? url + UUID.randomUUID() : url;
            Connection connection = DriverManager.getConnection(own);
            try (Statement statement = connection.createStatement()) {
                String other = dialect().identifiers().quote(LawCases.OTHER_SCHEMA);
                statement.execute(schema.formatted(other));
            }
            return connection;
        }
    }

    /** One database of a server, emptied each time; one connection serves for all. */
    record OnServer(String name, TestDatabase database, Connection connection) implements LawServer {

        @Override
        public Dialect dialect() {
            return Dialects.load().byName(name);
        }

        @Override
        public Connection fresh() throws SQLException {
            execute(emptying());
            return connection;
        }

        @Override
        public void done(Connection used) {}

        private void execute(List<String> statements) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        }

        private List<String> emptying() {
            String other = LawCases.OTHER_SCHEMA;
            return name.equals("postgresql")
                    ? List.of(
                            "DISCARD TEMP",
                            "DROP SCHEMA IF EXISTS public, " + other + " CASCADE",
                            "CREATE SCHEMA public",
                            "CREATE SCHEMA " + other)
                    : List.of(
                            "SET foreign_key_checks = 0",
                            "DROP DATABASE IF EXISTS " + other,
                            "DROP TEMPORARY TABLE IF EXISTS " + database.name() + ".t",
                            "DROP DATABASE " + database.name(),
                            "CREATE DATABASE " + database.name(),
                            "CREATE DATABASE " + other,
                            "USE " + database.name(),
                            "SET foreign_key_checks = 1");
        }

        @Override
        public void close() throws SQLException {
            if (name.equals("mariadb")) {
                execute(List.of("SET foreign_key_checks = 0", "DROP DATABASE IF EXISTS " + LawCases.OTHER_SCHEMA));
            }
            connection.close();
            database.close();
        }
    }
}
