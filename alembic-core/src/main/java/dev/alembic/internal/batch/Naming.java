package dev.alembic.internal.batch;

import dev.alembic.schema.BooleanType;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.CheckedType;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.EnumType;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import java.util.Optional;

/**
 * Names of a table's constraints and indexes after the convention. They are made before the table
 * is copied, or else they would have the name of the temporary table in them.
 */
record Naming(NamingConvention convention, TableName table) {

    private static final String GIVEN_NAME = "%(constraint_name)s";

    Constraint named(Constraint constraint) {
        return convention
                .name(constraint, table)
                .<Constraint>map(constraint::named)
                .orElse(constraint);
    }

    /** An index always gets a name, since it is created when the old table is gone. */
    Index named(Index index) {
        return convention
                .name(index, table)
                .or(() -> NamingConvention.DEFAULT.name(index, table))
                .map(index::named)
                .orElse(index);
    }

    Optional<Name> named(ConstraintKind kind, Name given) {
        return convention.name(kind, given, table);
    }

    /** Names a constraint that has no name, if the convention can do it without one. */
    Constraint namedIfUnnamed(Constraint constraint) {
        String template = convention.templates().getOrDefault(constraint.kind().conventionKey(), GIVEN_NAME);
        return constraint.name().isPresent() || template.contains(GIVEN_NAME) ? constraint : named(constraint);
    }

    /** Names the CHECK that the type of a column brings along. */
    Column named(Column column) {
        return column.type() instanceof CheckedType checked
                ? column.type(checked.constraint(column.name())
                        .flatMap(check -> convention.name(check, table))
                        .map(name -> named(column.type(), name))
                        .orElse(column.type()))
                : column;
    }

    private static SqlType named(SqlType type, Name name) {
        return type instanceof BooleanType bool
                ? new BooleanType(bool.hasConstraint(), Optional.of(name))
                : type instanceof EnumType enumeration ? enumeration.named(name) : type;
    }

    /** The name that the CHECK of a type has in the database, if it has one. */
    Optional<Name> checkName(SqlType type) {
        return type instanceof CheckedType checked && checked.hasConstraint()
                ? checked.name().flatMap(name -> named(ConstraintKind.CHECK, name))
                : Optional.empty();
    }

    /** Whether the constraint is the one of this name, with or without the convention. */
    boolean isCalled(Constraint constraint, Name given) {
        return constraint
                .name()
                .filter(name -> name.matches(given)
                        || named(constraint.kind(), given).filter(name::matches).isPresent())
                .isPresent();
    }

    /** An unnamed check: {@code CheckConstraint} without its name. */
    static CheckConstraint unnamed(CheckConstraint check) {
        return new CheckConstraint(Optional.empty(), check.condition(), check.traits());
    }
}
