package dev.alembic.error;

import java.util.List;
import java.util.Optional;

/**
 * A revision or a set of revisions is not what it must be: unknown, ambiguous, cyclic and so on.
 */
public final class RevisionException extends AlembicException {

    private final Kind kind;
    private final List<String> revisions;

    /**
     * Refuses with this sentence.
     *
     * @param revisions the ids (or symbols) the sentence is about, in the order it names them
     */
    public RevisionException(Kind kind, String message, List<String> revisions) {
        super(message);
        this.kind = kind;
        this.revisions = List.copyOf(revisions);
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }

    /** The ids or symbols the message is about. */
    public List<String> revisions() {
        return revisions;
    }

    @Override
    public Optional<String> advice() {
        return switch (kind) {
            case MULTIPLE_HEADS ->
                Optional.of("\"alembic merge heads\" writes a revision that joins them; \"alembic heads\" lists them.");
            case UNREACHABLE ->
                Optional.of("\"alembic current\" tells where the database is, \"alembic history\" what there is.");
            default -> Optional.empty();
        };
    }

    /** The families of refusals. */
    public enum Kind {
        /** No revision answers to the symbol. */
        UNKNOWN,
        /** Several revisions answer to the symbol. */
        AMBIGUOUS,
        /** One head was asked for, and there are several. */
        MULTIPLE_HEADS,
        /** Revisions lead back to themselves. */
        CYCLE,
        /** Two revisions have the same id or branch label. */
        DUPLICATE,
        /** A revision names a parent or a dependency that does not exist. */
        MISSING_PARENT,
        /** The symbol can't be written this way. */
        MALFORMED,
        /** The target can't be reached from where the database is. */
        UNREACHABLE,
        /** One base was asked for, and there are several. */
        MULTIPLE_BASES,
        /** The version table names a revision that no file has. */
        UNKNOWN_ROW,
        /** Two revisions are named together although one is an ancestor of the other. */
        OVERLAP
    }
}
