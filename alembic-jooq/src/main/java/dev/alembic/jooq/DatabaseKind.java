package dev.alembic.jooq;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of databases that jOOQ can be given, each read by one class of this package. */
enum DatabaseKind {
    H2("H2", "h2", "jdbc:h2:mem:{n}"),
    SQLITE("SQLite", "sqlite", "jdbc:sqlite:target/{n}.db"),
    POSTGRESQL("PostgreSQL", "postgresql", "jdbc:postgresql://localhost/codegen_{n}"),
    MARIADB("MariaDB", "mariadb", "jdbc:mariadb://localhost/codegen_{n}"),
    MYSQL("MySQL", "mysql", "jdbc:mysql://localhost/codegen_{n}");

    /** What belongs to the database itself, in lower case. */
    private static final List<String> SYSTEM_SCHEMAS = List.of("information_schema", "pg_catalog", "pg_toast");

    private final String product;
    private final String dialect;
    private final String exampleUrl;

    DatabaseKind(String product, String dialect, String exampleUrl) {
        this.product = product;
        this.dialect = dialect;
        this.exampleUrl = exampleUrl;
    }

    /** Its name in sentences. */
    String product() {
        return product;
    }

    /** Whether it is what a dialect of this name is for. */
    boolean isServedBy(String name) {
        return dialect.equals(name);
    }

    /** A url for a message. */
    String exampleUrl() {
        return exampleUrl;
    }

    /** Where databases are made if nobody says it; absent where that takes a server. */
    Optional<String> defaultUrl() {
        return switch (this) {
            case H2 -> Optional.of(exampleUrl);
            case SQLITE ->
                Optional.of("jdbc:sqlite:"
                        + Path.of(System.getProperty("java.io.tmpdir", "")).resolve("alembic-jooq-{n}.db"));
            case POSTGRESQL, MARIADB, MYSQL -> Optional.empty();
        };
    }

    /** Whether a schema is none that revisions make. */
    static boolean isSystemSchema(String name) {
        return SYSTEM_SCHEMAS.contains(name.toLowerCase(Locale.ROOT));
    }
}
