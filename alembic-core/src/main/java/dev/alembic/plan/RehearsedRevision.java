package dev.alembic.plan;

import dev.alembic.op.Operation;
import dev.alembic.schema.Table;
import java.util.List;

/**
 * What a revision does, found out without a database.
 *
 * @param id its id
 * @param operations of its upgrade, in order
 * @param read the same with operations in the place of SQL, as far as a picture of the tables needs them
 * @param upgrade the statements of its upgrade; of losses it isn't known how many rows they are
 * @param downgrade those of the way back
 * @param tables as they are after it and all that it builds on, as far as operations and statements say; in
 *     the order in which they came
 * @param unread statements of its upgrade that may change tables in a way that isn't in {@code tables}
 */
public record RehearsedRevision(
        String id,
        List<Operation> operations,
        List<Operation> read,
        PlannedStep upgrade,
        PlannedStep downgrade,
        List<Table> tables,
        List<String> unread) {

    /** Copies the lists. */
    public RehearsedRevision {
        operations = List.copyOf(operations);
        read = List.copyOf(read);
        tables = List.copyOf(tables);
        unread = List.copyOf(unread);
    }
}
