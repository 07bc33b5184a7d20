package dev.alembic.internal.diff;

import dev.alembic.schema.Column;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A table of the database and the same table of the model.
 *
 * @param live as the database has it
 * @param model as it ought to be
 */
record TablePair(TableView live, TableView model) {

    TableName name() {
        return live.name();
    }

    /**
     * Which columns belong together.
     *
     * @param added what only the model has
     * @param kept what both have
     * @param removed what only the database has
     */
    record Columns(List<Column> added, List<ColumnPair> kept, List<Column> removed) {}

    /** Matches columns by their names, each side in its order. */
    Columns columns() {
        List<Column> added = new ArrayList<>();
        List<ColumnPair> kept = new ArrayList<>();
        model.columns().forEach((name, column) -> {
            Column was = live.columns().get(name);
            if (was == null) {
                added.add(column);
            } else {
                kept.add(new ColumnPair(live, was, model, column));
            }
        });
        boolean isAnyGone = kept.size() < live.columns().size();
        return new Columns(added, kept, isAnyGone ? removed(model.columns()) : List.of());
    }

    private List<Column> removed(Map<String, Column> wanted) {
        List<Column> removed = new ArrayList<>();
        live.columns().forEach((name, column) -> {
            if (!wanted.containsKey(name)) {
                removed.add(column);
            }
        });
        return removed;
    }
}
