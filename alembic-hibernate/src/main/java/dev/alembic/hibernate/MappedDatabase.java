package dev.alembic.hibernate;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.AlembicException;
import java.util.Map;
import java.util.Optional;

/** The database that Hibernate has mapped entities for, which a setting or a running application decides. */
final class MappedDatabase {

    /** Kinds of databases by Hibernate's dialects. MariaDB is one of MySQL's, there and here. */
    private static final Map<String, String> HIBERNATES = Map.of(
            "org.hibernate.dialect.PostgreSQLDialect", "postgresql",
            "org.hibernate.dialect.MySQLDialect", "mysql",
            "org.hibernate.dialect.H2Dialect", "h2",
            "org.hibernate.dialect.HSQLDialect", "hsqldb",
            "org.hibernate.dialect.SQLServerDialect", "sqlserver",
            "org.hibernate.dialect.OracleDialect", "oracle",
            "org.hibernate.community.dialect.SQLiteDialect", "sqlite");

    private MappedDatabase() {}

    /**
     * Sees whether it is the one that is asked for, as far as both are known.
     *
     * @throws AlembicException if it is another one
     */
    static void check(org.hibernate.dialect.Dialect hibernate, Dialect dialect) {
        String wanted = dialect.name().equals("mariadb") ? "mysql" : dialect.name();
        Optional<String> mapped = kind(hibernate);
        if (mapped.isPresent()
                && HIBERNATES.containsValue(wanted)
                && !mapped.get().equals(wanted)) {
            throw new AlembicException(("The entities are mapped for another database than %s: by Hibernate's %s."
                            + " Compare them with a database of that kind, or take away what sets the dialect.")
                    .formatted(dialect.jdbc().product(), hibernate.getClass().getSimpleName()));
        }
    }

    private static Optional<String> kind(org.hibernate.dialect.Dialect hibernate) {
        Class<?> type = hibernate.getClass();
        while (type != null && !HIBERNATES.containsKey(type.getName())) {
            type = type.getSuperclass();
        }
        return Optional.ofNullable(type).map(known -> HIBERNATES.get(known.getName()));
    }
}
