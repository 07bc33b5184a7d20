package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.dialect.Definition;
import dev.alembic.dialect.LiveObjects;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.op.RenameTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Moves views and the like out of the way of a column that gets another type, and puts them back with
 * their comments and rights. Where something is renamed as well, their texts don't fit any more, and
 * they stay in the way.
 */
final class MovedDependents {

    private final LiveObjects liveObjects;
    private final RemovedWithTables removed;
    private final Set<String> renamed = new HashSet<>();
    private final Map<String, List<Definition>> holding = new HashMap<>();

    /** Of operations that run along with these, before which some things go. */
    MovedDependents(LiveObjects liveObjects, List<Operation> all, RemovedWithTables removed) {
        this.liveObjects = liveObjects;
        this.removed = removed;
        for (Operation operation : all) {
            if (operation instanceof RenameTable rename) {
                renamed.add(rename.table().sibling(rename.newName()).key());
            } else if (operation instanceof AlterColumn alter
                    && !alter.newName().equals(alter.column())) {
                renamed.add(alter.table().key());
            }
        }
    }

    /** What is moved for a change, in the order in which it can be made again. */
    List<Definition> of(Operation operation) {
        if (operation instanceof AlterColumn alter
                && alter.newType().isPresent()
                && !renamed.contains(alter.table().key())) {
            return holding.computeIfAbsent(
                    alter.table().key() + "\0" + alter.column().text(), any -> holding(alter));
        }
        return List.of();
    }

    private List<Definition> holding(AlterColumn alter) {
        List<Definition> all = liveObjects.holding(alter.table(), alter.column()).stream()
                .filter(one -> !removed.isAway(one))
                .toList();
        return all.stream().noneMatch(one -> one.create().isEmpty()) ? all : List.of();
    }

    /** The same difference, with what is in its way dropped before and made again behind. */
    Difference around(Difference difference) {
        String moved = difference.upgrade().stream()
                .flatMap(operation -> of(operation).stream())
                .map(Definition::what)
                .distinct()
                .collect(Collectors.joining(", "));
        if (moved.isEmpty()) {
            return difference;
        }
        List<String> note = List.of("Drops what uses the column, and creates it again as it is now: " + moved + ".");
        return difference
                .operations(around(difference.upgrade()), around(difference.downgrade()))
                .moreNotes(note)
                .moreNotesBack(note);
    }

    private List<Operation> around(List<Operation> operations) {
        return operations.stream().flatMap(this::around).toList();
    }

    private Stream<Operation> around(Operation operation) {
        List<Definition> backwards = new ArrayList<>(of(operation));
        Collections.reverse(backwards);
        Stream<String> before = backwards.stream().flatMap(one -> one.drop().stream());
        Stream<String> behind =
                of(operation).stream().flatMap(one -> Stream.concat(one.create().stream(), one.rights().stream()));
        return Stream.of(before.map(ExecuteSql::new), Stream.of(operation), behind.map(ExecuteSql::new))
                .flatMap(part -> part);
    }
}
