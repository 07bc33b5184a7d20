package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.DropIndex;
import dev.alembic.op.Operation;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Foreign keys that stay while the index they rest on goes. MySQL doesn't drop the last index that a
 * foreign key can use (manual 15.1.20.5): so one that is nothing but the foreign key's stays, as the
 * database would make it again; another one goes while the foreign key is away for a moment, which
 * brings the index along that the database makes for it. A key that the database takes for another
 * one's is away as well while that one changes.
 */
final class KeptForeignKeys {

    private final Scope scope;
    private final TablePair pair;
    private final List<ForeignKeyConstraint> kept;
    private final List<Difference> differences;
    private final Set<TableItem> dropped = new HashSet<>();
    private final Set<TableItem> created = new HashSet<>();

    private KeptForeignKeys(Scope scope, TablePair pair, List<Difference> differences) {
        this.scope = scope;
        this.pair = pair;
        this.differences = differences;
        this.kept = kept(scope, pair);
        for (Difference difference : differences) {
            difference.upgrade().forEach(operation -> dropped(operation).ifPresent(dropped::add));
            difference.downgrade().forEach(operation -> dropped(operation).ifPresent(created::add));
        }
    }

    /** The differences of a table such that they can run. */
    static List<Difference> settled(Scope scope, TablePair pair, List<Difference> differences) {
        KeptForeignKeys keys = new KeptForeignKeys(scope, pair, differences);
        return keys.kept.isEmpty() ? differences : keys.settled();
    }

    private static List<ForeignKeyConstraint> kept(Scope scope, TablePair pair) {
        Set<ForeignKeyDiffer.Signature> wanted = new HashSet<>();
        pair.model().foreignKeys().forEach(key -> wanted.add(ForeignKeyDiffer.Signature.of(key, scope)));
        return pair.live().foreignKeys().stream()
                .filter(key -> scope.comparison().indexMadeFor(key).isPresent())
                .filter(key -> wanted.contains(ForeignKeyDiffer.Signature.of(key, scope)))
                .toList();
    }

    /**
     * What drops an index of a foreign key comes first: if it is one that the database made, it goes
     * by itself as soon as another one serves.
     */
    private List<Difference> settled() {
        List<Difference> drops = new ArrayList<>();
        List<Difference> others = new ArrayList<>();
        for (Difference difference : differences) {
            if (!isOfForeignKey(difference)) {
                (isDropOfKeysIndex(difference) ? drops : others).addAll(around(difference));
            }
        }
        drops.addAll(others);
        return drops;
    }

    private boolean isDropOfKeysIndex(Difference difference) {
        return difference.upgrade().size() == 1
                && difference.upgrade().get(0) instanceof DropIndex drop
                && drop.was().filter(index -> !needing(index).isEmpty()).isPresent();
    }

    /** Whether it drops an index that the database would make just so. */
    private boolean isOfForeignKey(Difference difference) {
        return difference.upgrade().size() == 1
                && difference.upgrade().get(0) instanceof DropIndex drop
                && drop.was().filter(this::isOfForeignKey).isPresent();
    }

    private boolean isOfForeignKey(Index index) {
        return !index.isUnique()
                && needing(index).stream()
                        .filter(key -> created.stream().noneMatch(item -> serves(item, key)))
                        .anyMatch(key -> Name.texts(key.columns()).equals(Name.texts(index.columns())));
    }

    /** With the foreign keys away that would be left without an index, or are taken for others. */
    private List<Difference> around(Difference difference) {
        List<ForeignKeyConstraint> up = inTheWay(difference.upgrade());
        List<ForeignKeyConstraint> down = inTheWay(difference.downgrade());
        return up.isEmpty() && down.isEmpty()
                ? List.of(difference)
                : List.of(unsaid(drops(up), creates(down)), difference, unsaid(creates(up), drops(down)));
    }

    private static Difference unsaid(List<Operation> upgrade, List<Operation> downgrade) {
        return new Difference(upgrade, downgrade, List.of(), List.of());
    }

    private List<ForeignKeyConstraint> inTheWay(List<Operation> operations) {
        return operations.stream()
                .flatMap(operation -> Stream.concat(
                        dropped(operation).stream().flatMap(item -> needing(item).stream()), mistaken(operation)))
                .distinct()
                .toList();
    }

    private List<Operation> creates(List<ForeignKeyConstraint> keys) {
        return keys.stream()
                .<Operation>map(key -> new CreateConstraint(pair.name(), key))
                .toList();
    }

    private List<Operation> drops(List<ForeignKeyConstraint> keys) {
        return creates(keys).stream()
                .flatMap(create -> create.reverse().stream())
                .toList();
    }

    /** The foreign keys that the database takes for keys of the column that gets another type. */
    private Stream<ForeignKeyConstraint> mistaken(Operation operation) {
        return operation instanceof AlterColumn alter && alter.newType().isPresent()
                ? scope.comparison().takenFor(List.copyOf(pair.live().columns().values()), alter.column()).stream()
                        .flatMap(column -> kept.stream().filter(key -> speaksOf(key, column)))
                : Stream.empty();
    }

    private boolean speaksOf(ForeignKeyConstraint key, Name column) {
        boolean isOwn = pair.name().matches(key.reference().table());
        return Stream.concat(key.columns().stream(), isOwn ? key.reference().columns().stream() : Stream.of())
                .anyMatch(column::matches);
    }

    /** The foreign keys that rest on what is dropped, and on nothing that stays. */
    private List<ForeignKeyConstraint> needing(TableItem item) {
        return kept.stream()
                .filter(key -> serves(item, key))
                .filter(key -> staying().noneMatch(other -> serves(other, key)))
                .toList();
    }

    private Stream<TableItem> staying() {
        return Stream.<Stream<? extends TableItem>>of(
                        pair.live().primaryKey().stream(),
                        pair.live().uniques().stream(),
                        pair.live().indexes().stream())
                .flatMap(items -> items)
                .map(TableItem.class::cast)
                .filter(item -> !dropped.contains(item) && !created.contains(item));
    }

    private static boolean serves(TableItem item, ForeignKeyConstraint key) {
        List<String> columns = Name.texts(columns(item));
        List<String> wanted = Name.texts(key.columns());
        return wanted.size() <= columns.size()
                && columns.subList(0, wanted.size()).equals(wanted);
    }

    /** What an index of whole columns orders by. */
    private static List<Name> columns(TableItem item) {
        if (item instanceof Index index) {
            boolean isPlain = index.columns().size() == index.elements().size()
                    && index.options().values().isEmpty();
            return isPlain ? index.columns() : List.of();
        }
        return ((Constraint) item).columns();
    }

    /** The key or index that an operation drops. */
    private static Optional<TableItem> dropped(Operation operation) {
        if (operation instanceof DropIndex drop) {
            return drop.was().map(TableItem.class::cast);
        }
        return operation instanceof DropConstraint drop
                ? drop.was().filter(KeptForeignKeys::isKey).map(TableItem.class::cast)
                : Optional.empty();
    }

    private static boolean isKey(Constraint constraint) {
        return constraint.kind() == ConstraintKind.PRIMARY_KEY || constraint.kind() == ConstraintKind.UNIQUE;
    }
}
