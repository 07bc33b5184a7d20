package dev.alembic.lint;

import java.util.List;

/**
 * What was looked at, and what was found.
 *
 * @param revisions ids of the revisions that were looked at, in the order in which they run
 * @param findings what was found, in that order
 * @param isOffline whether no database was asked, so that sizes and types of tables that were there before may be
 *     unknown
 */
public record LintResult(List<String> revisions, List<LintFinding> findings, boolean isOffline) {

    /** Copies the lists. */
    public LintResult {
        revisions = List.copyOf(revisions);
        findings = List.copyOf(findings);
    }

    /** Whether something was found that matters at least so much. */
    public boolean has(Severity least) {
        return findings.stream().anyMatch(finding -> finding.severity().compareTo(least) >= 0);
    }

    /** What was looked at and how much was found, in a sentence or two. */
    public String summary() {
        return summary(false);
    }

    /**
     * The same.
     *
     * @param hasSizes whether it was said how large tables are
     */
    public String summary(boolean hasSizes) {
        String looked = revisions.size() == 1 ? "one revision" : revisions.size() + " revisions";
        String found =
                findings.isEmpty() ? "nothing" : findings.size() == 1 ? "one finding" : findings.size() + " findings";
        String unknown = hasSizes ? "what tables were before" : "how large tables are, and what they were before,";
        String offline = isOffline ? " No database was asked: %s isn't known.".formatted(unknown) : "";
        return "Looked at %s: %s.%s".formatted(looked, found, offline);
    }
}
