package dev.alembic.op;

import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.Optional;

/**
 * Drops a constraint.
 *
 * @param table name of the table
 * @param name of the constraint; absent: as the naming convention says, which {@code was} must
 *     allow
 * @param kind of the constraint; absent: not said, which MySQL refuses
 * @param ifExists whether it may be missing
 * @param was the constraint, if it is known, to bring it back
 */
public record DropConstraint(
        TableName table, Optional<Name> name, Optional<ConstraintKind> kind, boolean ifExists, Optional<Constraint> was)
        implements Operation {

    /** Drops a constraint that must be there. */
    public DropConstraint(TableName table, Name name) {
        this(table, Optional.of(name), Optional.empty(), false, Optional.empty());
    }

    /** Drops a constraint that is known, be it by its name or by what it is. */
    public DropConstraint(TableName table, Constraint known) {
        this(table, known.name(), Optional.of(known.kind()), false, Optional.of(known));
    }

    /** Says the kind of the constraint. */
    public DropConstraint kind(ConstraintKind newKind) {
        return new DropConstraint(table, name, Optional.of(newKind), ifExists, was);
    }

    /** Does nothing if the constraint is missing. */
    public DropConstraint withIfExists() {
        return new DropConstraint(table, name, kind, true, was);
    }

    /** Says what the constraint was. */
    public DropConstraint was(Constraint known) {
        return new DropConstraint(table, name, Optional.of(known.kind()), ifExists, Optional.of(known));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropConstraint(this);
    }

    @Override
    public Optional<Operation> reverse() {
        return ifExists ? Optional.empty() : was.map(c -> new CreateConstraint(table, c));
    }

    @Override
    public String describe() {
        return "dropConstraint(%s, \"%s\")"
                .formatted(name.map(n -> "\"" + n + "\"").orElse("unnamed"), table);
    }
}
