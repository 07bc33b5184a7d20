package dev.alembic.internal.lint;

import dev.alembic.dialect.StatementEffect;
import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintRule;
import dev.alembic.lint.LintedRevision;
import dev.alembic.lint.LintedStatement;
import dev.alembic.lint.Severity;
import java.util.List;
import java.util.Set;

/** A revision commits by itself. */
public final class TransactionControl implements LintRule {

    private static final Set<StatementEffect> CONTROL =
            Set.of(StatementEffect.BEGIN, StatementEffect.COMMIT, StatementEffect.ROLLBACK);

    @Override
    public String code() {
        return "transaction-control";
    }

    @Override
    public String about() {
        return "A revision begins or ends a transaction, which is the business of the run.";
    }

    @Override
    public List<LintFinding> ofRevision(LintedRevision revision) {
        return revision.statements().stream()
                .filter(statement -> statement.sql().transactional())
                .filter(statement -> CONTROL.contains(
                        revision.database().dialect().effect(statement.sql().text())))
                .map(statement -> finding(revision, statement))
                .toList();
    }

    private LintFinding finding(LintedRevision revision, LintedStatement statement) {
        return revision.finding(
                this,
                Severity.WARNING,
                statement,
                "The revision runs in a transaction already; what this commits stays if a later statement fails.",
                "Leave it out, or say \"transactional: false\" and mean it.");
    }
}
