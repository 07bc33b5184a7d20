package dev.alembic.proof;

import java.util.Optional;

/**
 * Which revisions are tried, and on what rows.
 *
 * @param range such as {@code a:b}, {@code :} or an id; absent for all that is pending
 * @param generatesRows whether tables without rows get some
 */
public record ProofScope(Optional<String> range, boolean generatesRows) {

    /** All that is pending, with rows. */
    public static final ProofScope PENDING = new ProofScope(Optional.empty(), true);

    /** The revisions of a range; no database is asked for it. */
    public ProofScope range(String text) {
        return new ProofScope(Optional.of(text), generatesRows);
    }

    /** The same with no other rows than those of {@code seed/*.sql} and of the revisions themselves. */
    public ProofScope withoutGeneratedRows() {
        return new ProofScope(range, false);
    }
}
