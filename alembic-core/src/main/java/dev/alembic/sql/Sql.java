package dev.alembic.sql;

import dev.alembic.op.Operation;
import java.util.List;

/**
 * One statement, and the operation it comes from.
 *
 * @param text without a terminator; parameters are question marks if there are rows
 * @param rows one for each execution; empty: executed once, without parameters, and a question mark
 *     in the text is a question mark
 * @param transactional whether it may run in a transaction
 * @param source the operation it comes from
 */
public record Sql(String text, List<Row> rows, boolean transactional, Operation source) {

    /** Copies the rows. */
    public Sql {
        rows = List.copyOf(rows);
    }

    /** A statement without parameters that may run in a transaction. */
    public Sql(String text, Operation source) {
        this(text, List.of(), true, source);
    }

    /** The same statement, which must run outside of any transaction. */
    public Sql outsideTransaction() {
        return new Sql(text, rows, false, source);
    }

    @Override
    public String toString() {
        return text;
    }
}
