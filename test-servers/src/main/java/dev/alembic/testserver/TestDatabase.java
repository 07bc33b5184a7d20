package dev.alembic.testserver;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** A database of one test; closing it drops it, together with whoever is still connected. */
public record TestDatabase(TestServer server, String name) implements AutoCloseable {

    /** The url without user and password, as {@link java.sql.DriverManager} takes it. */
    public String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    /** The short form with user and password: {@code postgresql://user:password@host:5432/name}. */
    public String url() {
        return url(server.kind().scheme());
    }

    /** The short form with another scheme, for example {@code mysql} for MariaDB. */
    public String url(String scheme) {
        String account = encoded(user()) + ":" + encoded(password());
        String place = host() + ":" + port() + "/" + name + server.parameters();
        return scheme + "://" + account + "@" + place;
    }

    /** The server's host. */
    public String host() {
        return server.host();
    }

    /** The server's port. */
    public int port() {
        return server.port();
    }

    /** A user who may do everything. */
    public String user() {
        return server.user();
    }

    /** The user's password; the server insists on it. */
    public String password() {
        return server.password();
    }

    /** A new connection, which the caller closes. */
    public Connection connect() throws SQLException {
        return server.connect(name);
    }

    @Override
    public void close() {
        server.drop(name);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
