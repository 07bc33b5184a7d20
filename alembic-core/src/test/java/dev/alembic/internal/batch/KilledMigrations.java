package dev.alembic.internal.batch;

import dev.alembic.internal.runtime.SqliteDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs migrations in a process of its own, all at once, each of which stops at a moment of its own
 * and waits there for the process to be killed. Reads a line for each: the seed of the case, the
 * {@link Moment}, the file; then an empty line.
 */
final class KilledMigrations {

    private static final Object OUT = new Object();

    private KilledMigrations() {}

    public static void main(String[] arguments) throws Exception {
        Class<?>[] warm = {RandomBatch.class, SqliteDatabase.class};
        say("READY " + warm.length);
        List<Thread> threads = new ArrayList<>();
        for (String line : lines()) {
            String[] words = line.split(" ", 3);
            Run run = new Run(Long.parseLong(words[0]), Moment.of(words[1]), words[2]);
            threads.add(new Thread(run));
        }
        threads.forEach(Thread::start);
        say("RUNNING");
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = in.readLine();
        while (line != null && !line.isEmpty()) {
            lines.add(line);
            line = in.readLine();
        }
        return lines;
    }

    private static void say(String line) {
        synchronized (OUT) {
            System.out.println(line);
            System.out.flush();
        }
    }

    /** One migration. */
    private static final class Run implements Runnable {

        private final long seed;
        private final Moment stop;
        private final String file;
        private int calls;

        Run(long seed, Moment stop, String file) {
            this.seed = seed;
            this.stop = stop;
            this.file = file;
        }

        @Override
        public void run() {
            BatchCase batchCase = new BatchCase(seed);
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                    SqliteDatabase database = SqliteDatabase.over(watched(connection))) {
                batchCase.connect(database);
                database.execute("PRAGMA synchronous = OFF");
                calls = 0;
                database.migrate(batchCase.batch()::run);
                say("DONE " + seed);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private Connection watched(Connection connection) throws SQLException {
            if (stop.kind() == Moment.Kind.WITHIN) {
                Moment.watch(connection, this::next);
                return connection;
            }
            return WatchedConnection.of(connection, method -> next());
        }

        private void next() {
            calls++;
            if (calls == stop.number()) {
                say("STOPPED " + seed);
                waitForEver();
            }
        }

        private static void waitForEver() {
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
