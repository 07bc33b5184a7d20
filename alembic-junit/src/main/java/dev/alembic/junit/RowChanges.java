package dev.alembic.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Shows in which rows two states of a database differ. */
final class RowChanges {

    /** How many rows are shown; a person reads no more. */
    private static final int SHOWN = 10;

    private RowChanges() {}

    /** Lines such as {@code tasks: - {id=1, title=null}}; none if nothing has changed. */
    static List<String> between(Map<String, List<String>> before, Map<String, List<String>> after) {
        List<String> changes = new ArrayList<>();
        TreeSet<String> tables = new TreeSet<>(before.keySet());
        tables.addAll(after.keySet());
        for (String table : tables) {
            List<String> rows = before.getOrDefault(table, List.of());
            List<String> rowsAfterwards = after.getOrDefault(table, List.of());
            without(rows, rowsAfterwards).forEach(row -> changes.add("%s: - %s".formatted(table, row)));
            without(rowsAfterwards, rows).forEach(row -> changes.add("%s: + %s".formatted(table, row)));
        }
        return changes.size() <= SHOWN ? changes : shortened(changes);
    }

    /** Equal rows count one by one. */
    private static List<String> without(List<String> rows, List<String> others) {
        List<String> left = new ArrayList<>(rows);
        others.forEach(left::remove);
        return left;
    }

    private static List<String> shortened(List<String> changes) {
        List<String> some = new ArrayList<>(changes.subList(0, SHOWN));
        some.add("and %d more".formatted(changes.size() - SHOWN));
        return some;
    }
}
