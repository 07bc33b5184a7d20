package dev.alembic.benchmark.load;

import dev.alembic.testserver.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Who reads and writes single rows of the table, until they are stopped; the longest that one waited counts. */
final class Clients {

    private static final int EACH = 8;
    private static final int PAUSE_MILLIS = 10;

    private final TestDatabase database;
    private final int rows;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong longestNanos = new AtomicLong();
    private final AtomicLong statements = new AtomicLong();
    private final List<SQLException> failures = new ArrayList<>();
    private volatile boolean isOver;

    Clients(TestDatabase database, int rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Begins, and waits until all of them are at work. */
    Clients start() throws InterruptedException {
        for (int i = 0; i < EACH; i++) {
            start("SELECT seen FROM tasks WHERE id = ?");
            start("UPDATE tasks SET seen = seen + 1 WHERE id = ?");
        }
        while (statements.get() < 20L * EACH && failures.isEmpty()) {
            Thread.sleep(PAUSE_MILLIS);
        }
        longestNanos.set(0);
        return this;
    }

    private void start(String sql) {
        Thread thread = new Thread(() -> {
            try (Connection connection = database.connect();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                while (!isOver) {
                    execute(statement);
                    Thread.sleep(PAUSE_MILLIS);
                }
            } catch (SQLException e) {
                fail(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        threads.add(thread);
    }

    private void execute(PreparedStatement statement) throws SQLException {
        statement.setInt(1, ThreadLocalRandom.current().nextInt(rows) + 1);
        long start = System.nanoTime();
        statement.execute();
        longestNanos.accumulateAndGet(System.nanoTime() - start, Math::max);
        statements.incrementAndGet();
    }

    private synchronized void fail(SQLException failure) {
        failures.add(failure);
    }

    /** The longest that a statement took since all were at work. */
    long longestMillis() {
        return longestNanos.get() / 1_000_000;
    }

    /** Ends them; fails if one of them has. */
    void stop() throws InterruptedException, SQLException {
        isOver = true;
        for (Thread thread : threads) {
            thread.join();
        }
        synchronized (this) {
            if (!failures.isEmpty()) {
                throw failures.get(0);
            }
        }
    }
}
