package dev.alembic.internal.lint;

import dev.alembic.dialect.Feature;
import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintRule;
import dev.alembic.lint.LintedRevision;
import dev.alembic.lint.LintedStatement;
import dev.alembic.plan.Blocked;
import dev.alembic.plan.TableFact;
import dev.alembic.plan.TableWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Statements that keep others waiting for as long as a table is large. Each such statement is the
 * business of one rule: of the first kind that it looks like.
 */
abstract class LockRule implements LintRule {

    /** What such a statement does. */
    enum Kind {
        FOREIGN_KEY,
        CHECK,
        NOT_NULL,
        UNIQUE,
        INDEX,
        VOLATILE_DEFAULT,
        REWRITE,
        SCAN,
        /** A new column that forbids NULL, which fails if there are rows. */
        REQUIRED;

        static Kind of(LintedStatement statement, TableFact fact) {
            boolean adds = statement.says("ADD");
            if (adds && statement.says("FOREIGN", "KEY")) {
                return FOREIGN_KEY;
            } else if (adds && statement.says("DEFAULT") && fact.work() == TableWork.REWRITE) {
                return VOLATILE_DEFAULT;
            }
            return switch (fact.work()) {
                case REWRITE -> REWRITE;
                case INDEX -> index(statement);
                case UNKNOWN -> statement.says("DEFAULT") ? VOLATILE_DEFAULT : statement.says("TYPE") ? REWRITE : SCAN;
                default -> scan(statement, adds);
            };
        }

        private static Kind index(LintedStatement statement) {
            boolean isKey = statement.says("UNIQUE") || statement.says("PRIMARY", "KEY") || statement.says("EXCLUDE");
            boolean isCreated = statement.begins("CREATE");
            return isCreated ? INDEX : isKey ? UNIQUE : SCAN;
        }

        private static Kind scan(LintedStatement statement, boolean adds) {
            if (adds && statement.says("CHECK")) {
                return CHECK;
            }
            boolean isSet = statement.says("SET", "NOT", "NULL") || statement.says("MODIFY");
            boolean isConstraint = statement.says("ADD", "CONSTRAINT") || statement.says("PRIMARY", "KEY");
            if (statement.says("NOT", "NULL") && !isSet && !isConstraint) {
                return REQUIRED;
            }
            return isSet || isConstraint ? NOT_NULL : SCAN;
        }
    }

    private final Kind kind;

    LockRule(Kind kind) {
        this.kind = kind;
    }

    /** The way out, for a statement of this kind. */
    abstract String advice(LintedStatement statement);

    /** What goes on while others wait: {@code the table is written anew}. */
    abstract String work();

    /** Databases that lock all of a file anyway have nothing to gain. */
    @Override
    public List<LintFinding> ofRevision(LintedRevision revision) {
        List<LintFinding> findings = new ArrayList<>();
        if (revision.database().dialect().features().contains(Feature.CONCURRENT_DDL)) {
            for (LintedStatement statement : revision.statements()) {
                statement.facts().tables().stream()
                        .filter(LockRule::isLong)
                        .filter(fact -> Kind.of(statement, fact) == kind)
                        .findFirst()
                        .ifPresent(fact -> add(findings, revision, statement, fact));
            }
        }
        return findings;
    }

    private static boolean isLong(TableFact fact) {
        Blocked blocked = fact.lock().blocked();
        boolean isWaitedFor = blocked == Blocked.WRITERS || blocked == Blocked.READERS_AND_WRITERS;
        return isWaitedFor && fact.work().growsWithTable();
    }

    private void add(List<LintFinding> findings, LintedRevision revision, LintedStatement statement, TableFact fact) {
        String blocked = fact.lock().blocked().words();
        String reason = fact.reason().isEmpty() ? "" : " (" + fact.reason() + ")";
        revision.weight(fact.table())
                .map(severity -> revision.finding(
                        this,
                        severity,
                        statement,
                        "%s of \"%s\" wait while %s%s. %s"
                                .formatted(
                                        blocked.substring(0, 1).toUpperCase(Locale.ROOT) + blocked.substring(1),
                                        fact.table(),
                                        work(),
                                        reason,
                                        revision.size(fact.table())),
                        advice(statement)))
                .ifPresent(findings::add);
    }
}
