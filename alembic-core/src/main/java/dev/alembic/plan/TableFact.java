package dev.alembic.plan;

import dev.alembic.schema.TableName;

/**
 * What a statement does to one table.
 *
 * @param table the table
 * @param lock the strongest lock on it, held until the transaction ends
 * @param work how much of the table is touched
 * @param reason why, in a sentence; may be empty
 * @param source where the database's manual says so; may be empty
 */
public record TableFact(TableName table, TableLock lock, TableWork work, String reason, String source) {

    /** The same about another table. */
    public TableFact of(TableName other) {
        return new TableFact(other, lock, work, reason, source);
    }

    /** The same with other work, for this reason. */
    public TableFact with(TableWork newWork, String newReason) {
        return new TableFact(table, lock, newWork, newReason, source);
    }

    /** What two parts of a statement do to the same table: the stronger lock, and the more work. */
    public TableFact and(TableFact other) {
        TableFact more = other.work.compareTo(work) > 0 ? other : this;
        return new TableFact(table, lock.or(other.lock), more.work, more.reason, more.source);
    }
}
