package dev.alembic.internal.lint;

import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintRule;
import dev.alembic.lint.LintedRevision;
import dev.alembic.lint.LintedStatement;
import dev.alembic.lint.Severity;
import dev.alembic.plan.TableFact;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A new column forbids NULL and has no default, on a table that is there already. */
public final class RequiredColumn implements LintRule {

    @Override
    public String code() {
        return "required-column";
    }

    @Override
    public String about() {
        return "A new column forbids NULL and has no default: it fails on rows, and on what a running release inserts.";
    }

    @Override
    public List<LintFinding> ofRevision(LintedRevision revision) {
        List<LintFinding> findings = new ArrayList<>();
        for (LintedStatement statement : revision.statements()) {
            for (ColumnDefinition column : ColumnDefinition.added(statement.tokens())) {
                boolean isThere = statement.facts().tables().stream()
                        .map(TableFact::table)
                        .anyMatch(column.table()::matches);
                OptionalLong rows = revision.database().sizes().rows(column.table());
                boolean isEmpty = rows.isPresent() && rows.getAsLong() == 0;
                if (isThere && column.isRequired() && !isEmpty) {
                    findings.add(finding(revision, statement, column));
                }
            }
        }
        return findings;
    }

    private LintFinding finding(LintedRevision revision, LintedStatement statement, ColumnDefinition column) {
        return revision.finding(
                this,
                Severity.ERROR,
                statement,
                "Column \"%s.%s\" forbids NULL and has no default: rows that are there have no value for it. %s"
                        .formatted(column.table(), column.name(), revision.size(column.table())),
                "Give it a default; or add it allowing NULL, fill it, and forbid NULL in a later revision.");
    }
}
