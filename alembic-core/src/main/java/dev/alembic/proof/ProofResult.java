package dev.alembic.proof;

import java.util.List;

/**
 * What was found out about revisions.
 *
 * @param database on which they were tried: {@code PostgreSQL 18.6}
 * @param revisions in the order in which an upgrade runs them
 */
public record ProofResult(String database, List<RevisionProof> revisions) {

    /** Copies the list. */
    public ProofResult {
        revisions = List.copyOf(revisions);
    }

    /** Whether the downgrade of any of them doesn't do what it says. */
    public boolean hasFailures() {
        return revisions.stream().anyMatch(RevisionProof::isFailure);
    }

    /** A line for each revision, with what isn't as it was below. */
    public List<String> lines() {
        return ProofText.lines(this);
    }

    /** How many were tried and how they ended, in a sentence. */
    public String summary() {
        return ProofText.summary(this);
    }
}
