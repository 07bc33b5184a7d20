package dev.alembic.cli;

import dev.alembic.migration.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a command in order when the process is told to end, by SIGTERM, SIGINT or SIGHUP: the statement
 * that runs is stopped on the server, what can be is rolled back, the lock is given back, and the
 * command says where things stand. The exit status is that of the signal.
 */
final class Termination extends Thread {

    /** Whoever has sent the signal won't wait for ever either. */
    private static final int PATIENCE_MILLIS = 10_000;

    /** A statement that is sent just now isn't stopped by the first request. */
    private static final int PAUSE_MILLIS = 500;

    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch end = new CountDownLatch(1);

    private Termination() {
        super("termination");
    }

    /** From now on, signals end the command in order. */
    static Termination awaited() {
        Termination termination = new Termination();
        Runtime.getRuntime().addShutdownHook(termination);
        return termination;
    }

    /** What stops the command. */
    Cancellation cancellation() {
        return cancellation;
    }

    /** The command has ended and said all that it has to say. */
    void ended() {
        end.countDown();
    }

    @Override
    public void run() {
        try {
            for (int waited = 0; end.getCount() > 0 && waited < PATIENCE_MILLIS; waited += PAUSE_MILLIS) {
                cancellation.cancel();
                if (end.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
