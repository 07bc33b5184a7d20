package dev.alembic.internal.batch;

import dev.alembic.dialect.Dialect;
import dev.alembic.schema.BooleanType;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.CheckedType;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.LiteralType;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlType;
import dev.alembic.sql.ExpressionWriter;
import java.util.Locale;
import java.util.Optional;

/** CHECK constraints that a type brought along, and that go when the column gets another type. */
final class TypeChecks {

    private final ExpressionWriter expressions;
    private final Naming naming;

    TypeChecks(Dialect dialect, Naming naming) {
        this.expressions =
                new ExpressionWriter(dialect.identifiers(), dialect.literals(), dialect.types(), dialect.functions());
        this.naming = naming;
    }

    /** Whether the constraint came with this type of this column. */
    boolean belongs(Constraint constraint, Name column, SqlType type) {
        if (!(constraint instanceof CheckConstraint check)) {
            return false;
        } else if (check.name().isPresent()) {
            return naming.checkName(type).filter(check.name().get()::matches).isPresent();
        }
        return checked(type)
                .filter(t -> normal(t.condition(column)).equals(normal(check.condition())))
                .isPresent();
    }

    private static Optional<CheckedType> checked(SqlType type) {
        boolean isWrittenBoolean =
                type instanceof LiteralType literal && literal.name().matches("BOOL(EAN)?");
        return type instanceof CheckedType checked
                ? Optional.of(checked)
                : isWrittenBoolean ? Optional.of(new BooleanType(true, Optional.empty())) : Optional.empty();
    }

    private String normal(dev.alembic.schema.SqlExpression condition) {
        return expressions.write(condition).replaceAll("[\\s\"`\\[\\]()]", "").toLowerCase(Locale.ROOT);
    }
}
