package dev.alembic.internal.lint;

import dev.alembic.lint.LintedStatement;

/** An index is built while others wait. */
public final class IndexNotConcurrent extends LockRule {

    /** Found by the service loader. */
    public IndexNotConcurrent() {
        super(Kind.INDEX);
    }

    @Override
    public String code() {
        return "index-not-concurrent";
    }

    @Override
    public String about() {
        return "An index is built while others wait.";
    }

    @Override
    String work() {
        return "the index is built";
    }

    @Override
    String advice(LintedStatement statement) {
        return "Build it CONCURRENTLY, in a revision of its own: option(\"postgresql_concurrently\", true).";
    }
}
