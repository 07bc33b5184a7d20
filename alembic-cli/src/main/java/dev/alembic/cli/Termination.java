package dev.alembic.cli;

import dev.alembic.migration.Cancellation;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends a command in order when the process is told to end, by SIGTERM, SIGINT or SIGHUP: the statement
 * that runs is stopped on the server, what can be is rolled back, the lock is given back, and the
 * command says where things stand. The exit status is that of the signal. A command that only reads
 * doesn't ask for that, and ends at once.
 */
final class Termination extends Thread implements Supplier<Cancellation> {

    /** Whoever has sent the signal won't wait for ever either. */
    private static final int PATIENCE_MILLIS = 10_000;

    /** A statement that is sent just now isn't stopped by the first request. */
    private static final int PAUSE_MILLIS = 500;

    private final Cancellation cancellation = new Cancellation();
    private @Nullable CountDownLatch end;

    Termination() {
        super("termination");
    }

    /** From now on, signals end the command in order, by this. */
    @Override
    public Cancellation get() {
        end = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(this);
        return cancellation;
    }

    /** The command has ended and said all that it has to say. */
    void ended() {
        if (end != null) {
            end.countDown();
        }
    }

    @Override
    public void run() {
        try {
            CountDownLatch awaited = Objects.requireNonNull(end);
            for (int waited = 0; awaited.getCount() > 0 && waited < PATIENCE_MILLIS; waited += PAUSE_MILLIS) {
                cancellation.cancel();
                if (awaited.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
