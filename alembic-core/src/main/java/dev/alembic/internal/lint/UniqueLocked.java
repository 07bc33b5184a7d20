package dev.alembic.internal.lint;

import dev.alembic.lint.LintedStatement;

/** A key builds its index while others wait. */
public final class UniqueLocked extends LockRule {

    /** Found by the service loader. */
    public UniqueLocked() {
        super(Kind.UNIQUE);
    }

    @Override
    public String code() {
        return "unique-not-concurrent";
    }

    @Override
    public String about() {
        return "A key builds its index while others wait.";
    }

    @Override
    String work() {
        return "an index is built for it";
    }

    @Override
    String advice(LintedStatement statement) {
        return "Build a unique index CONCURRENTLY first, and add the constraint USING INDEX.";
    }
}
