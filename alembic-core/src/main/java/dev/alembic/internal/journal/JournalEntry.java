package dev.alembic.internal.journal;

import dev.alembic.dialect.StatementKind;

/**
 * One statement of a revision.
 *
 * @param operation the number of the operation that it comes from, from 1
 * @param statement its number among those of the operation, from 0
 * @param state how far it has come
 * @param kind what of it stays by itself
 * @param operationDigest tells whether the operation is the same; empty if its statements say so
 * @param statementDigest tells whether the statement is the same
 * @param definitions tells whether what the statement names is the same: as before the statement
 *     while it is started, as after it when it is done; empty if that isn't known
 * @param text the statement
 */
public record JournalEntry(
        int operation,
        int statement,
        State state,
        StatementKind kind,
        String operationDigest,
        String statementDigest,
        String definitions,
        String text) {

    private static final int SHOWN = 300;

    /** How far a statement has come. */
    public enum State {
        /** It follows in the same operation. */
        PLANNED,
        /** It was sent, and whether it has done its work isn't known. */
        STARTED,
        /** It has done its work. */
        DONE,
        /** Somebody has said that it has done its work, whatever it was. */
        ACCEPTED
    }

    /** Whether it isn't run again. */
    public boolean isSettled() {
        return state == State.DONE || state == State.ACCEPTED;
    }

    /** The same statement, further. */
    JournalEntry as(State next, String nowDefined) {
        return new JournalEntry(operation, statement, next, kind, operationDigest, statementDigest, nowDefined, text);
    }

    /** The same statement, of which this stays. */
    JournalEntry as(StatementKind other) {
        return new JournalEntry(
                operation, statement, state, other, operationDigest, statementDigest, definitions, text);
    }

    /** The statement in one line, shortened. */
    public String shown() {
        return shown(text);
    }

    static String shown(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
