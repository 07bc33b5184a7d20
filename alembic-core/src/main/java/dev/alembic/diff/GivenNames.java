package dev.alembic.diff;

import dev.alembic.dialect.Dialect;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.Operation;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.SqlExpression;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Names constraints of a table that neither the model nor its convention names, so that a downgrade
 * can drop them: as the database would, with a number behind where that name is taken.
 */
final class GivenNames {

    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    private final Dialect dialect;
    private final TablePair pair;
    private final Set<String> taken;
    private final Set<String> takenBefore;

    GivenNames(Dialect dialect, TablePair pair) {
        this.dialect = dialect;
        this.pair = pair;
        this.taken = pair.model().names();
        this.takenBefore = pair.live().names();
    }

    /** The constraint under its name, or under one that is made for it. */
    <T extends Constraint> T named(T constraint) {
        return named(constraint, taken);
    }

    @SuppressWarnings("unchecked")
    private <T extends Constraint> T named(T constraint, Set<String> others) {
        if (constraint.name().isPresent()) {
            return constraint;
        }
        NamingConvention naming = dialect.comparison().names();
        Constraint onColumn =
                constraint instanceof CheckConstraint check ? onColumn(check) : constraint;
        return naming.name(onColumn, pair.name())
                .map(name -> (T) constraint.named(free(name, others)))
                .orElse(constraint);
    }

    /** A check of the first column that is mentioned, after which it is named. */
    private CheckConstraint onColumn(CheckConstraint check) {
        String sql = dialect.expressions().write(check.condition());
        return WORD.matcher(sql)
                .results()
                .map(MatchResult::group)
                .filter(pair.model().columns()::containsKey)
                .findFirst()
                .map(
                        column ->
                                new CheckConstraint(
                                        Optional.empty(),
                                        SqlExpression.column(column),
                                        check.traits()))
                .orElse(check);
    }

    /**
     * What drops a constraint, and what brings it back: under a name, so that the next upgrade can
     * drop it again.
     */
    Difference removal(Constraint was, String detected) {
        Operation drop = new CreateConstraint(pair.name(), was).reverse().orElseThrow();
        Operation back = new CreateConstraint(pair.name(), named(was, takenBefore));
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
