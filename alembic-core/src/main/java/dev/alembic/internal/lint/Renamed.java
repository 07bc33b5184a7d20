package dev.alembic.internal.lint;

import dev.alembic.dialect.StatementTokens;
import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintRule;
import dev.alembic.lint.LintedRevision;
import dev.alembic.lint.LintedStatement;
import dev.alembic.lint.Severity;
import dev.alembic.op.BatchAlter;
import dev.alembic.plan.TableFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table or column gets another name while a release runs that knows the old one. */
public final class Renamed implements LintRule {

    @Override
    public String code() {
        return "renamed";
    }

    @Override
    public String about() {
        return "A table or column gets another name while a release runs that knows the old one.";
    }

    @Override
    public List<LintFinding> ofRevision(LintedRevision revision) {
        List<LintFinding> findings = new ArrayList<>();
        for (LintedStatement statement : revision.statements()) {
            if (!statement.facts().tables().isEmpty() && !isOfCopy(statement)) {
                renamed(statement.tokens(), statement.facts().tables().get(0))
                        .ifPresent(what -> findings.add(revision.finding(
                                this,
                                Severity.WARNING,
                                statement,
                                what + " gets another name; the release that runs now knows it by the old one.",
                                "Add the new one beside it, let a release use both, and drop the old one later; or"
                                        + " change the name in the application only.")));
            }
        }
        return findings;
    }

    /** A copy of a table takes the name of the table. */
    private static boolean isOfCopy(LintedStatement statement) {
        return statement.sql().source() instanceof BatchAlter && statement.says("RENAME", "TO");
    }

    private static Optional<String> renamed(StatementTokens tokens, TableFact fact) {
        int rename = tokens.find("RENAME");
        if (tokens.has(0, "RENAME", "TABLE") || (rename > 0 && tokens.has(rename + 1, "TO"))) {
            return Optional.of("Table \"%s\"".formatted(fact.table()));
        }
        int change = tokens.find("CHANGE");
        boolean isOther = rename > 0 && tokens.get(rename + 1).is("CONSTRAINT");
        boolean isIndex = rename > 0
                && (tokens.get(rename + 1).is("INDEX") || tokens.get(rename + 1).is("KEY"));
        if (!tokens.has(0, "ALTER", "TABLE") || isOther || isIndex) {
            return Optional.empty();
        } else if (rename > 0) {
            int column = tokens.get(rename + 1).is("COLUMN") ? rename + 2 : rename + 1;
            return Optional.of(column(fact, tokens.get(column).name()));
        }
        int column = change > 0 && tokens.get(change + 1).is("COLUMN") ? change + 2 : change + 1;
        boolean isOtherName = change > 0
                && !tokens.get(column).name().equals(tokens.get(column + 1).name());
        return isOtherName ? Optional.of(column(fact, tokens.get(column).name())) : Optional.empty();
    }

    private static String column(TableFact fact, String name) {
        return "Column \"%s.%s\"".formatted(fact.table(), name);
    }
}
