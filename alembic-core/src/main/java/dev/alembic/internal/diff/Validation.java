package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.dialect.Comparison;
import dev.alembic.op.ValidateConstraint;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Optional;

/** Finds constraints that are there, but that rows may break: those from before them, or all. */
final class Validation {

    private final Comparison comparison;
    private final TableName table;
    private final ConstraintNamer names;

    Validation(Comparison comparison, TableName table, ConstraintNamer names) {
        this.comparison = comparison;
        this.table = table;
        this.names = names;
    }

    /** Whether there is anything to know about a constraint. */
    boolean concerns(Constraint constraint) {
        return comparison.isUnchecked(constraint)
                || comparison.whyNotInForce(constraint).isPresent();
    }

    /**
     * What makes the database check rows as the model wants it: the constraint is made anew where it
     * isn't in force, or else the rows there are are checked, which nothing takes back.
     *
     * @param shown the constraint in words
     */
    Optional<Difference> of(Constraint live, Constraint model, String shown) {
        Optional<String> trouble = comparison.whyNotInForce(live);
        if (trouble.isPresent() != comparison.whyNotInForce(model).isPresent()) {
            return live.name()
                    .map(model::named)
                    .map(wanted -> names.replacement(
                            live, wanted, "changed " + shown + ": " + trouble.orElse("it is in force")));
        }
        boolean isMissing = comparison.isUnchecked(live) && !comparison.isUnchecked(model);
        return live.name().filter(name -> isMissing).map(name -> validation(name, "unchecked rows under " + shown));
    }

    private Difference validation(Name name, String detected) {
        return new Difference(List.of(new ValidateConstraint(table, name)), List.of(), List.of(detected), List.of());
    }
}
