package dev.alembic.op;

import dev.alembic.error.AlembicException;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Changes rows of a large table in batches: by ranges of a key, each batch in a transaction of its own, so
 * that nobody waits for long. A run that was killed goes on behind the last batch that was committed, and no
 * row is changed twice.
 *
 * @param table name of the table
 * @param assignments what is set, in their order
 * @param condition SQL that holds of the rows to be changed; absent: all rows
 * @param key the columns whose ranges are the batches; empty: those of the primary key
 * @param batchSize how many rows a batch looks at, at least 1
 * @param pauseMillis how long to wait between two batches
 * @param maxLagMillis how far replicas may be behind before it waits for them
 */
public record Backfill(
        TableName table,
        List<Assignment> assignments,
        Optional<String> condition,
        List<Name> key,
        int batchSize,
        long pauseMillis,
        long maxLagMillis)
        implements Operation {

    private static final int BATCH_SIZE = 1_000;

    private static final long MAX_LAG_MILLIS = 5_000;

    /**
     * What a column becomes.
     *
     * @param column name of the column
     * @param value SQL, in which the columns of the row can be used
     */
    public record Assignment(Name column, String value) {}

    /** Copies the lists. */
    public Backfill {
        assignments = List.copyOf(assignments);
        key = List.copyOf(key);
    }

    /** Nothing is set yet. */
    public static Backfill of(TableName table) {
        return new Backfill(table, List.of(), Optional.empty(), List.of(), BATCH_SIZE, 0, MAX_LAG_MILLIS);
    }

    /** Sets a column to what this SQL says: {@code set("rank", "length(title)")}. */
    public Backfill set(String column, String sql) {
        List<Assignment> more = new ArrayList<>(assignments);
        more.add(new Assignment(Name.of(column), sql));
        return new Backfill(table, more, condition, key, batchSize, pauseMillis, maxLagMillis);
    }

    /** Changes only the rows of which this SQL holds: {@code where("rank IS NULL")}. */
    public Backfill where(String sql) {
        return new Backfill(table, assignments, Optional.of(sql), key, batchSize, pauseMillis, maxLagMillis);
    }

    /** Goes by ranges of these columns, which must not hold NULL, instead of the primary key. */
    public Backfill by(String... columns) {
        List<Name> names = Stream.of(columns).map(Name::of).toList();
        return new Backfill(table, assignments, condition, names, batchSize, pauseMillis, maxLagMillis);
    }

    /**
     * How many rows a batch looks at; 1000 if nothing is said.
     *
     * @throws AlembicException if it is less than 1
     */
    public Backfill batch(int rows) {
        if (rows < 1) {
            throw new AlembicException("A batch of %d rows would never end. Say 1 or more.".formatted(rows));
        }
        return new Backfill(table, assignments, condition, key, rows, pauseMillis, maxLagMillis);
    }

    /** How long to wait between two batches; not at all if nothing is said. */
    public Backfill pauseMillis(long millis) {
        return new Backfill(table, assignments, condition, key, batchSize, millis, maxLagMillis);
    }

    /** How far replicas may be behind before it waits for them; 5000 if nothing is said. */
    public Backfill maxLagMillis(long millis) {
        return new Backfill(table, assignments, condition, key, batchSize, pauseMillis, millis);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.backfill(this);
    }

    @Override
    public String describe() {
        return "backfill(\"" + table + "\")";
    }
}
