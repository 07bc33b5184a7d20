package dev.alembic.internal.lint;

import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintRule;
import dev.alembic.lint.LintedRevision;
import dev.alembic.lint.Severity;
import java.util.List;

/** A downgrade does nothing, though the upgrade does something. */
public final class DowngradeEmpty implements LintRule {

    @Override
    public String code() {
        return "downgrade-empty";
    }

    @Override
    public String about() {
        return "A downgrade does nothing, so that the version table says what isn't so.";
    }

    @Override
    public List<LintFinding> ofRevision(LintedRevision revision) {
        boolean isEmpty = revision.wayBack() == LintedRevision.WayBack.EMPTY
                && !revision.upgrade().isEmpty();
        return isEmpty
                ? List.of(revision.finding(
                        this,
                        Severity.WARNING,
                        "The downgrade does nothing: after it, the database isn't what its version says.",
                        "Write what takes the upgrade back, or say why nothing can: throw irreversible(\"…\")."))
                : List.of();
    }
}
