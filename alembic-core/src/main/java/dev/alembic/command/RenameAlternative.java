package dev.alembic.command;

import dev.alembic.diff.Rename;
import dev.alembic.diff.RenameCandidate;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.Operation;
import dev.alembic.op.RenameTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A rename that nobody decided on, in a revision that has it, and what to do if it is none.
 *
 * @param candidate what looks like a rename
 */
record RenameAlternative(RenameCandidate candidate) {

    /** Whether the operation is this rename, or takes it back. */
    boolean isAbout(Operation operation) {
        if (operation instanceof RenameTable op) {
            return rename().column().isEmpty()
                    && isPair(op.table().text(), op.newName().text(), rename().table().text());
        }
        return operation instanceof AlterColumn op
                && op.change(ColumnChange.Rename.class).isPresent()
                && rename().column().isPresent()
                && isPair(op.column().text(), op.newName().text(), rename().column().get().text());
    }

    private Rename rename() {
        return candidate.rename();
    }

    private boolean isPair(String from, String to, String old) {
        String fresh = rename().to().text();
        return (from.equals(old) && to.equals(fresh)) || (from.equals(fresh) && to.equals(old));
    }

    /** What to do instead of the rename. */
    List<Operation> upgrade() {
        return candidate.otherwise();
    }

    /** What to do instead of taking the rename back, as far as that is known. */
    List<Operation> downgrade() {
        List<Operation> back = new ArrayList<>();
        candidate.otherwise().forEach(op -> op.reverse().ifPresent(back::add));
        Collections.reverse(back);
        return back;
    }

    /** The sentence above the rename in the upgrade. */
    String note() {
        String old = rename().column().orElse(rename().table().name()).text();
        return ("Is it renamed? %s. If not, delete the next statement and use those below it, which"
                        + " lose what \"%s\" holds.")
                .formatted(withoutStop(candidate.reason()), old);
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** The sentence above it in the downgrade. */
    String noteBack() {
        return "If it isn't renamed, use the statements below the next one instead.";
    }
}
