package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.op.CreateConstraint;
import dev.alembic.schema.CheckConstraint;
import dev.alembic.schema.Name;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Compares CHECK constraints: by name, and what one side doesn't name by what it demands. Those
 * that come with the types of the model's columns are expected, but not missed.
 */
final class CheckDiffer {

    private final Scope scope;
    private final TablePair pair;
    private final ConstraintNamer names;
    private final Validation validation;
    private final List<CheckConstraint> live;
    private final List<CheckConstraint> model;
    private final List<Matched> matched = new ArrayList<>();
    private final List<Difference> changed = new ArrayList<>();

    private record Matched(CheckConstraint was, CheckConstraint is) {}

    CheckDiffer(Scope scope, TablePair pair, ConstraintNamer names) {
        this.scope = scope;
        this.pair = pair;
        this.names = names;
        this.validation = new Validation(scope.comparison(), pair.name(), names);
        this.live = new ArrayList<>(pair.live().checks());
        this.model = new ArrayList<>(pair.model().checks());
    }

    List<Difference> diff() {
        if (!scope.filters().compares(ObjectKind.CHECK_CONSTRAINT)) {
            return List.of();
        }
        match(model, CheckDiffer::haveOneName);
        match(model, (was, is) -> isUnnamed(was, is) && isAlike(was, is));
        List<CheckConstraint> ofTypes = new ArrayList<>(pair.model().typeChecks());
        match(ofTypes, CheckDiffer::haveOneName);
        match(ofTypes, this::isAlike);
        leaveOutWhatIsDemandedAnyway();
        List<Difference> differences = new ArrayList<>();
        live.stream()
                .filter(check -> scope.filters().includes(pair.name(), check, true, false))
                .forEach(check -> differences.add(names.removal(check, "removed " + shown(check))));
        differences.addAll(changed);
        model.stream()
                .filter(check -> scope.filters().includes(pair.name(), check, false, false))
                .forEach(check -> differences.add(added(names.named(check))));
        return differences;
    }

    /** Takes out what belongs together, and keeps what of it differs. */
    private void match(List<CheckConstraint> wanted, BiPredicate<CheckConstraint, CheckConstraint> isMatch) {
        for (CheckConstraint is : List.copyOf(wanted)) {
            Optional<CheckConstraint> was =
                    live.stream().filter(check -> isMatch.test(check, is)).findFirst();
            if (was.isPresent()) {
                wanted.remove(is);
                live.remove(was.get());
                matched.add(new Matched(was.get(), is));
                compare(was.get(), is);
            }
        }
    }

    private static boolean haveOneName(CheckConstraint one, CheckConstraint other) {
        return one.name().isPresent()
                && one.name().map(Name::text).equals(other.name().map(Name::text));
    }

    /** Whether one of them has no name, or one that the database made up. */
    private boolean isUnnamed(CheckConstraint was, CheckConstraint is) {
        return is.name().isEmpty() || scope.comparison().isGeneratedName(was);
    }

    /** Two columns may demand the same, each without a name; whether one or both do makes no difference. */
    private void leaveOutWhatIsDemandedAnyway() {
        live.removeIf(was -> scope.comparison().isGeneratedName(was)
                && matched.stream().anyMatch(known -> isAlike(was, known.is())));
        model.removeIf(is -> is.name().isEmpty()
                && matched.stream().anyMatch(known -> known.is().condition().equals(is.condition())));
    }

    private boolean isAlike(CheckConstraint was, CheckConstraint is) {
        return verdict(was, is) instanceof Verdict.Same;
    }

    private Verdict verdict(CheckConstraint was, CheckConstraint is) {
        return scope.condition(pair.name(), was.condition(), is.condition());
    }

    private void compare(CheckConstraint was, CheckConstraint is) {
        Verdict verdict = verdict(was, is);
        boolean isIncluded = scope.filters().includes(pair.name(), is, false, true);
        if (verdict instanceof Verdict.Different different && isIncluded) {
            CheckConstraint named = was.name().map(is::named).orElse(is);
            changed.add(names.replacement(was, named, "changed " + shown(named) + ": " + different.reason()));
        } else if (isIncluded) {
            validation.of(was, is, shown(was)).ifPresent(changed::add);
        }
    }

    private Difference added(CheckConstraint check) {
        return Difference.of(new CreateConstraint(pair.name(), check), "added " + shown(check));
    }

    private String shown(CheckConstraint check) {
        return "check constraint %s on table %s"
                .formatted(Scope.shown(check.name().map(Name::text).orElse("None")), Scope.shown(pair.name()));
    }
}
