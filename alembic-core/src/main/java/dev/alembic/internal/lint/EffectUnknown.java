package dev.alembic.internal.lint;

import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintRule;
import dev.alembic.lint.LintedRevision;
import dev.alembic.lint.LintedStatement;
import dev.alembic.lint.Severity;
import java.util.ArrayList;
import java.util.List;

/** What a revision does can't be told beforehand. */
public final class EffectUnknown implements LintRule {

    @Override
    public String code() {
        return "not-known";
    }

    @Override
    public String about() {
        return "What a revision or a statement does can't be told beforehand.";
    }

    @Override
    public List<LintFinding> ofRevision(LintedRevision revision) {
        List<LintFinding> findings = new ArrayList<>();
        revision.stopped()
                .ifPresent(reason -> findings.add(revision.finding(
                        this,
                        Severity.NOTE,
                        "What it does isn't known as a whole: " + reason,
                        "Look at it yourself; \"alembic upgrade --plan\" shows how far it is known.")));
        for (LintedStatement statement : revision.statements()) {
            if (!statement.facts().isKnown() && statement.losses().isEmpty()) {
                findings.add(revision.finding(
                        this,
                        Severity.NOTE,
                        statement,
                        "What the statement locks and changes isn't known.",
                        "Look at it yourself, and allow it with what you found."));
            }
        }
        return findings;
    }
}
