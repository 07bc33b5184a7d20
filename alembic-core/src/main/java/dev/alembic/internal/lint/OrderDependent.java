package dev.alembic.internal.lint;

import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintRule;
import dev.alembic.lint.LintedProject;
import dev.alembic.lint.LintedRevision;
import dev.alembic.lint.LintedStatement;
import dev.alembic.lint.Severity;
import dev.alembic.plan.TableWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Two branches change the same table: what comes of it depends on which of them runs first. */
public final class OrderDependent implements LintRule {

    @Override
    public String code() {
        return "order-dependent";
    }

    @Override
    public String about() {
        return "Two branches change the same table, so that their order makes a difference.";
    }

    @Override
    public List<LintFinding> ofProject(LintedProject project) {
        List<LintFinding> findings = new ArrayList<>();
        List<LintedRevision> revisions = project.revisions();
        for (int i = 0; i < revisions.size(); i++) {
            for (LintedRevision other : revisions.subList(0, i)) {
                LintedRevision one = revisions.get(i);
                Set<String> both = tables(one);
                both.retainAll(tables(other));
                boolean isInLine = project.isBelow().test(one.id(), other.id())
                        || project.isBelow().test(other.id(), one.id());
                if (!both.isEmpty() && !isInLine) {
                    findings.add(finding(one, other, both));
                }
            }
        }
        return findings;
    }

    /** Of each statement the table that it is about; others only get a trigger or the like. */
    private static Set<String> tables(LintedRevision revision) {
        Set<String> tables = new TreeSet<>();
        for (LintedStatement statement : revision.statements()) {
            statement.facts().tables().stream()
                    .limit(1)
                    .filter(fact -> fact.work() != TableWork.ROWS)
                    .forEach(fact -> tables.add(fact.table().toString()));
        }
        return tables;
    }

    private LintFinding finding(LintedRevision one, LintedRevision other, Set<String> tables) {
        return one.finding(
                this,
                Severity.WARNING,
                ("Revision \"%s\", on another branch, changes %s as well: what comes of it may depend on which"
                                + " one runs first.")
                        .formatted(other.id(), String.join(", ", tables)),
                "Let one of them build on the other, or say so by depends_on.");
    }
}
