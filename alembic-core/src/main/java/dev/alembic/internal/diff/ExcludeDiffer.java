package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.op.CreateConstraint;
import dev.alembic.schema.ExcludeConstraint;
import dev.alembic.schema.ExcludeElement;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Compares EXCLUDE constraints: by name, and without one by what they demand. */
final class ExcludeDiffer {

    private final Scope scope;
    private final TablePair pair;
    private final ConstraintNamer names;

    ExcludeDiffer(Scope scope, TablePair pair, ConstraintNamer names) {
        this.scope = scope;
        this.pair = pair;
        this.names = names;
    }

    List<Difference> diff() {
        List<ExcludeConstraint> left = new ArrayList<>(pair.live().excludes());
        List<ExcludeConstraint> missing = new ArrayList<>();
        for (ExcludeConstraint wanted : pair.model().excludes()) {
            Optional<ExcludeConstraint> found =
                    left.stream().filter(live -> isSame(live, wanted)).findFirst();
            found.ifPresentOrElse(left::remove, () -> missing.add(wanted));
        }
        List<Difference> differences = new ArrayList<>();
        for (ExcludeConstraint removed : left) {
            differences.add(names.removal(removed, "removed " + shown(removed)));
        }
        for (ExcludeConstraint added : missing) {
            ExcludeConstraint named = names.named(added);
            differences.add(Difference.of(new CreateConstraint(pair.name(), named), "added " + shown(named)));
        }
        return differences;
    }

    private boolean isSame(ExcludeConstraint live, ExcludeConstraint model) {
        boolean isOneName = model.name().isEmpty()
                || live.name().map(Name::text).equals(model.name().map(Name::text));
        return isOneName
                && method(live).equals(method(model))
                && areSame(live.where(), model.where())
                && Deferral.difference(live.traits(), model.traits()).isEmpty()
                && areSame(live.elements(), model.elements());
    }

    // The manual names no other default (CREATE TABLE, EXCLUDE).
    private static String method(ExcludeConstraint constraint) {
        return constraint.using().orElse("gist").toLowerCase(Locale.ROOT);
    }

    private boolean areSame(List<ExcludeElement> live, List<ExcludeElement> model) {
        boolean areSame = live.size() == model.size();
        for (int i = 0; areSame && i < live.size(); i++) {
            areSame = live.get(i).operator().equals(model.get(i).operator())
                    && isSame(live.get(i).expression(), model.get(i).expression());
        }
        return areSame;
    }

    private boolean areSame(Optional<SqlExpression> live, Optional<SqlExpression> model) {
        return live.isPresent() == model.isPresent() && (live.isEmpty() || isSame(live.get(), model.get()));
    }

    private boolean isSame(SqlExpression live, SqlExpression model) {
        return scope.element(pair.name(), live, model) instanceof Verdict.Same;
    }

    private String shown(ExcludeConstraint constraint) {
        return "exclude constraint %s on table %s"
                .formatted(Scope.shown(constraint.name().map(Name::text).orElse("None")), Scope.shown(pair.name()));
    }
}
