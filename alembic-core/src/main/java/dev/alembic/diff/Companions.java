package dev.alembic.diff;

import dev.alembic.dialect.Dependent;
import dev.alembic.dialect.Dependent.Fate;
import dev.alembic.dialect.LiveObjects;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropTable;
import dev.alembic.op.Operation;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Says what an upgrade takes along, trips over or breaks, of what no model speaks of. A downgrade
 * finds what nobody knows yet.
 */
final class Companions {

    private final LiveObjects liveObjects;

    Companions(LiveObjects liveObjects) {
        this.liveObjects = liveObjects;
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
            return of(drop.table(), place(drop.table(), drop.column()), on(drop.column()));
        } else if (operation instanceof AlterColumn alter && alter.newType().isPresent()) {
            Predicate<Dependent> isOnIt = on(alter.column());
            return of(
                    alter.table(),
                    place(alter.table(), alter.column()),
                    dependent -> dependent.fate() == Fate.IN_THE_WAY && isOnIt.test(dependent));
        }
        return List.of();
    }

    private static String place(TableName table, Name column) {
        return Scope.shown(table + "." + column);
    }

    private static Predicate<Dependent> on(Name column) {
        return dependent -> dependent
                .column()
                .filter(name -> name.text().equalsIgnoreCase(column.text()))
                .isPresent();
    }

    private List<String> of(TableName table, String place, Predicate<Dependent> isConcerned) {
        List<Dependent> all =
                liveObjects.dependents(table).stream().filter(isConcerned).toList();
        List<String> notes = new ArrayList<>();
        List<String> along = named(all, Fate.GOES_ALONG);
        List<String> inTheWay = new ArrayList<>(named(all, Fate.IN_THE_WAY));
        inTheWay.removeAll(along);
        List<String> broken = named(all, Fate.BREAKS);
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

    private static List<String> named(List<Dependent> all, Fate fate) {
        return all.stream()
                .filter(dependent -> dependent.fate() == fate)
                .map(Dependent::what)
                .distinct()
                .toList();
    }
}
