package dev.alembic.internal.lint;

import dev.alembic.dialect.StatementEffect;
import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintRule;
import dev.alembic.lint.LintedRevision;
import dev.alembic.lint.LintedStatement;
import dev.alembic.lint.Severity;
import java.util.List;

/** A statement that runs outside of transactions stands among others. */
public final class ConcurrentlyAmongOthers implements LintRule {

    @Override
    public String code() {
        return "concurrently-in-transaction";
    }

    @Override
    public String about() {
        return "A statement that can't run in a transaction stands among others, which it commits halfway.";
    }

    @Override
    public List<LintFinding> ofRevision(LintedRevision revision) {
        if (revision.statements().size() < 2) {
            return List.of();
        }
        return revision.statements().stream()
                .filter(statement ->
                        revision.database().dialect().effect(statement.sql().text()) == StatementEffect.RUNS_OUTSIDE)
                .map(statement -> finding(revision, statement))
                .toList();
    }

    private LintFinding finding(LintedRevision revision, LintedStatement statement) {
        return revision.finding(
                this,
                Severity.WARNING,
                statement,
                "The statement can't run in a transaction: what stands before it in the revision is committed, and a"
                        + " failure leaves the revision half applied.",
                "Give it a revision of its own.");
    }
}
