package dev.alembic.internal.runtime;

import dev.alembic.error.AlembicException;
import dev.alembic.error.FailedAtException;
import dev.alembic.error.IrreversibleMigrationException;
import dev.alembic.internal.revision.Step;
import dev.alembic.migration.Migration;
import dev.alembic.sql.Sql;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The failure of a step, taken apart.
 *
 * @param place file and line in words, if they are known
 * @param sql the statement that failed, if one did
 * @param reason in the words of the database or the migration
 * @param advice what to do about it, if anything is known
 * @param cause what stands behind it
 * @param secrets what must not be told of the statement
 */
record Failure(
        Optional<String> place,
        Optional<Sql> sql,
        String reason,
        Optional<String> advice,
        Throwable cause,
        Secrets secrets) {

    /** What migrations throw to refuse something. */
    private static final Set<Class<?>> MEANT = Set.of(
            RuntimeException.class,
            IllegalStateException.class,
            IllegalArgumentException.class,
            UnsupportedOperationException.class);

    private static final String TRACE = "\"alembic --raiseerr …\" prints the whole stack trace.";

    static Failure of(StepFailedException failed, Map<String, Migration> migrations, MigrationTarget target) {
        RuntimeException failure = failed.failure() instanceof FailedAtException at ? at.failure() : failed.failure();
        if (failure instanceof StatementFailedException statement
                && statement.getCause() instanceof SQLException refused) {
            Secrets secrets = target.secrets(statement.sql());
            return new Failure(
                    place(failed, failure, migrations),
                    Optional.of(statement.sql()),
                    secrets.mask(String.valueOf(failure.getMessage())),
                    target.advice(refused, Optional.of(statement.sql())),
                    StatementSecrets.masked(refused, secrets),
                    secrets);
        }
        Throwable cause =
                failure instanceof IllegalStateException && failure.getCause() instanceof Error error ? error : failure;
        return new Failure(
                place(failed, failure, migrations),
                Optional.empty(),
                reason(failure, cause),
                advice(cause).or(() -> refused(cause).flatMap(known -> target.advice(known, Optional.empty()))),
                cause,
                Secrets.NONE);
    }

    /** The operation that the statement comes from, in words. */
    Optional<String> operation() {
        return sql.map(failed -> StatementSecrets.describe(failed.source(), secrets));
    }

    /** The statement as it may be shown. */
    Optional<String> statement() {
        return sql.map(failed -> secrets.mask(failed.text()));
    }

    /** What the database refused, where the migration had the connection in hand. */
    private static Optional<SQLException> refused(Throwable cause) {
        for (Throwable at = cause.getCause(); at != null; at = at.getCause()) {
            if (at instanceof SQLException refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> advice(Throwable cause) {
        return isMeant(cause) ? Optional.empty() : Optional.of(TRACE);
    }

    /** Whether somebody wrote the message for those who migrate, and not for those who program. */
    private static boolean isMeant(Throwable cause) {
        return cause.getMessage() != null && (cause instanceof AlembicException || MEANT.contains(cause.getClass()));
    }

    private static String reason(RuntimeException failure, Throwable cause) {
        if (failure instanceof IrreversibleMigrationException) {
            return "it can't be undone: " + failure.getMessage();
        }
        String message = String.valueOf(cause.getMessage());
        if (isMeant(cause)) {
            return message;
        }
        String type = cause.getClass().getSimpleName();
        return cause.getMessage() == null ? type : type + ": " + message;
    }

    private static Optional<String> place(
            StepFailedException failed, RuntimeException failure, Map<String, Migration> migrations) {
        if (failed.failure() instanceof FailedAtException at) {
            return Optional.of(at.place());
        } else if (failure instanceof IrreversibleMigrationException) {
            return Optional.empty();
        }
        Step step = failed.step();
        return step.revision()
                .map(migrations::get)
                .flatMap(migration -> place(failure, migration.getClass().getName()));
    }

    /** The innermost line of the migration that was being executed. */
    private static Optional<String> place(Throwable failure, String className) {
        Throwable thrown = failure.getCause() instanceof Error error ? error : failure;
        return Stream.of(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().equals(className)
                        || frame.getClassName().startsWith(className + "$"))
                .filter(frame -> frame.getFileName() != null && frame.getLineNumber() > 0)
                .findFirst()
                .map(frame -> "%s, line %d".formatted(frame.getFileName(), frame.getLineNumber()));
    }
}
