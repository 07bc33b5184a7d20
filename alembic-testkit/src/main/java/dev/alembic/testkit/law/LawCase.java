package dev.alembic.testkit.law;

import dev.alembic.op.CreateTable;
import dev.alembic.op.Operation;
import dev.alembic.schema.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An operation, and what must be there for it.
 *
 * @param name unique among the cases, and readable
 * @param setup what makes an empty database ready for it
 * @param operation to be tried
 */
public record LawCase(String name, List<Operation> setup, Operation operation) {

    /** Copies the list. */
    public LawCase {
        setup = List.copyOf(setup);
    }

    /** An operation on an empty database. */
    static LawCase of(String name, Operation operation) {
        return new LawCase(name, List.of(), operation);
    }

    /** An operation that finds these tables. */
    static LawCase of(String name, Operation operation, Table... tables) {
        return new LawCase(
                name, Arrays.stream(tables).<Operation>map(CreateTable::new).toList(), operation);
    }

    /** The same, after more operations. */
    LawCase after(Operation... more) {
        List<Operation> all = new ArrayList<>(setup);
        all.addAll(List.of(more));
        return new LawCase(name, all, operation);
    }

    @Override
    public String toString() {
        return name;
    }
}
