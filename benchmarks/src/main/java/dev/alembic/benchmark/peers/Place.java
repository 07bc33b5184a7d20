package dev.alembic.benchmark.peers;

import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServer;
import dev.alembic.testserver.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A new and empty database that one contestant works on once.
 *
 * @param url for JDBC, with user and password
 */
record Place(String url, Removal removal) implements AutoCloseable {

    /** What takes it away. */
    interface Removal {
        void run() throws IOException;
    }

    /** The databases that are raced on. */
    enum Kind {
        SQLITE("SQLite"),
        POSTGRESQL("PostgreSQL"),
        MARIADB("MariaDB");

        final String product;

        Kind(String product) {
            this.product = product;
        }

        /** A new one. */
        Place open() throws IOException {
            if (this == SQLITE) {
                Path file = Files.createTempFile("race", ".db");
                return new Place("jdbc:sqlite:" + file, () -> Files.deleteIfExists(file));
            }
            TestServer server = this == POSTGRESQL ? TestServers.postgresql() : TestServers.mariadb();
            TestDatabase database = server.freshDatabase("race");
            return new Place(withLogin(database.jdbcUrl(), database), database::close);
        }

        /** Whether its DDL can be taken back, so that one transaction holds all. */
        boolean isTransactional() {
            return this != MARIADB;
        }
    }

    /** A url of this database, or of a way to it, with its user and password. */
    static String withLogin(String url, TestDatabase database) {
        String join = url.contains("?") ? "&" : "?";
        return "%s%suser=%s&password=%s".formatted(url, join, database.user(), database.password());
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    @Override
    public void close() throws IOException {
        removal.run();
    }
}
