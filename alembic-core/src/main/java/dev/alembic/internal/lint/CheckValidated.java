package dev.alembic.internal.lint;

import dev.alembic.lint.LintedStatement;

/** A check looks at all rows while others wait. */
public final class CheckValidated extends LockRule {

    /** Found by the service loader. */
    public CheckValidated() {
        super(Kind.CHECK);
    }

    @Override
    public String code() {
        return "check-validated";
    }

    @Override
    public String about() {
        return "A check looks at all rows while others wait.";
    }

    @Override
    String work() {
        return "each row is checked";
    }

    @Override
    String advice(LintedStatement statement) {
        return "Add it NOT VALID, and VALIDATE CONSTRAINT in a revision of its own.";
    }
}
