package dev.alembic.internal.diff;

import dev.alembic.dialect.Dependent;
import dev.alembic.dialect.Dependent.Fate;
import dev.alembic.dialect.LiveObjects;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropIndex;
import dev.alembic.op.DropSequence;
import dev.alembic.op.DropTable;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.op.RenameTable;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Says what an upgrade takes along, trips over or breaks, of what no model speaks of. A downgrade
 * finds what nobody knows yet.
 */
final class Companions {

    private final LiveObjects liveObjects;
    private final MovedDependents moved;
    private final RemovedWithTables removed;
    private final Map<String, TableName> tablesBefore = new HashMap<>();
    private final Map<String, Name> columnsBefore = new HashMap<>();
    private final Set<String> droppedTables = new HashSet<>();

    /** Of operations that run along with these, some of which may give other names. */
    Companions(LiveObjects liveObjects, List<Operation> all, MovedDependents moved, RemovedWithTables removed) {
        this.liveObjects = liveObjects;
        this.moved = moved;
        this.removed = removed;
        for (Operation operation : all) {
            if (operation instanceof RenameTable rename) {
                tablesBefore.put(rename.table().sibling(rename.newName()).key(), rename.table());
            } else if (operation instanceof DropTable drop) {
                droppedTables.add(drop.table().key());
            } else if (operation instanceof AlterColumn alter
                    && !alter.newName().equals(alter.column())) {
                columnsBefore.put(key(alter.table(), alter.newName()), alter.column());
            }
        }
    }

    private static String key(TableName table, Name column) {
        return table.key() + "\0" + column.text();
    }

    /** Whole sentences about some operations. */
    List<String> of(List<Operation> operations) {
        return operations.stream()
                .flatMap(operation -> of(operation).stream())
                .distinct()
                .toList();
    }

    private List<String> of(Operation operation) {
        if (operation instanceof DropTable drop) {
            return of(drop.table(), Scope.shown(drop.table()), any -> true);
        } else if (operation instanceof DropColumn drop) {
            return of(drop.table(), place(drop.table(), drop.column()), on(drop.table(), drop.column()));
        } else if (operation instanceof DropIndex drop) {
            return drop.tableName()
                    .filter(table -> !droppedTables.contains(table.key()))
                    .map(table -> of(table, Scope.shown(drop.index()), only(Fate.GOES_ALONG, on(table, drop.index()))))
                    .orElse(List.of());
        } else if (operation instanceof RenameTable rename) {
            return renamed(rename.table(), Optional.empty(), Scope.shown(rename.table()));
        } else if (operation instanceof AlterColumn alter) {
            return of(alter);
        }
        return List.of();
    }

    private List<String> of(AlterColumn alter) {
        String place = place(alter.table(), alter.column());
        List<String> notes = new ArrayList<>();
        if (alter.newType().isPresent() && moved.of(alter).isEmpty()) {
            notes.addAll(of(alter.table(), place, only(Fate.IN_THE_WAY, on(alter.table(), alter.column()))));
        }
        if (!alter.newName().equals(alter.column())) {
            notes.addAll(renamed(alter.table(), Optional.of(alter.column()), place));
        }
        return notes;
    }

    private List<String> renamed(TableName table, Optional<Name> column, String place) {
        List<String> broken = liveObjects.brokenByRename(before(table), column);
        return broken.isEmpty()
                ? List.of()
                : List.of("Breaks what uses %s: %s. Create that anew, with the new name."
                        .formatted(place, String.join(", ", broken)));
    }

    private static Predicate<Dependent> only(Fate fate, Predicate<Dependent> isConcerned) {
        return dependent -> dependent.fate() == fate && isConcerned.test(dependent);
    }

    private static String place(TableName table, Name column) {
        return Scope.shown(table + "." + column);
    }

    private Predicate<Dependent> on(TableName table, Name part) {
        String before = columnsBefore.getOrDefault(key(table, part), part).text();
        return dependent -> dependent
                .part()
                .filter(name -> name.text().equalsIgnoreCase(before))
                .isPresent();
    }

    private List<String> of(TableName table, String place, Predicate<Dependent> isConcerned) {
        List<Dependent> all = liveObjects.dependents(before(table)).stream()
                .filter(isConcerned)
                .filter(one -> !removed.isMadeAgain(one) && !isBroughtBack(one))
                .toList();
        List<String> notes = new ArrayList<>();
        List<String> along = named(all, Fate.GOES_ALONG);
        List<String> broken = new ArrayList<>(named(all, Fate.BREAKS));
        broken.removeAll(along);
        List<String> inTheWay = new ArrayList<>(named(all, Fate.IN_THE_WAY, Fate.HOLDS));
        inTheWay.removeAll(along);
        inTheWay.removeAll(broken);
        if (!along.isEmpty()) {
            notes.add("Takes along what the downgrade doesn't bring back: %s.".formatted(String.join(", ", along)));
        }
        if (!inTheWay.isEmpty()) {
            notes.add("Is refused because of what uses %s: %s. Drop that first, and create it again afterwards."
                    .formatted(place, String.join(", ", inTheWay)));
        }
        if (!broken.isEmpty()) {
            notes.add("Breaks what uses %s: %s.".formatted(place, String.join(", ", broken)));
        }
        return notes;
    }

    /** Whether a downgrade makes it with the part of the table that it belongs to. */
    private boolean isBroughtBack(Dependent one) {
        return one.part().isPresent()
                && one.fate() == Fate.GOES_ALONG
                && !one.create().isEmpty();
    }

    /** What a downgrade needs before it brings back what these operations drop. */
    List<Operation> preparing(List<Operation> operations) {
        return statements(operations, liveObjects::preparing);
    }

    /** What a downgrade can bring back of what these operations take along. */
    List<Operation> bringingBack(List<Operation> operations) {
        List<Operation> statements = new ArrayList<>(statements(operations, liveObjects::bringingBack));
        statements.addAll(statements(
                operations, (name, column) -> column.isPresent() ? List.of() : liveObjects.rightsOnSequence(name)));
        operations.forEach(operation -> statements.addAll(broughtBack(operation)));
        return statements;
    }

    /** What belongs to a column or an index that comes back alone. */
    private List<Operation> broughtBack(Operation operation) {
        if (operation instanceof DropColumn drop && drop.was().isPresent()) {
            return made(drop.table(), on(drop.table(), drop.column()));
        } else if (operation instanceof DropIndex drop && drop.reverse().isPresent()) {
            return drop.tableName()
                    .filter(table -> !droppedTables.contains(table.key()))
                    .map(table -> made(table, on(table, drop.index())))
                    .orElse(List.of());
        }
        return List.of();
    }

    private List<Operation> made(TableName table, Predicate<Dependent> isConcerned) {
        return liveObjects.dependents(before(table)).stream()
                .filter(isConcerned)
                .filter(this::isBroughtBack)
                .flatMap(one -> one.create().stream())
                .distinct()
                .<Operation>map(ExecuteSql::new)
                .toList();
    }

    private List<Operation> statements(
            List<Operation> operations, BiFunction<TableName, Optional<Name>, List<String>> question) {
        List<Operation> statements = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof DropTable drop && drop.was().isPresent()) {
                question.apply(before(drop.table()), Optional.empty())
                        .forEach(sql -> statements.add(new ExecuteSql(sql)));
            } else if (operation instanceof DropColumn drop && drop.was().isPresent()) {
                question.apply(before(drop.table()), Optional.of(drop.column()))
                        .forEach(sql -> statements.add(new ExecuteSql(sql)));
            } else if (operation instanceof DropSequence drop && drop.was().isPresent()) {
                question.apply(drop.name(), Optional.empty()).forEach(sql -> statements.add(new ExecuteSql(sql)));
            }
        }
        return statements;
    }

    private TableName before(TableName table) {
        return tablesBefore.getOrDefault(table.key(), table);
    }

    private static List<String> named(List<Dependent> all, Fate... fates) {
        return all.stream()
                .filter(dependent -> List.of(fates).contains(dependent.fate()))
                .map(Dependent::what)
                .distinct()
                .toList();
    }
}
