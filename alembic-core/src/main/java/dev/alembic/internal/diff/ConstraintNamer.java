package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.dialect.Dialect;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.Operation;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.SqlExpression;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names constraints of a table that neither the model nor its convention names, so that a downgrade
 * can drop them: as the database would, with a number behind where that name is taken.
 */
final class ConstraintNamer {

    private final NamingConvention naming;
    private final SchemaParts parts;
    private final TablePair pair;
    private @Nullable Set<String> taken;
    private @Nullable Set<String> takenBefore;

    ConstraintNamer(Dialect dialect, TablePair pair) {
        this.naming = dialect.comparison().names();
        this.parts = new SchemaParts(dialect);
        this.pair = pair;
    }

    /** What is in use on either side; most tables never need to know. */
    private Set<String> taken() {
        if (taken == null) {
            taken = pair.model().names();
            taken.addAll(pair.live().names());
        }
        return taken;
    }

    private Set<String> takenBefore() {
        if (takenBefore == null) {
            takenBefore = pair.live().names();
        }
        return takenBefore;
    }

    /** The constraint under its name, or under one that is made for it. */
    <T extends Constraint> T named(T constraint) {
        return named(constraint, taken());
    }

    @SuppressWarnings("unchecked")
    private <T extends Constraint> T named(T constraint, Set<String> others) {
        if (constraint.name().isPresent()) {
            return constraint;
        }
        Optional<Name> made = naming.name(aboutColumn(constraint), pair.name()).map(this::tidy);
        return made.map(name -> (T) constraint.named(free(name, others))).orElse(constraint);
    }

    /** For the name of a CHECK, it matters whether it is about one column. */
    private Constraint aboutColumn(Constraint constraint) {
        if (!(constraint instanceof CheckConstraint check)) {
            return constraint;
        }
        List<Name> columns = pair.model().columns().values().stream()
                .map(Column::name)
                .filter(name -> parts.usedBy(pair.name(), check).contains(SchemaPart.column(pair.name(), name)))
                .toList();
        return columns.size() == 1
                ? new CheckConstraint(check.name(), SqlExpression.column(columns.get(0)), check.traits())
                : check;
    }

    /** Without the underscores around a token that stands for nothing. */
    private Name tidy(Name name) {
        return name.withText(name.text().replaceAll("_+$", "").replace("__", "_"));
    }

    /**
     * What drops a constraint, and what brings it back: under a name, so that the next upgrade can
     * drop it again.
     */
    Difference removal(Constraint was, String detected) {
        Operation drop = new CreateConstraint(pair.name(), was).reverse().orElseThrow();
        Operation back = new CreateConstraint(pair.name(), named(was, takenBefore()));
        was.name().ifPresent(name -> taken().remove(name.text()));
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

    private static Name free(Name wanted, Set<String> taken) {
        Name name = wanted;
        for (int number = 1; !taken.add(name.text()); number++) {
            name = wanted.withText(wanted.text() + number);
        }
        return name;
    }
}
