package dev.alembic.comparison;

import java.util.Optional;

/** Decides whether what looks like a rename is one. */
@FunctionalInterface
public interface RenameQuestion {

    /** There is nobody to ask. */
    RenameQuestion UNANSWERED = candidate -> Optional.empty();

    /** Nothing is renamed: what is gone is dropped, with what it holds. */
    RenameQuestion NEVER = candidate -> Optional.of(false);

    /** Whether it is one; absent: nobody says. */
    Optional<Boolean> isRename(RenameCandidate candidate);
}
