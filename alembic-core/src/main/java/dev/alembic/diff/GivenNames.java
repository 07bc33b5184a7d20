package dev.alembic.diff;

import dev.alembic.schema.Constraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.NamingConvention;
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

    private Name free(Name wanted) {
        Name name = wanted;
        for (int number = 1; !taken.add(name.text()); number++) {
            name = wanted.withText(wanted.text() + number);
        }
        return name;
    }
}
