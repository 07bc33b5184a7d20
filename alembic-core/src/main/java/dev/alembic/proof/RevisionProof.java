package dev.alembic.proof;

import java.util.List;
import java.util.Optional;

/**
 * What was found out about the downgrade of one revision.
 *
 * @param revision its id
 * @param message of the revision; may be empty
 * @param file where it stands, from the folder of the configuration; absent if it has none
 * @param outcome how it ended
 * @param reason why it is impossible or broken; absent otherwise
 * @param schema what of the schema isn't as it was, in words
 * @param rows what of the rows isn't as it was
 * @param allowed why that is allowed, as the revision says; absent if it doesn't
 * @param notes what else is worth knowing
 */
public record RevisionProof(
        String revision,
        String message,
        Optional<String> file,
        Outcome outcome,
        Optional<String> reason,
        List<String> schema,
        List<RowChange> rows,
        Optional<String> allowed,
        List<String> notes) {

    /** Copies the lists. */
    public RevisionProof {
        schema = List.copyOf(schema);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** Whether the downgrade doesn't do what it says: it is broken, or loses rows without a word about it. */
    public boolean isFailure() {
        return outcome == Outcome.BROKEN || (outcome == Outcome.LOSSY && allowed.isEmpty());
    }
}
