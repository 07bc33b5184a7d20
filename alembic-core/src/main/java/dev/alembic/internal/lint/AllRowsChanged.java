package dev.alembic.internal.lint;

import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintRule;
import dev.alembic.lint.LintedRevision;
import dev.alembic.lint.LintedStatement;
import dev.alembic.op.Backfill;
import dev.alembic.plan.TableFact;
import dev.alembic.plan.TableWork;
import java.util.ArrayList;
import java.util.List;

/** All rows of a large table are changed in one statement. */
public final class AllRowsChanged implements LintRule {

    @Override
    public String code() {
        return "all-rows-changed";
    }

    @Override
    public String about() {
        return "All rows of a table are changed by one statement, which locks each of them until the end.";
    }

    @Override
    public List<LintFinding> ofRevision(LintedRevision revision) {
        List<LintFinding> findings = new ArrayList<>();
        for (LintedStatement statement : revision.statements()) {
            for (TableFact fact : statement.facts().tables()) {
                if (isAtOnce(statement) && fact.work() == TableWork.SCAN) {
                    revision.weight(fact.table())
                            .map(severity -> revision.finding(
                                    this,
                                    severity,
                                    statement,
                                    "Changes all rows of \"%s\" at once, and locks each of them until the end. %s"
                                            .formatted(fact.table(), revision.size(fact.table())),
                                    "Change them in batches: op.backfill(…)."))
                            .ifPresent(findings::add);
                }
            }
        }
        return findings;
    }

    private static boolean isAtOnce(LintedStatement statement) {
        return statement.begins("UPDATE") && !(statement.sql().source() instanceof Backfill);
    }
}
