package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.op.AddColumn;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.DropColumn;
import dev.alembic.op.Operation;
import dev.alembic.schema.Column;
import dev.alembic.schema.Name;
import dev.alembic.schema.PrimaryKeyConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares primary keys: by their columns, in their order unless that is left out. A key that is
 * nothing but a new column comes with it, so that the rows there are get different values; one that
 * is nothing but an autoincrement column goes with it, and comes back with it.
 */
final class PrimaryKeyDiffer {

    private final Scope scope;
    private final TablePair pair;
    private final ConstraintNamer names;
    private final AutoincrementColumns counters;
    private @Nullable CreateConstraint wanted;

    PrimaryKeyDiffer(Scope scope, TablePair pair, ConstraintNamer names) {
        this.scope = scope;
        this.pair = pair;
        this.names = names;
        this.counters = new AutoincrementColumns(scope);
    }

    /** A new column that is all of a new primary key: one can't come without the other. */
    Optional<Column> columnWithKey() {
        Optional<Column> column = sole(pair.model(), pair.live().columns());
        boolean isPlain = pair.live().primaryKey().isEmpty()
                || pair.model().primaryKey().flatMap(PrimaryKeyConstraint::name).isEmpty();
        return column.filter(any -> isPlain);
    }

    /** An autoincrement column that is all of the present primary key, and goes. */
    Optional<Column> counterWithKey() {
        return sole(pair.live(), pair.model().columns())
                .filter(pair.live()::isAutoincrement)
                .filter(any -> isNamedAsUsual());
    }

    private static Optional<Column> sole(TableView side, Map<String, Column> others) {
        List<String> key = side.keyColumns();
        return key.size() == 1 && !others.containsKey(key.get(0))
                ? Optional.ofNullable(side.columns().get(key.get(0)))
                : Optional.empty();
    }

    /** Written with its column, the key gets the name that the database gives it. */
    private boolean isNamedAsUsual() {
        PrimaryKeyConstraint key = pair.live().primaryKey().orElseThrow();
        PrimaryKeyConstraint unnamed = new PrimaryKeyConstraint(Optional.empty(), key.columns(), key.traits());
        Optional<Name> usual = scope.comparison().names().name(unnamed, pair.name());
        return key.name().isEmpty() || key.name().map(Name::text).equals(usual.map(Name::text));
    }

    /** What drops the present key, if another one or none is wanted. */
    Optional<Difference> removed() {
        return pair.live()
                .primaryKey()
                .filter(key -> isDifferent())
                .map(key -> names.removal(completed(key, pair.live()), "removed " + shown(key)))
                .map(removal -> counterWithKey()
                        .map(counter -> withoutAutoincrement(removal, counter))
                        .orElse(removal));
    }

    private Difference withoutAutoincrement(Difference removal, Column counter) {
        List<Operation> up = new ArrayList<>(counters.stopping(pair.live(), counter));
        up.addAll(removal.upgrade());
        return removal.operations(up, List.of());
    }

    /** What creates the key that is wanted, if there is another one or none. */
    Optional<Difference> added() {
        return wanted().map(create -> {
            Difference added = Difference.of(create, "added " + shown((PrimaryKeyConstraint) create.constraint()));
            return counterWithKey().isPresent() ? added.operations(added.upgrade(), List.of()) : added;
        });
    }

    /** The key under a name, which is made once. */
    private Optional<CreateConstraint> wanted() {
        if (wanted == null) {
            pair.model()
                    .primaryKey()
                    .filter(key -> isDifferent() && columnWithKey().isEmpty())
                    .ifPresent(key ->
                            wanted = new CreateConstraint(pair.name(), completed(names.named(key), pair.model())));
        }
        return Optional.ofNullable(wanted);
    }

    private PrimaryKeyConstraint completed(PrimaryKeyConstraint key, TableView table) {
        return scope.comparison().completed(key, table.table());
    }

    /** What drops a column that was the key; back, it takes the place of the one that came. */
    Difference removed(Column counter, String detected) {
        AddColumn was = new AddColumn(pair.name(), counter.primaryKey()).withInlinePrimaryKey();
        List<Operation> down = new ArrayList<>(
                wanted().flatMap(CreateConstraint::reverse).stream().toList());
        down.add(was);
        return new Difference(
                List.of(new DropColumn(pair.name(), counter.name()).was(was)), down, List.of(detected), List.of());
    }

    private boolean isDifferent() {
        List<String> live = pair.live().keyColumns();
        List<String> model = pair.model().keyColumns();
        return scope.settings().comparesKeyOrder()
                ? !live.equals(model)
                : !Set.copyOf(live).equals(Set.copyOf(model));
    }

    private String shown(PrimaryKeyConstraint key) {
        return "primary key on " + Scope.shown(pair.name(), key.columns());
    }
}
