package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.op.ValidateConstraint;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Optional;

/** Finds constraints that are there, but that rows from before them may break. */
final class Validation {

    private Validation() {}

    /**
     * What makes the database check all rows, if the model doesn't leave them unchecked as well.
     * Nothing takes that back: what is checked stays so.
     *
     * @param shown the constraint in words
     */
    static Optional<Difference> of(Scope scope, TableName table, Constraint live, Constraint model, String shown) {
        boolean isMissing =
                scope.comparison().isUnchecked(live) && !scope.comparison().isUnchecked(model);
        return live.name()
                .filter(name -> isMissing)
                .map(name -> new Difference(
                        List.of(new ValidateConstraint(table, name)),
                        List.of(),
                        List.of("unchecked rows under " + shown),
                        List.of()));
    }
}
