package dev.alembic.internal.lint;

import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintRule;
import dev.alembic.lint.LintedRevision;
import dev.alembic.lint.LintedStatement;
import dev.alembic.lint.Severity;
import dev.alembic.plan.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements that destroy what is there. */
abstract class LossRule implements LintRule {

    /** What this rule says of a loss; empty if it is another rule's business. */
    abstract Optional<String> sentence(LintedStatement statement, Loss loss);

    /** The way out. */
    abstract String advice();

    @Override
    public List<LintFinding> ofRevision(LintedRevision revision) {
        List<LintFinding> findings = new ArrayList<>();
        for (LintedStatement statement : revision.statements()) {
            for (Loss loss : statement.losses()) {
                sentence(statement, loss)
                        .map(text -> revision.finding(this, severity(loss), statement, text, advice()))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** What is known to be lost is worse than what may be. */
    private static Severity severity(Loss loss) {
        return loss.count().isPresent() && loss.isReal() ? Severity.ERROR : Severity.WARNING;
    }
}
