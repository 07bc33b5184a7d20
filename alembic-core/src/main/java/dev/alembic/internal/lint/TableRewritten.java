package dev.alembic.internal.lint;

import dev.alembic.lint.LintedStatement;

/** A table is written anew while others wait. */
public final class TableRewritten extends LockRule {

    /** Found by the service loader. */
    public TableRewritten() {
        super(Kind.REWRITE);
    }

    @Override
    public String code() {
        return "table-rewritten";
    }

    @Override
    public String about() {
        return "A table is written anew while others wait.";
    }

    @Override
    String work() {
        return "the table is written anew";
    }

    @Override
    String advice(LintedStatement statement) {
        return "Add a new column or table beside it, fill it in batches, and change over.";
    }
}
