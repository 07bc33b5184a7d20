package dev.alembic.internal.lint;

import dev.alembic.lint.LintedStatement;

/** A default that differs from row to row makes the table be written anew. */
public final class VolatileDefault extends LockRule {

    /** Found by the service loader. */
    public VolatileDefault() {
        super(Kind.VOLATILE_DEFAULT);
    }

    @Override
    public String code() {
        return "volatile-default";
    }

    @Override
    public String about() {
        return "A default that differs from row to row makes the table be written anew.";
    }

    @Override
    String work() {
        return "the table is written anew";
    }

    @Override
    String advice(LintedStatement statement) {
        return "Add the column without a default, set the default then, and fill the rows in batches.";
    }
}
