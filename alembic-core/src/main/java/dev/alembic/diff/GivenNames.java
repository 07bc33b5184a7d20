package dev.alembic.diff;

import dev.alembic.op.CreateConstraint;
import dev.alembic.op.Operation;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.NamingConvention;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Names constraints of a table that neither the model nor its convention names, so that a downgrade
 * can drop them: as the database would, with a number behind where that name is taken.
 */
final class GivenNames {

    private final NamingConvention naming;
    private final TablePair pair;
    private final Set<String> taken;

    GivenNames(NamingConvention naming, TablePair pair) {
        this.naming = naming;
        this.pair = pair;
        this.taken = pair.model().names();
    }

    /** The constraint under its name, or under one that is made for it. */
    @SuppressWarnings("unchecked")
    <T extends Constraint> T named(T constraint) {
        if (constraint.name().isPresent()) {
            return constraint;
        }
        Optional<Name> made = naming.name(constraint, pair.name());
        return made.map(name -> (T) constraint.named(free(name))).orElse(constraint);
    }

    /**
     * What drops a constraint, and what brings it back: under a name, so that the next upgrade can
     * drop it again.
     */
    Difference removal(Constraint was, String detected) {
        Operation drop = new CreateConstraint(pair.name(), was).reverse().orElseThrow();
        Operation back = new CreateConstraint(pair.name(), named(was));
        return new Difference(List.of(drop), List.of(back), List.of(detected), List.of());
    }

    /** What drops a constraint and creates another one in its place, and the way back. */
    Difference replacement(Constraint was, Constraint is, String detected) {
        Difference removal = removal(was, detected);
        Operation create = new CreateConstraint(pair.name(), named(is));
        return new Difference(
                List.of(removal.upgrade().get(0), create),
                List.of(create.reverse().orElseThrow(), removal.downgrade().get(0)),
                List.of(detected),
                List.of());
    }

    private Name free(Name wanted) {
        Name name = wanted;
        for (int number = 1; !taken.add(name.text()); number++) {
            name = wanted.withText(wanted.text() + number);
        }
        return name;
    }
}
