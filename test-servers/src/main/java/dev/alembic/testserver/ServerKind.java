package dev.alembic.testserver;

/** The servers, with what differs between them for somebody who only talks SQL to them. */
public enum ServerKind {
    POSTGRESQL("postgresql", "postgres", "\"", "drop database if exists %s with (force)"),
    MARIADB("mariadb", "mysql", "`", "drop database if exists %s");

    private final String scheme;
    private final String adminDatabase;
    private final String quote;
    private final String drop;

    ServerKind(String scheme, String adminDatabase, String quote, String drop) {
        this.scheme = scheme;
        this.adminDatabase = adminDatabase;
        this.quote = quote;
        this.drop = drop;
    }

    /** How its urls begin. */
    public String scheme() {
        return scheme;
    }

    /** A database that is always there to connect to. */
    String adminDatabase() {
        return adminDatabase;
    }

    /** The environment variable that names a server to use instead of an own one. */
    String urlVariable() {
        return "ALEMBIC_TEST_" + name() + "_URL";
    }

    /** Copying files makes a PostgreSQL database ten times faster than the default, the log. */
    String create(String database, int majorVersion) {
        boolean byCopy = this == POSTGRESQL && majorVersion >= 15;
        return "create database " + quoted(database) + (byCopy ? " strategy file_copy" : "");
    }

    String drop(String database) {
        return drop.formatted(quoted(database));
    }

    private String quoted(String database) {
        return quote + database + quote;
    }
}
