package dev.alembic.internal.lint;

import dev.alembic.lint.LintedStatement;

/** A table is read as a whole while others wait. */
public final class TableRead extends LockRule {

    /** Found by the service loader. */
    public TableRead() {
        super(Kind.SCAN);
    }

    @Override
    public String code() {
        return "table-read";
    }

    @Override
    public String about() {
        return "A table is read as a whole while others wait.";
    }

    @Override
    String work() {
        return "the table is read";
    }

    @Override
    String advice(LintedStatement statement) {
        return "Do it when nobody needs the table, or in a way that lets others in.";
    }
}
