package dev.alembic.internal.lint;

import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintRule;
import dev.alembic.lint.LintedRevision;
import dev.alembic.lint.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A downgrade leaves what its upgrade made, or takes what it didn't make. */
public final class DowngradeDiffers implements LintRule {

    @Override
    public String code() {
        return "downgrade-differs";
    }

    @Override
    public String about() {
        return "A downgrade leaves what its upgrade made, or takes what it didn't make.";
    }

    @Override
    public List<LintFinding> ofRevision(LintedRevision revision) {
        if (revision.wayBack() != LintedRevision.WayBack.WRITTEN
                || revision.stopped().isPresent()) {
            return List.of();
        }
        MadeObjects up = MadeObjects.of(revision.upgrade(), revision.database().dialect());
        MadeObjects down =
                MadeObjects.of(revision.downgrade(), revision.database().dialect());
        if (!up.isKnown() || !down.isKnown()) {
            return List.of();
        }
        Set<String> left = new LinkedHashSet<>(up.made());
        left.removeAll(down.gone());
        Set<String> missing = new LinkedHashSet<>(up.gone());
        missing.removeAll(down.made());
        Set<String> taken = new LinkedHashSet<>(down.gone());
        taken.removeAll(up.made());
        return List.of(
                        sentence("leaves what the upgrade makes", left),
                        sentence("doesn't bring back what the upgrade drops", missing),
                        sentence("drops what the upgrade doesn't make", taken))
                .stream()
                .filter(text -> !text.isEmpty())
                .map(text -> revision.finding(
                        this,
                        Severity.WARNING,
                        text,
                        "Take back what the upgrade does, and nothing else; in reverse order."))
                .toList();
    }

    private static String sentence(String what, Set<String> objects) {
        return objects.isEmpty() ? "" : "The downgrade %s: %s.".formatted(what, String.join(", ", objects));
    }
}
