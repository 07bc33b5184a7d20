package dev.alembic.internal.runtime;

import dev.alembic.error.DatabaseException;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries again what somebody else kept waiting for too long, each time a little later: meanwhile,
 * those who were waiting behind it are served.
 */
final class LockRetries {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.runtime.lock");

    private static final int ATTEMPTS = 5;
    private static final long PAUSE_MILLIS = 500;

    private final RunControl control;

    LockRetries(RunControl control) {
        this.control = control;
    }

    /** Whether there is to be another attempt. */
    interface Decision {
        boolean isWorthwhile(RuntimeException failure);
    }

    void run(Runnable work, Decision decision) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !decision.isWorthwhile(e)) {
                    throw e;
                }
                LOG.info("Others use what is to be changed; trying again ({} of {})", attempt + 1, ATTEMPTS);
                pause(attempt);
            }
        }
    }

    private void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(PAUSE_MILLIS, 2 * PAUSE_MILLIS) * attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("Interrupted while waiting for others.", e);
        }
        control.check();
    }
}
