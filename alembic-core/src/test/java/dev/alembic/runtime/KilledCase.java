package dev.alembic.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A case whose process is killed before a random statement, or at a random time. */
final class KilledCase {

    private static final int LONGEST_MILLIS = 40;

    private final long seed;
    private final Path file;
    private final BatchCase batchCase;
    private final Dice dice;

    KilledCase(long seed, Path file) {
        this.seed = seed;
        this.file = file;
        this.batchCase = new BatchCase(seed);
        this.dice = new Dice(~seed);
    }

    void run(KilledProcess processes) throws Exception {
        List<String> before;
        List<String> rows;
        try (SqliteDatabase database = SqliteDatabase.at("jdbc:sqlite:" + file)) {
            database.execute("PRAGMA synchronous = OFF");
            batchCase.prepare(database);
            before = batchCase.state(database);
            rows = batchCase.expectedRows(database);
        }
        int stop = dice.oneIn(5) ? 0 : 1 + dice.below(statements());
        String said = processes.run(seed, stop, file, dice.below(LONGEST_MILLIS));
        assertThat(said).as(batchCase::toString).isIn("STOPPED", "DONE", "RUNNING");
        try (SqliteDatabase database = SqliteDatabase.at("jdbc:sqlite:" + file)) {
            batchCase.connect(database);
            if (batchCase.state(database).equals(before)) {
                database.migrate(batchCase.batch()::run);
            } else {
                assertThat(said).as(batchCase::toString).isNotEqualTo("STOPPED");
            }
            batchCase.check(database, rows);
        }
        Files.delete(file);
    }

    /** How many statements there are, up to the commit. */
    private int statements() throws SQLException {
        List<String> calls = new ArrayList<>();
        try (SqliteDatabase database = SqliteDatabase.inMemory()) {
            batchCase.prepare(database);
            SqliteDatabase.over(WatchedConnection.of(database.connection(), calls::add))
                    .migrate(batchCase.batch()::run);
        }
        return calls.indexOf("commit") + 1;
    }
}
