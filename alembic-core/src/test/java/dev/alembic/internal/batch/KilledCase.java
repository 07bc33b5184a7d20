package dev.alembic.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.internal.runtime.SqliteDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * A case that is run to its end first, and then on a file, in a process that is killed on the way.
 * Lives from {@link #prepare} to {@link #check}.
 */
final class KilledCase {

    private final long seed;
    private final Path file;
    private final BatchCase batchCase;
    private final Dice dice;
    private final List<String> before;
    private final List<String> rows;
    private final Moment stop;

    private KilledCase(long seed, Path file, Moment.Kind kind) throws SQLException {
        this.seed = seed;
        this.file = file;
        this.batchCase = new BatchCase(seed);
        this.dice = new Dice(~seed);
        this.stop = new Moment(kind, 1 + dice.below(Math.max(1, rehearse(kind))));
        try (SqliteDatabase database = SqliteDatabase.at("jdbc:sqlite:" + file)) {
            database.execute("PRAGMA synchronous = OFF");
            batchCase.prepare(database);
            before = batchCase.state(database);
            rows = batchCase.expectedRows(database);
        }
    }

    /** Makes the database in a file, after having run the case in memory. */
    static KilledCase prepare(long seed, Path file, Moment.Kind kind) {
        try {
            return new KilledCase(seed, file, kind);
        } catch (SQLException | RuntimeException e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    /** Runs the case as it should be, and counts the moments up to the commit. */
    private int rehearse(Moment.Kind kind) {
        Rehearsal rehearsal = new Rehearsal(kind);
        batchCase.run(rehearsal);
        return rehearsal.moments;
    }

    /** Counts moments. */
    private static final class Rehearsal implements BatchCase.Watch {

        private final Moment.Kind kind;
        private boolean isOver;
        private int moments;

        Rehearsal(Moment.Kind kind) {
            this.kind = kind;
        }

        @Override
        public SqliteDatabase over(SqliteDatabase database) throws SQLException {
            if (kind == Moment.Kind.WITHIN) {
                Moment.watch(database.connection(), () -> moments += isOver ? 0 : 1);
            }
            return SqliteDatabase.over(WatchedConnection.of(database.connection(), this::statement));
        }

        private void statement(String method) {
            if (!isOver && kind != Moment.Kind.WITHIN) {
                moments++;
            }
            isOver |= method.equals("commit");
        }
    }

    long seed() {
        return seed;
    }

    /** What {@link KilledMigrations} reads. */
    String line() {
        return seed + " " + stop + " " + file;
    }

    /** Whether SQLite left a journal: it had begun to write into the file. */
    boolean hasJournal() {
        return Files.exists(Path.of(file + "-journal"));
    }

    /**
     * After the kill, nothing has changed or everything; what has not can be done then.
     *
     * @param isStopped whether it was in the midst
     */
    void check(boolean isStopped) {
        try (SqliteDatabase database = SqliteDatabase.at("jdbc:sqlite:" + file)) {
            batchCase.connect(database);
            database.execute("PRAGMA synchronous = OFF");
            boolean isUnchanged = batchCase.state(database).equals(before);
            assertThat(isUnchanged || !isStopped).as(this::toString).isTrue();
            if (isUnchanged) {
                database.migrate(batchCase.batch()::run);
            }
            batchCase.check(database, rows);
            Files.delete(file);
        } catch (Exception e) {
            throw new AssertionError(toString(), e);
        }
    }

    @Override
    public String toString() {
        return "killed at " + stop + ", " + batchCase;
    }
}
