package dev.alembic.report;

import dev.alembic.RevisionView;
import dev.alembic.dialect.Dialect;
import dev.alembic.plan.RehearsedRevision;
import dev.alembic.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tables at each revision, told by what differs from those at its parent. Columns, foreign keys and whole tables
 * are in pools.
 */
final class SchemaData {

    private final TableData tables;
    private final Pool pool = new Pool();

    SchemaData(Dialect dialect) {
        this.tables = new TableData(dialect);
    }

    Map<String, Object> pools() {
        Map<String, Object> pools = new LinkedHashMap<>();
        pools.put("columns", tables.columns());
        pools.put("keys", tables.keys());
        pools.put("tables", pool.values());
        return pools;
    }

    /**
     * What differs from the tables at the first parent, if it has one.
     *
     * @param all what the parents lead to
     */
    Map<String, Object> of(RevisionView view, RehearsedRevision revision, Map<String, RehearsedRevision> all) {
        Map<String, Integer> before = view.revises().isEmpty()
                ? Map.of()
                : numbers(all.get(view.revises().get(0)));
        Map<String, Integer> after = numbers(revision);
        List<Integer> set = new ArrayList<>();
        after.forEach((name, number) -> {
            if (!number.equals(before.get(name))) {
                set.add(number);
            }
        });
        List<String> gone = before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .toList();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("set", set);
        if (!gone.isEmpty()) {
            data.put("gone", gone);
        }
        return data;
    }

    private Map<String, Integer> numbers(@Nullable RehearsedRevision revision) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        if (revision != null) {
            for (Table table : revision.tables()) {
                numbers.put(table.name().toString(), pool.number(tables.of(table)));
            }
        }
        return numbers;
    }
}
