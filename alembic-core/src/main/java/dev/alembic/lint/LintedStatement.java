package dev.alembic.lint;

import dev.alembic.dialect.StatementTokens;
import dev.alembic.plan.Loss;
import dev.alembic.plan.StatementFacts;
import dev.alembic.sql.Sql;
import java.util.List;

/**
 * A statement of a revision.
 *
 * @param sql its text, and the operation it comes from
 * @param tokens the text in tokens
 * @param facts what it does to tables that were there before the revisions that are looked at
 * @param losses what it destroys
 * @param line where the revision asks for it, counted from 1; 0 if that isn't known
 */
public record LintedStatement(Sql sql, StatementTokens tokens, StatementFacts facts, List<Loss> losses, int line) {

    /** Copies the list. */
    public LintedStatement {
        losses = List.copyOf(losses);
    }

    /** Whether it begins with these words. */
    public boolean begins(String... words) {
        return tokens.has(0, words);
    }

    /** Whether these words stand in it, one after the other and in no bracket. */
    public boolean says(String... words) {
        return tokens.has(words);
    }
}
