package dev.alembic.internal.journal;

import dev.alembic.error.AlembicException;
import dev.alembic.op.Operation;
import dev.alembic.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/**
 * What a revision has done in the transaction that is open. It is noted only if the revision commits in
 * between, which only few do, so that the others pay nothing for it.
 */
final class UnnotedOperations {

    private static final int MOST_OPERATIONS = 500;

    private static final int MOST_ROWS = 10_000;

    private static final int MOST_CHARACTERS = 1_000_000;

    private final List<Done> operations = new ArrayList<>();
    private int rows;
    private long characters;
    private boolean isTooMuch;

    /** An operation that was carried out by these statements. */
    record Done(int number, Operation source, List<Sql> statements) {}

    void clear() {
        operations.clear();
        rows = 0;
        characters = 0;
        isTooMuch = false;
    }

    void add(int number, Operation source, List<Sql> statements) {
        for (Sql sql : statements) {
            rows += sql.rows().size();
            characters += sql.text().length();
        }
        isTooMuch |= operations.size() >= MOST_OPERATIONS || rows > MOST_ROWS || characters > MOST_CHARACTERS;
        if (isTooMuch) {
            operations.clear();
        } else {
            operations.add(new Done(number, source, statements));
        }
    }

    /**
     * All of them, from now on noted elsewhere.
     *
     * @throws AlembicException if they were too many to be remembered
     */
    List<Done> drain(Sql next) {
        if (isTooMuch) {
            throw new AlembicException(("%s commits what stands in front of it, and that is too much to go on behind it"
                            + " after a failure. Put it into a revision of its own.")
                    .formatted(next.source().describe()));
        }
        List<Done> all = List.copyOf(operations);
        operations.clear();
        rows = 0;
        characters = 0;
        return all;
    }
}
