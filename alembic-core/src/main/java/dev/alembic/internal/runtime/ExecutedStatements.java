package dev.alembic.internal.runtime;

import dev.alembic.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** The statements of one revision, as far as they were executed, and how many of them are committed. */
final class ExecutedStatements {

    private static final int LONGEST = 1000;

    /** Of more, the texts in the middle are given up: nobody reads them, and they could fill the memory. */
    private static final int MOST = 1000;

    private static final String GIVEN_UP = "…";

    private final List<String> texts = new ArrayList<>();
    private int committed;

    /** A new revision begins. */
    void clear() {
        texts.clear();
        committed = 0;
    }

    void add(Sql sql) {
        int last = texts.size() - 1;
        if (last >= MOST) {
            texts.set(last, GIVEN_UP);
        }
        String text = sql.text().strip();
        texts.add(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    }

    /** All of them are committed. */
    void commit() {
        committed = texts.size();
    }

    /** What isn't committed is taken back. */
    void rollback() {
        texts.subList(committed, texts.size()).clear();
    }

    List<String> all() {
        return List.copyOf(texts);
    }

    List<String> committed() {
        return List.copyOf(texts.subList(0, committed));
    }
}
