package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.dialect.Definition;
import dev.alembic.dialect.Dependent;
import dev.alembic.dialect.Dependent.Fate;
import dev.alembic.dialect.LiveObjects;
import dev.alembic.op.DropTable;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What goes with tables that are dropped, and is in no model: what uses them goes first, and the way back
 * makes all of it again once the tables are there.
 */
final class RemovedWithTables {

    private final List<Definition> users;
    private final List<Dependent> belongings;
    private final Set<String> away;

    /** Of operations that run together. */
    RemovedWithTables(LiveObjects liveObjects, List<Operation> all) {
        List<TableName> tables = new ArrayList<>();
        all.stream()
                .filter(operation ->
                        operation instanceof DropTable drop && drop.was().isPresent())
                .forEach(operation -> tables.add(((DropTable) operation).table()));
        Collections.reverse(tables); // those that others point at first
        List<Dependent> along = tables.stream()
                .flatMap(table -> liveObjects.dependents(table).stream())
                .filter(one -> one.fate() == Fate.GOES_ALONG)
                .toList();
        this.users = liveObjects.users(tables).stream()
                .filter(one -> !one.precedesTables() && !one.create().isEmpty())
                .toList();
        this.belongings = along.stream()
                .filter(one -> !one.create().isEmpty())
                .filter(one -> users.stream().noneMatch(one::isOf))
                .toList();
        this.away = users.stream()
                .filter(one -> along.stream().noneMatch(other -> other.isOf(one) && !namesAnother(one, other, tables)))
                .map(Definition::what)
                .collect(Collectors.toSet());
    }

    /** What goes with one table holds another that it speaks of, such as a rule. */
    private static boolean namesAnother(Definition one, Dependent along, List<TableName> tables) {
        return tables.stream()
                .filter(table -> !table.name().equals(along.table().name()))
                .anyMatch(table -> one.create().stream().anyMatch(text -> speaksOf(text, table)));
    }

    private static boolean speaksOf(String text, TableName table) {
        return Pattern.compile("\\b" + Pattern.quote(table.text()) + "\\b")
                .matcher(text)
                .find();
    }

    /** Whether something is dropped before the tables, and made again after them. */
    boolean isAway(Definition one) {
        return users.contains(one);
    }

    /** Whether the way back makes something again. */
    boolean isMadeAgain(Dependent one) {
        return belongings.contains(one) || users.stream().anyMatch(one::isOf) || isNamed(one);
    }

    /** Views are named as they are called from here, with their schema. */
    private boolean isNamed(Dependent one) {
        return one.fate() != Fate.GOES_ALONG
                && users.stream()
                        .anyMatch(user -> one.what().endsWith("." + user.what().replaceFirst("^[^']*'", ""))
                                || user.what().startsWith(one.what() + " on "));
    }

    /** What comes first, if there is something. */
    List<Difference> differences() {
        List<Operation> upgrade = new ArrayList<>();
        List<Definition> backwards = new ArrayList<>(users);
        Collections.reverse(backwards);
        backwards.stream()
                .filter(one -> away.contains(one.what()))
                .flatMap(one -> one.drop().stream())
                .forEach(sql -> upgrade.add(new ExecuteSql(sql)));
        List<Operation> downgrade = statements();
        if (upgrade.isEmpty() && downgrade.isEmpty()) {
            return List.of();
        }
        String moved =
                users.stream().map(Definition::what).filter(away::contains).collect(Collectors.joining(", "));
        List<String> notes = moved.isEmpty()
                ? List.of()
                : List.of("Drops what uses tables that go, which the downgrade creates again: " + moved + ".");
        return List.of(new Difference(upgrade, downgrade, List.of(), notes));
    }

    private List<Operation> statements() {
        Set<String> again = new LinkedHashSet<>();
        belongings.forEach(one -> again.addAll(one.create()));
        List<String> statements = new ArrayList<>(again);
        users.stream()
                .flatMap(one -> Stream.concat(
                        one.create().stream(), one.rights().stream().filter(right -> !again.contains(right))))
                .forEach(statements::add);
        return statements.stream().<Operation>map(ExecuteSql::new).toList();
    }
}
