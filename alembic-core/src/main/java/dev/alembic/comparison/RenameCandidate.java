package dev.alembic.comparison;

import dev.alembic.op.Operation;
import java.util.List;

/**
 * What was taken as dropped and added, and looks as if it were renamed.
 *
 * @param rename that it looks like
 * @param reason why it does, in the user's words
 * @param isLikely whether it is one rather than none; otherwise that isn't clear
 * @param otherwise operations of the result that drop the one and add the other, in their order;
 *     they lose what the dropped one holds
 */
public record RenameCandidate(Rename rename, String reason, boolean isLikely, List<Operation> otherwise) {

    /** Copies the list. */
    public RenameCandidate {
        otherwise = List.copyOf(otherwise);
    }
}
