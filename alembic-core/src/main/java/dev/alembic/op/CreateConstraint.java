package dev.alembic.op;

import dev.alembic.schema.Constraint;
import dev.alembic.schema.TableName;
import java.util.Optional;

/**
 * Adds a constraint to a table.
 *
 * @param table name of the table
 * @param constraint to add
 */
public record CreateConstraint(TableName table, Constraint constraint) implements Operation {

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.createConstraint(this);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new DropConstraint(
                table, constraint.name(), Optional.of(constraint.kind()), false, Optional.of(constraint)));
    }

    @Override
    public String describe() {
        String name = constraint.name().map(n -> "\"" + n + "\"").orElse("unnamed");
        return switch (constraint.kind()) {
            case PRIMARY_KEY -> "createPrimaryKey(%s, \"%s\")".formatted(name, table);
            case UNIQUE -> "createUniqueConstraint(%s, \"%s\")".formatted(name, table);
            case FOREIGN_KEY -> "createForeignKey(%s, \"%s\")".formatted(name, table);
            case CHECK -> "createCheckConstraint(%s, \"%s\")".formatted(name, table);
            case EXCLUDE -> "createExcludeConstraint(%s, \"%s\")".formatted(name, table);
        };
    }
}
