package dev.alembic.dialect.mysql;

import dev.alembic.dialect.Failures;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What the error numbers of MySQL and MariaDB mean for a migration (MySQL manual, B.3.1). */
final class MysqlFailures implements Failures {

    static final MysqlFailures INSTANCE = new MysqlFailures();

    /** Access denied: to the database, to a table, to a column, to something global. */
    private static final Set<Integer> MISSING_RIGHT = Set.of(1044, 1142, 1143, 1227, 1370);

    private static final int READ_ONLY = 1290;
    private static final int LOCK_WAIT = 1205;

    private MysqlFailures() {}

    @Override
    public Optional<String> advice(SQLException failure) {
        if (isMissingRight(failure)) {
            return Optional.of("The user that migrates lacks a right: GRANT it, or connect as another user.");
        }
        boolean isReadOnly = failure.getErrorCode() == READ_ONLY
                && String.valueOf(failure.getMessage()).contains("read-only");
        return isReadOnly
                ? Optional.of("The server can only be read, as a replica can: connect to the primary server.")
                : Optional.empty();
    }

    @Override
    public boolean isMissingRight(SQLException failure) {
        return MISSING_RIGHT.contains(failure.getErrorCode());
    }

    @Override
    public boolean isBusy(SQLException failure) {
        return failure.getErrorCode() == LOCK_WAIT;
    }

    @Override
    public Optional<String> schemaFor(String schema, String user) {
        return grantToCreate(schema, user)
                .map(grant -> "CREATE DATABASE `%s`; ".formatted(schema.replace("`", "``")) + grant);
    }

    @Override
    public Optional<String> grantToCreate(String schema, String user) {
        String account = user.contains("@") ? "'" + user.replace("@", "'@'") + "'" : "'" + user + "'";
        return Optional.of("GRANT ALL ON `%s`.* TO %s;".formatted(schema.replace("`", "``"), account));
    }
}
