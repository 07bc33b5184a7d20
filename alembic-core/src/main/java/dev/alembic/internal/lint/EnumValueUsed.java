package dev.alembic.internal.lint;

import dev.alembic.dialect.StatementEffect;
import dev.alembic.dialect.StatementTokens;
import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintRule;
import dev.alembic.lint.LintedRevision;
import dev.alembic.lint.LintedStatement;
import dev.alembic.lint.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A value of an enumeration is used in the revision that adds it. */
public final class EnumValueUsed implements LintRule {

    @Override
    public String code() {
        return "enum-value-used";
    }

    @Override
    public String about() {
        return "A value of an enumeration is used in the revision that adds it, before that is committed.";
    }

    @Override
    public List<LintFinding> ofRevision(LintedRevision revision) {
        Set<String> added = new HashSet<>();
        List<LintFinding> findings = new ArrayList<>();
        for (LintedStatement statement : revision.statements()) {
            boolean adds =
                    revision.database().dialect().effect(statement.sql().text()) == StatementEffect.USABLE_AFTER_COMMIT;
            if (adds) {
                added.addAll(texts(statement.tokens()));
            } else if (texts(statement.tokens()).stream().anyMatch(added::contains)) {
                findings.add(revision.finding(
                        this,
                        Severity.WARNING,
                        statement,
                        "The value can't be used before the statement that adds it is committed; the run commits in"
                                + " between, and a failure leaves the revision half applied.",
                        "Use it in a revision of its own."));
            }
        }
        return findings;
    }

    private static Set<String> texts(StatementTokens tokens) {
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isString()) {
                texts.add(tokens.get(i).text());
            }
        }
        return texts;
    }
}
