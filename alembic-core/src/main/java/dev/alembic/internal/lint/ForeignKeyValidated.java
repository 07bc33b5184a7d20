package dev.alembic.internal.lint;

import dev.alembic.lint.LintedStatement;

/** A foreign key checks all rows while others wait. */
public final class ForeignKeyValidated extends LockRule {

    /** Found by the service loader. */
    public ForeignKeyValidated() {
        super(Kind.FOREIGN_KEY);
    }

    @Override
    public String code() {
        return "foreign-key-validated";
    }

    @Override
    public String about() {
        return "A foreign key checks all rows while others wait.";
    }

    @Override
    String work() {
        return "each row is looked up in the other table";
    }

    @Override
    String advice(LintedStatement statement) {
        return "Add it NOT VALID, and VALIDATE CONSTRAINT in a revision of its own.";
    }
}
