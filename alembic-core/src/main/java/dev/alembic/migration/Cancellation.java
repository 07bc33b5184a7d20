package dev.alembic.migration;

import dev.alembic.error.CancelledException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stops runs from another thread: the statement that runs is cancelled on the server, and what was
 * done is rolled back where the database can. For one or several runs; once used, nothing runs with
 * it any more. Safe for use by several threads.
 */
public final class Cancellation {

    private final Map<Registration, Runnable> actions = new ConcurrentHashMap<>();
    private volatile boolean isCancelled;

    /**
     * Stops what runs. It has ended when the call that has begun it returns; a statement that had only
     * just been sent may need a second request.
     */
    public void cancel() {
        isCancelled = true;
        actions.values().forEach(Runnable::run);
    }

    /** Whether somebody wants the runs to be stopped. */
    public boolean isCancelled() {
        return isCancelled;
    }

    /**
     * Goes on only if nobody wants the runs to be stopped.
     *
     * @throws CancelledException if somebody does
     */
    public void check() {
        if (isCancelled) {
            throw new CancelledException("the run was stopped from outside.");
        }
    }

    /**
     * Calls an action whenever {@link #cancel} is called, until the answer is closed.
     *
     * @param action may be called by any thread, and more than once
     */
    public Registration onCancel(Runnable action) {
        Registration registration = new Registration() {
            @Override
            public void close() {
                actions.remove(this);
            }
        };
        actions.put(registration, action);
        return registration;
    }

    /** An action that waits to be called. */
    public interface Registration extends AutoCloseable {

        /** It won't be called any more. */
        @Override
        void close();
    }
}
