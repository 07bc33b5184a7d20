package dev.alembic.cli;

import dev.alembic.cli.log.Printable;
import dev.alembic.cli.session.Streams;
import dev.alembic.error.AlembicException;
import dev.alembic.error.UndecidedRenameException;
import dev.alembic.internal.runtime.Secrets;
import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command refuses or fails with, told once and on standard error. */
final class Refusal {

    private static final int REFUSED = 1;
    private static final int UNDECIDED = 3;

    private final Throwable failure;
    private final Secrets secrets;

    Refusal(Throwable failure, Secrets secrets) {
        this.failure = failure;
        this.secrets = secrets;
    }

    /** Prints it, as a stack trace if that is wanted, and returns the exit status. */
    int print(Streams streams, boolean withStackTrace) {
        String text = withStackTrace ? stackTrace() : sentence();
        streams.err().println(Printable.text(secrets.mask(text)));
        return failure instanceof UndecidedRenameException ? UNDECIDED : REFUSED;
    }

    private String sentence() {
        if (failure instanceof AlembicException known) {
            return "FAILED: " + known.getMessage()
                    + known.advice().map(advice -> "\nHint: " + advice).orElse("");
        }
        String kind = failure.getClass().getSimpleName();
        String message = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        String advice = failure instanceof OutOfMemoryError
                ? "Give it more memory: ALEMBIC_JAVA_OPTS=-Xmx1g"
                : "This is a fault of alembic's; \"alembic --raiseerr …\" shows where.";
        return "FAILED: %s%s%nHint: %s".formatted(kind, message, advice);
    }

    private String stackTrace() {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString().stripTrailing();
    }
}
