package dev.alembic.internal.proof;

import dev.alembic.dialect.Dialect;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Table;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts rows into tables that are like those that people put in, values at the bounds included. */
public final class GeneratedRows {

    private final Connection connection;
    private final Dialect dialect;
    private final Set<String> known = new HashSet<>();
    private boolean isAny;

    /** Rows in the database behind a connection. */
    public GeneratedRows(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** Whether there are any by now. */
    public boolean isAny() {
        return isAny;
    }

    /** Has a table left alone, since it has rows that people have written. */
    public void leaveAlone(Table table) {
        known.add(table.name().key());
    }

    /**
     * Puts rows into each table that this hasn't seen before.
     *
     * @return in words what couldn't be filled
     */
    public List<String> fill(List<Table> tables) {
        List<String> notes = new ArrayList<>();
        for (Table table : ordered(tables)) {
            if (known.add(table.name().key())) {
                RowMaker maker = new RowMaker(connection, dialect, table);
                isAny |= maker.make() > 0;
                maker.failure()
                        .map(reason -> "No row could be made up for %s, so that it was tried without: %s"
                                .formatted(table.name(), reason))
                        .ifPresent(notes::add);
            }
        }
        return notes;
    }

    /** Those pointed at come first; what points in a circle comes as it was given. */
    private static List<Table> ordered(List<Table> tables) {
        Map<String, Table> left = new LinkedHashMap<>();
        tables.forEach(table -> left.put(table.name().key(), table));
        List<Table> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Table> free = left.values().stream()
                    .filter(table -> isFree(table, left.keySet()))
                    .toList();
            List<Table> next = free.isEmpty() ? List.of(left.values().iterator().next()) : free;
            next.forEach(table -> left.remove(table.name().key()));
            ordered.addAll(next);
        }
        return ordered;
    }

    private static boolean isFree(Table table, Set<String> left) {
        return foreignKeys(table).stream()
                .map(key -> key.reference().table().key())
                .noneMatch(target ->
                        left.contains(target) && !target.equals(table.name().key()));
    }

    static List<ForeignKeyConstraint> foreignKeys(Table table) {
        return table.allConstraints().stream()
                .filter(ForeignKeyConstraint.class::isInstance)
                .map(ForeignKeyConstraint.class::cast)
                .toList();
    }
}
