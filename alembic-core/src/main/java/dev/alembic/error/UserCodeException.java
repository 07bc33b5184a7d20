package dev.alembic.error;

import java.util.Arrays;
import java.util.Optional;

/**
 * Code of the project failed: its environment, its model, a migration. The message says where in
 * it, as far as that is known, and the failure itself is the cause.
 */
public final class UserCodeException extends AlembicException {

    /** Name of the class loader of everything that is compiled from sources. */
    public static final String SOURCES = "alembic";

    private UserCodeException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Says what failed and where.
     *
     * @param what was called, such as {@code targetMetadata() of Env}
     * @param called the class that it was called on
     * @param failure what came out
     */
    public static UserCodeException of(String what, Class<?> called, Throwable failure) {
        return new UserCodeException("%s failed: %s".formatted(what, account(failure, called.getName())), failure);
    }

    /**
     * A failure in words: file and line in the project's code if they are known, what kind of failure
     * it is unless its message is a sentence of ours, and the message.
     *
     * @param called name of the class that was called
     */
    public static String account(Throwable failure, String called) {
        Throwable cause = initial(failure);
        String place = place(cause, called).map(found -> found + ": ").orElse("");
        return place + (cause instanceof AlembicException ? cause.getMessage() : described(cause));
    }

    private static String described(Throwable failure) {
        String kind = failure.getClass().getSimpleName();
        String message = failure.getMessage();
        return message == null || message.isBlank() ? kind : kind + ": " + message;
    }

    /** A class that can't be initialised hides why; the first thing that went wrong tells it. */
    private static Throwable initial(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof ExceptionInInitializerError && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** File and line in the code of the project that is nearest to the failure. */
    private static Optional<String> place(Throwable failure, String called) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> SOURCES.equals(frame.getClassLoaderName())
                        || frame.getClassName().startsWith(called))
                .filter(frame -> frame.getFileName() != null && frame.getLineNumber() > 0)
                .findFirst()
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber());
    }
}
