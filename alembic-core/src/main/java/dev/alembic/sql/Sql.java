package dev.alembic.sql;

import dev.alembic.op.Operation;
import java.util.List;
import java.util.Optional;

/**
 * One statement, and the operation it comes from.
 *
 * @param text without a terminator; parameters are question marks if there are rows
 * @param rows one for each execution; empty: executed once, without parameters, and a question mark
 *     in the text is a question mark
 * @param transactional whether it may run in a transaction
 * @param source the operation it comes from
 * @param action what it changes of a table, if it is an ALTER TABLE that can be joined with others
 */
public record Sql(String text, List<Row> rows, boolean transactional, Operation source, Optional<AlterAction> action) {

    /** Copies the rows. */
    public Sql {
        rows = List.copyOf(rows);
    }

    /** A statement that can't be joined with others. */
    public Sql(String text, List<Row> rows, boolean transactional, Operation source) {
        this(text, rows, transactional, source, Optional.empty());
    }

    /** A statement without parameters that may run in a transaction. */
    public Sql(String text, Operation source) {
        this(text, List.of(), true, source);
    }

    /** An ALTER TABLE of one action. */
    public Sql(AlterAction action, Operation source) {
        this(action.statement(), List.of(), true, source, Optional.of(action));
    }

    /** The same statement, which must run outside of any transaction. */
    public Sql outsideTransaction() {
        return new Sql(text, rows, false, source, action);
    }

    /** The same statement, as it comes from another operation. */
    public Sql from(Operation other) {
        return new Sql(text, rows, transactional, other, action);
    }

    @Override
    public String toString() {
        return text;
    }
}
