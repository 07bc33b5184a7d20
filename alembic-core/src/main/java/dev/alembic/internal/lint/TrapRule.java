package dev.alembic.internal.lint;

import dev.alembic.dialect.TypeTrap;
import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintRule;
import dev.alembic.lint.LintedRevision;
import dev.alembic.lint.LintedStatement;
import dev.alembic.lint.Severity;
import java.util.ArrayList;
import java.util.List;

/** Types that look as if they did what is wanted; which they are, the database knows. */
abstract class TrapRule implements LintRule {

    private final boolean isOfKeys;

    TrapRule(boolean isOfKeys) {
        this.isOfKeys = isOfKeys;
    }

    @Override
    public List<LintFinding> ofRevision(LintedRevision revision) {
        List<LintFinding> findings = new ArrayList<>();
        for (LintedStatement statement : revision.statements()) {
            for (ColumnDefinition column : ColumnDefinition.all(statement.tokens())) {
                revision.database().dialect().typeTraps().stream()
                        .filter(trap -> trap.isOfKeys() == isOfKeys && (!isOfKeys || column.isKey()))
                        .filter(trap -> trap.types().contains(column.type()))
                        .findFirst()
                        .map(trap -> finding(revision, statement, column, trap))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private LintFinding finding(
            LintedRevision revision, LintedStatement statement, ColumnDefinition column, TypeTrap trap) {
        return revision.finding(
                this,
                Severity.NOTE,
                statement,
                "Column \"%s.%s\" is %s: %s.".formatted(column.table(), column.name(), column.type(), trap.reason()),
                trap.advice());
    }
}
