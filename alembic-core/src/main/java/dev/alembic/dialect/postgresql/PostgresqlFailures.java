package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Failures;
import java.sql.SQLException;
import java.util.Optional;

/** What PostgreSQL's error codes mean for a migration (manual, appendix A). */
final class PostgresqlFailures implements Failures {

    static final PostgresqlFailures INSTANCE = new PostgresqlFailures();

    private static final String OUTSIDE = "Run it outside of the transaction: \"-- transactional: false\" in the header"
            + " of a SQL revision, op.executeOutsideTransaction(…) in Java.";

    private PostgresqlFailures() {}

    @Override
    public Optional<String> advice(SQLException failure) {
        return Optional.ofNullable(
                switch (state(failure)) {
                    case "25001" -> isTooLate(failure) ? null : OUTSIDE;
                    case "2D000" -> OUTSIDE;
                    case "55P04" ->
                        "A new value of an enumeration can be used once it is committed: add it in"
                                + " a revision of its own,"
                                + " or outside of the transaction: \"-- transactional: false\" in the header of a SQL"
                                + " revision, op.executeOutsideTransaction(…) in Java.";
                    case "55006" ->
                        "An earlier statement of the same transaction has put off its checks; with"
                                + " transaction_per_migration = true in the configuration each"
                                + " revision is a transaction.";
                    case "25006" -> "The server can only be read, as a standby can: connect to the primary server.";
                    case "42501" -> "The user that migrates lacks a right: GRANT it, or connect as the owner.";
                    case "3F000" -> "Create the schema, or correct currentSchema in the url.";
                    default -> null;
                });
    }

    /** SET TRANSACTION, which nothing helps: the run's own statements come before it. */
    private static boolean isTooLate(SQLException failure) {
        return String.valueOf(failure.getMessage()).contains("before any query");
    }

    @Override
    public boolean isMissingRight(SQLException failure) {
        return state(failure).equals("42501");
    }

    @Override
    public boolean isBusy(SQLException failure) {
        return state(failure).equals("55P03");
    }

    @Override
    public boolean isTooEarly(SQLException failure) {
        return state(failure).equals("55P04");
    }

    private static String state(SQLException failure) {
        return String.valueOf(failure.getSQLState());
    }

    @Override
    public Optional<String> schemaFor(String schema, String user) {
        return Optional.of("CREATE SCHEMA %s AUTHORIZATION %s;"
                .formatted(PostgresqlDialect.IDENTIFIERS.quote(schema), PostgresqlDialect.IDENTIFIERS.quote(user)));
    }

    @Override
    public Optional<String> grantToCreate(String schema, String user) {
        return Optional.of("GRANT USAGE, CREATE ON SCHEMA %s TO %s;"
                .formatted(PostgresqlDialect.IDENTIFIERS.quote(schema), PostgresqlDialect.IDENTIFIERS.quote(user)));
    }
}
