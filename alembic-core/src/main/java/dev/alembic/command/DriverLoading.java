package dev.alembic.command;

import dev.alembic.runtime.Connector;
import dev.alembic.runtime.DatabaseUrl;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;

/**
 * Loads the JDBC driver while another thread makes the environment; in a short command one takes as
 * long as the other. Whoever wants to connect waits for the end of it, so that no two threads
 * initialise the driver's classes.
 */
final class DriverLoading {

    private final Thread thread;

    private DriverLoading(Thread thread) {
        this.thread = thread;
    }

    /**
     * Begins. What goes wrong here goes wrong again when the command connects, and is told then.
     */
    static DriverLoading start(DatabaseUrl url, ClassLoader drivers) {
        Thread thread = new Thread(() -> load(url, drivers), "driver loading");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((failed, reason) -> {});
        thread.start();
        return new DriverLoading(thread);
    }

    private static void load(DatabaseUrl url, ClassLoader drivers) {
        try {
            MessageDigest.getInstance("SHA-256"); // the compile cache and most servers ask for it
            new Connector(drivers).load(url.jdbc());
        } catch (SQLException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void await() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
