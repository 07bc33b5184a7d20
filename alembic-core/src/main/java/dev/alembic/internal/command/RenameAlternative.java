package dev.alembic.internal.command;

import dev.alembic.comparison.DiffResult;
import dev.alembic.comparison.Difference;
import dev.alembic.comparison.Rename;
import dev.alembic.comparison.RenameCandidate;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropColumn;
import dev.alembic.op.Operation;
import dev.alembic.op.RenameTable;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;

/**
 * A rename that nobody decided on, in a revision that has it, and what to do if it is none.
 *
 * @param candidate what looks like a rename
 * @param downgrade what to do instead of taking the rename back
 */
record RenameAlternative(RenameCandidate candidate, List<Operation> downgrade) {

    RenameAlternative {
        downgrade = List.copyOf(downgrade);
    }

    /** With what the comparison that found the candidate says about the way back. */
    static RenameAlternative of(RenameCandidate candidate, DiffResult result) {
        List<Operation> downgrade = new ArrayList<>();
        for (Difference difference : result.differences()) {
            if (isPart(difference, candidate)) {
                downgrade.addAll(0, difference.downgrade());
            }
        }
        RenameAlternative upgrade = new RenameAlternative(candidate, List.of());
        return new RenameAlternative(candidate, upgrade.inItsTable(downgrade));
    }

    private static boolean isPart(Difference difference, RenameCandidate candidate) {
        return difference.upgrade().stream().anyMatch(candidate.otherwise()::contains)
                || goesWithTable(difference, candidate.rename());
    }

    /** Whether it is an index that needn't be dropped, because its table is, but comes back. */
    private static boolean goesWithTable(Difference difference, Rename rename) {
        return rename.column().isEmpty()
                && difference.upgrade().isEmpty()
                && difference.downgrade().stream()
                        .anyMatch(op ->
                                op instanceof CreateIndex index && index.table().matches(rename.table()));
    }

    /** Whether the operation is this rename, or takes it back. */
    boolean isAbout(Operation operation) {
        TableName table = rename().table();
        if (operation instanceof RenameTable op) {
            TableName to = op.table().sibling(op.newName());
            TableName renamed = table.sibling(rename().to());
            return rename().column().isEmpty()
                    && ((op.table().matches(table) && to.matches(renamed))
                            || (op.table().matches(renamed) && to.matches(table)));
        }
        return operation instanceof AlterColumn op
                && op.change(ColumnChange.Rename.class).isPresent()
                && op.table().matches(table)
                && rename().column().filter(old -> isPair(op, old)).isPresent();
    }

    private boolean isPair(AlterColumn op, Name old) {
        Name fresh = rename().to();
        return (op.column().matches(old) && op.newName().matches(fresh))
                || (op.column().matches(fresh) && op.newName().matches(old));
    }

    private Rename rename() {
        return candidate.rename();
    }

    /** What to do instead of the rename, before its table is renamed. */
    List<Operation> upgrade() {
        return inItsTable(candidate.otherwise());
    }

    private List<Operation> inItsTable(List<Operation> operations) {
        return rename().column().isEmpty()
                ? operations
                : operations.stream().map(this::inItsTable).toList();
    }

    private Operation inItsTable(Operation operation) {
        if (operation instanceof AddColumn add) {
            return new AddColumn(
                    rename().table(),
                    add.column(),
                    add.ifNotExists(),
                    add.inlineReferences(),
                    add.inlinePrimaryKey(),
                    add.position(),
                    add.options());
        }
        return operation instanceof DropColumn drop ? new DropColumn(rename().table(), drop.column()) : operation;
    }

    /** Whether the operation changes the renamed column in another way as well. */
    boolean isAlsoAbout(Operation operation) {
        return operation instanceof AlterColumn op
                && op.change(ColumnChange.Rename.class).isEmpty()
                && rename().column().isPresent()
                && op.column().matches(rename().to());
    }

    /** The sentence above the rename in the upgrade. */
    String note(boolean isChangedToo) {
        String old = rename().column().orElse(rename().table().name()).text();
        return ("Looks like a rename (%s). If it is none, delete the next statement%s and use those below it, which"
                        + " lose what \"%s\" holds.")
                .formatted(candidate.reason(), others(isChangedToo), old);
    }

    /** The sentence above it in the downgrade. */
    String noteBack(boolean isChangedToo) {
        return "If it is no rename, delete the next statement%s and use those below it."
                .formatted(others(isChangedToo));
    }

    private String others(boolean areThere) {
        return areThere ? ", and those that change \"%s\" otherwise,".formatted(rename().to()) : "";
    }
}
