package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropIndex;
import dev.alembic.op.Operation;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintTraits;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.ObjectKind;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.UniqueConstraint;
import dev.alembic.schema.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares indexes and UNIQUE constraints, which share their names. Those of one name belong
 * together. A UNIQUE constraint that the model doesn't name belongs to any on the same columns.
 * Found are removed, changed and added ones, each by name, and then those without a name.
 */
final class UniqueAndIndexDiffer {

    private final Scope scope;
    private final TablePair pair;
    private final ConstraintNamer names;
    private final IndexComparison comparison;
    private final Map<String, TableItem> live = new TreeMap<>();
    private final Map<String, TableItem> model = new TreeMap<>();
    private final List<UniqueConstraint> unnamedLive = new ArrayList<>();
    private final List<UniqueConstraint> unnamedModel = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();

    UniqueAndIndexDiffer(Scope scope, TablePair pair, ConstraintNamer names) {
        this.scope = scope;
        this.pair = pair;
        this.names = names;
        this.comparison = new IndexComparison(scope, pair.name());
    }

    List<Difference> diff() {
        collect(pair.live(), live, unnamedLive);
        collect(pair.model(), model, unnamedModel);
        List<Difference> changedUnnamed = matchUnnamed();
        live.forEach((name, item) -> {
            if (!model.containsKey(name)) {
                remove(item);
            }
        });
        unnamedLive.forEach(this::remove);
        model.forEach((name, item) -> Optional.ofNullable(live.get(name)).ifPresent(was -> compare(was, item)));
        differences.addAll(changedUnnamed);
        model.forEach((name, item) -> {
            if (!live.containsKey(name)) {
                add(item);
            }
        });
        unnamedModel.stream().filter(this::isSaidNowhereElse).forEach(this::add);
        return differences;
    }

    private void collect(TableView view, Map<String, TableItem> named, List<UniqueConstraint> unnamed) {
        if (scope.filters().compares(ObjectKind.UNIQUE_CONSTRAINT)) {
            for (UniqueConstraint unique : view.uniques()) {
                unique.name().ifPresentOrElse(name -> named.put(name.text(), unique), () -> unnamed.add(unique));
            }
        }
        if (scope.filters().compares(ObjectKind.INDEX)) {
            view.indexes().forEach(index -> index.name().ifPresent(n -> named.put(n.text(), index)));
        }
    }

    /** Takes out what belongs together without the model's naming it; answers what differs. */
    private List<Difference> matchUnnamed() {
        List<Difference> changed = new ArrayList<>();
        for (UniqueConstraint wanted : List.copyOf(unnamedModel)) {
            Optional<UniqueConstraint> found = counterpart(wanted);
            if (found.isPresent()) {
                unnamedModel.remove(wanted);
                unnamedLive.remove(found.get());
                found.get().name().ifPresent(name -> live.remove(name.text()));
                UniqueConstraint named = found.get().name().map(wanted::named).orElse(wanted);
                reason(comparison.compare(found.get(), named))
                        .flatMap(reason -> change(found.get(), named, reason))
                        .ifPresent(changed::add);
            }
        }
        return changed;
    }

    /** A database may leave out what its key, or another constraint, demands already. */
    @SuppressWarnings("ReferenceEquality") // of two equal ones, the first is said
    private boolean isSaidNowhereElse(UniqueConstraint wanted) {
        boolean isKey = pair.model()
                .primaryKey()
                .filter(key -> haveSameColumns(key, wanted))
                .isPresent();
        return !isKey
                && pair.model().uniques().stream()
                        .takeWhile(other -> other != wanted) // an equal one says it already
                        .noneMatch(other -> haveSameColumns(other, wanted))
                && pair.model().uniques().stream()
                        .filter(other -> other.name().isPresent())
                        .noneMatch(other -> haveSameColumns(other, wanted));
    }

    private static boolean haveSameColumns(Constraint one, Constraint other) {
        return Set.copyOf(Name.texts(one.columns())).equals(Set.copyOf(Name.texts(other.columns())));
    }

    private Optional<UniqueConstraint> counterpart(UniqueConstraint wanted) {
        List<UniqueConstraint> all = new ArrayList<>(unnamedLive);
        for (Map.Entry<String, TableItem> entry : live.entrySet()) {
            if (!model.containsKey(entry.getKey())) {
                asUnique(entry.getValue()).ifPresent(all::add);
            }
        }
        return all.stream()
                .filter(unique -> IndexComparison.haveSameColumns(unique, wanted))
                .findFirst();
    }

    /** The constraint, or what is one on a database that knows unique indexes only. */
    private Optional<UniqueConstraint> asUnique(TableItem item) {
        if (item instanceof UniqueConstraint unique) {
            return Optional.of(unique);
        }
        Index index = (Index) item;
        boolean isConstraint = scope.comparison().areUniqueConstraintsIndexes()
                && index.isUnique()
                && index.columns().size() == index.elements().size();
        return isConstraint
                ? Optional.of(new UniqueConstraint(index.name(), index.columns(), ConstraintTraits.NONE))
                : Optional.empty();
    }

    private void compare(TableItem was, TableItem is) {
        if (is instanceof Index index && was instanceof Index before) {
            compare(before, index);
            return;
        }
        Optional<UniqueConstraint> before = asUnique(was);
        if (before.isPresent() && is instanceof UniqueConstraint unique) {
            reason(comparison.compare(before.get(), unique))
                    .flatMap(why -> change(before.get(), is, why))
                    .ifPresent(differences::add);
        } else {
            change(was, is, kind(was) + " became " + kind(is)).ifPresent(differences::add);
        }
    }

    private void compare(Index was, Index is) {
        Optional<String> notInForce = scope.comparison().whyNotInForce(was);
        if (notInForce.isPresent()) {
            again(was, is, notInForce.get());
            return;
        }
        Verdict verdict = comparison.compare(was, is);
        if (verdict instanceof Verdict.Unknown unknown) {
            scope.findings()
                    .uncompared("Index %s of table %s can't be compared: %s."
                            .formatted(Scope.shown(name(is)), Scope.shown(pair.name()), unknown.reason()));
        }
        reason(verdict).flatMap(why -> change(was, is, why)).ifPresent(differences::add);
    }

    /** What isn't in force is not brought back on the way back. */
    private void again(Index was, Index is, String why) {
        if (scope.filters().includes(pair.name(), is, false, true)) {
            Operation drop = new DropIndex(was.name().orElseThrow(), pair.name());
            differences.add(new Difference(
                    List.of(drop, create(is)),
                    List.of(),
                    List.of("changed index %s on %s: %s"
                            .formatted(Scope.shown(name(is)), Scope.shown(pair.name()), why)),
                    is.isUnique() ? List.of("Fails if values occur twice: see which ones do first.") : List.of()));
        }
    }

    private static Optional<String> reason(Verdict verdict) {
        return Optional.of(verdict)
                .filter(Verdict.Different.class::isInstance)
                .map(different -> ((Verdict.Different) different).reason());
    }

    private void remove(TableItem item) {
        if (scope.filters().includes(pair.name(), item, true, false)) {
            String detected =
                    "removed %s %s on %s".formatted(kind(item), Scope.shown(name(item)), Scope.shown(pair.name()));
            differences.add(
                    item instanceof UniqueConstraint unique
                            ? names.removal(unique, detected)
                            : Difference.of(drop(item), detected));
        }
    }

    private void add(TableItem item) {
        if (scope.filters().includes(pair.name(), item, false, false)) {
            TableItem named = item instanceof UniqueConstraint unique ? names.named(unique) : item;
            differences.add(Difference.of(
                    create(named),
                    "added %s %s on %s"
                            .formatted(
                                    kind(item), Scope.shown(name(named)), Scope.shown(pair.name(), columns(named)))));
        }
    }

    private Optional<Difference> change(TableItem was, TableItem is, String reason) {
        if (!scope.filters().includes(pair.name(), is, false, true)) {
            return Optional.empty();
        }
        String detected =
                "changed %s %s on %s: %s".formatted(kind(is), Scope.shown(name(is)), Scope.shown(pair.name()), reason);
        if (was instanceof UniqueConstraint before && is instanceof UniqueConstraint after) {
            return Optional.of(names.replacement(before, after, detected));
        }
        Operation drop = drop(was);
        Operation create = create(is);
        return Optional.of(new Difference(
                List.of(drop, create),
                List.of(create.reverse().orElseThrow(), drop.reverse().orElseThrow()),
                List.of(detected),
                List.of()));
    }

    private Operation create(TableItem item) {
        return item instanceof Index index
                ? new CreateIndex(pair.name(), index)
                : new CreateConstraint(pair.name(), (Constraint) item);
    }

    private Operation drop(TableItem item) {
        if (item instanceof Index index) {
            DropIndex drop = new DropIndex(index.name().orElseThrow(), pair.name());
            boolean isInForce = scope.comparison().whyNotInForce(index).isEmpty();
            return isInForce ? drop.was(index) : drop;
        }
        Constraint constraint = (Constraint) item;
        return new CreateConstraint(pair.name(), constraint).reverse().orElseThrow();
    }

    private static String kind(TableItem item) {
        return item instanceof Index ? "index" : "unique constraint";
    }

    private static String name(TableItem item) {
        Optional<Name> name = item instanceof Index index ? index.name() : ((Constraint) item).name();
        return name.map(Name::text).orElse("None");
    }

    private static List<?> columns(TableItem item) {
        return item instanceof Index index ? index.columns() : ((Constraint) item).columns();
    }
}
