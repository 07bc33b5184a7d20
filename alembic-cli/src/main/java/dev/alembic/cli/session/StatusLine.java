package dev.alembic.cli.session;

import dev.alembic.cli.log.Printable;
import dev.alembic.migration.MigrationListener;
import dev.alembic.migration.MigrationProgress;
import dev.alembic.migration.MigrationRun;
import dev.alembic.migration.MigrationStatement;
import dev.alembic.migration.MigrationStep;
import java.io.PrintStream;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Shows a person at a terminal how far a run has come: a line for each step that is done, and below the
 * last one, while a statement takes long, which one that is and since when, drawn anew each second.
 *
 * <p>One thread runs, another one draws.
 */
final class StatusLine implements MigrationListener, AutoCloseable {

    private static final long SECOND = 1_000_000_000L;
    private static final long NANOS_PER_MILLI = 1_000_000;

    /** What takes less than this is over before anybody has read of it. */
    private static final long PATIENCE_NANOS = 2 * SECOND;

    private static final String CLEARED = "\r\u001b[K";

    /** The words in front, which hold no values and so no secrets. */
    private static final Pattern START = Pattern.compile("\\s*([A-Za-z_]+(?:\\s+[A-Za-z_.\"`]+){0,2})");

    private final PrintStream out;
    private final LongSupplier clock;
    private long runStart;
    private int total;
    private int number;
    private String step = "";
    private @Nullable MigrationStatement statement;
    private long statementStart;
    private String batches = "";
    private boolean isDrawn;
    private @Nullable Thread drawer;

    /** Draws on this terminal. */
    StatusLine(PrintStream out, LongSupplier clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public synchronized void beforeRun(MigrationRun run) {
        runStart = clock.getAsLong();
        total = run.steps().size();
        number = 0;
        if (drawer == null) {
            drawer = new Thread(this::drawOn, "status-line");
            drawer.setDaemon(true);
            drawer.start();
        }
    }

    @Override
    public synchronized void beforeStep(MigrationRun run, MigrationStep begun) {
        batches = "";
        number = Math.min(number + 1, total);
        step = begun.revision().orElse("stamp");
    }

    @Override
    public synchronized void afterStep(MigrationRun run, MigrationStep ended, long millis) {
        clear();
        out.println(Printable.text("[%d/%d] %s: %s".formatted(number, total, step, Elapsed.text(millis))));
    }

    @Override
    public synchronized void beforeStatement(MigrationStatement begun) {
        statement = begun;
        statementStart = clock.getAsLong();
    }

    @Override
    public synchronized void afterStatement(MigrationStatement ended, long millis, long rows) {
        statement = null;
        if (batches.isEmpty()) {
            clear();
        }
    }

    @Override
    public synchronized void failedStatement(MigrationStatement failed, Exception failure, long millis) {
        statement = null;
        clear();
    }

    @Override
    public synchronized void progress(MigrationProgress progress) {
        batches = progress.isDone() ? "" : "%s, %d rows changed".formatted(progress.table(), progress.rowsChanged());
    }

    private void drawOn() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(SECOND / NANOS_PER_MILLI);
                draw();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Shows what runs now, if it has done so for a while. */
    synchronized void draw() {
        MigrationStatement running = statement;
        long now = clock.getAsLong();
        if (running != null && now - statementStart >= PATIENCE_NANOS) {
            draw("%s for %s".formatted(start(running.sql()), time(now - statementStart)), now);
        } else if (!batches.isEmpty()) {
            draw(batches, now);
        }
    }

    private void draw(String work, long now) {
        String text = "[%d/%d] %s, %s: %s".formatted(number, total, step, time(now - runStart), work);
        out.print(CLEARED + Printable.text(text));
        out.flush();
        isDrawn = true;
    }

    private void clear() {
        if (isDrawn) {
            out.print(CLEARED);
            out.flush();
            isDrawn = false;
        }
    }

    private static String start(String sql) {
        Matcher words = START.matcher(sql);
        return words.lookingAt() ? words.group(1).replaceAll("\\s+", " ") + " …" : "a statement";
    }

    private static String time(long nanos) {
        return Elapsed.text(nanos / NANOS_PER_MILLI);
    }

    @Override
    public synchronized void close() {
        clear();
        if (drawer != null) {
            drawer.interrupt();
            drawer = null;
        }
    }
}
