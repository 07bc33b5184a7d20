package dev.alembic.testkit.crash;

import dev.alembic.Alembic;
import dev.alembic.migration.MigrationListener;
import dev.alembic.migration.MigrationStatement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process that migrates several databases at once, until it is killed. Arguments: the script
 * directory, {@code upgrade} or {@code downgrade}, then for each database its url, the milliseconds
 * after which its run begins, and the number of the statement before (negative: after) which it
 * stops for ever; 0: it doesn't stop.
 */
final class CrashedRuns {

    private static final int WORDS = 3;

    private CrashedRuns() {}

    public static void main(String[] arguments) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 2; i < arguments.length; i += WORDS) {
            String url = arguments[i];
            long delay = Long.parseLong(arguments[i + 1]);
            int stop = Integer.parseInt(arguments[i + 2]);
            threads.add(new Thread(() -> run(arguments, url, delay, stop)));
        }
        say("RUNNING");
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        say("DONE");
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static void run(String[] arguments, String url, long delay, int stop) {
        sleep(delay);
        try (Alembic alembic = Alembic.builder()
                .scripts(Path.of(arguments[0]))
                .url(url)
                .listener(new Stopping(stop))
                .build()) {
            if (arguments[1].equals("upgrade")) {
                alembic.upgrade("head");
            } else {
                alembic.downgrade("base");
            }
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Stopping(int stop, AtomicInteger sent) implements MigrationListener {

        Stopping(int stop) {
            this(stop, new AtomicInteger());
        }

        @Override
        public void beforeStatement(MigrationStatement statement) {
            if (sent.incrementAndGet() == stop) {
                sleep(Long.MAX_VALUE);
            }
        }

        @Override
        public void afterStatement(MigrationStatement statement, long millis, long rows) {
            if (sent.get() == -stop) {
                sleep(Long.MAX_VALUE);
            }
        }
    }
}
