package dev.alembic.internal.lint;

import dev.alembic.lint.LintedStatement;

/** NOT NULL looks at all rows while others wait. */
public final class NotNullScanned extends LockRule {

    /** Found by the service loader. */
    public NotNullScanned() {
        super(Kind.NOT_NULL);
    }

    @Override
    public String code() {
        return "not-null-scanned";
    }

    @Override
    public String about() {
        return "NOT NULL looks at all rows while others wait.";
    }

    @Override
    String work() {
        return "each row is looked at for NULL";
    }

    @Override
    String advice(LintedStatement statement) {
        return "Add a check (column IS NOT NULL) NOT VALID, validate it in a revision of its own, "
                + "then SET NOT NULL, which finds it proved, and drop the check.";
    }
}
