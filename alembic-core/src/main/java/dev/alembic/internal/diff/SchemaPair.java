package dev.alembic.internal.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of both sides that take part, by schema and name.
 *
 * @param live of the database
 * @param model of the model
 */
record SchemaPair(Map<String, TableView> live, Map<String, TableView> model) {

    /** The tables that the filters let through. */
    static SchemaPair of(Map<String, TableView> live, Map<String, TableView> model, Filters filters) {
        Map<String, TableView> liveTables = new LinkedHashMap<>();
        Map<String, TableView> modelTables = new LinkedHashMap<>();
        model.forEach((key, view) -> {
            boolean isThere = live.containsKey(key);
            if (filters.includes(view.table(), false, isThere)) {
                modelTables.put(key, view);
                if (isThere) {
                    liveTables.put(key, live.get(key));
                }
            }
        });
        live.forEach((key, view) -> {
            if (!model.containsKey(key) && filters.includes(view.table(), true, false)) {
                liveTables.put(key, view);
            }
        });
        return new SchemaPair(liveTables, modelTables);
    }

    /** Tables that the database hasn't. */
    List<TableView> added() {
        return without(model, live);
    }

    /** Tables that the model hasn't. */
    List<TableView> removed() {
        return without(live, model);
    }

    private static List<TableView> without(Map<String, TableView> some, Map<String, TableView> others) {
        return some.entrySet().stream()
                .filter(entry -> !others.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Tables that both have. */
    List<TablePair> pairs() {
        return model.keySet().stream().flatMap(key -> pair(key).stream()).toList();
    }

    /** The table that both have under this key, if they have. */
    Optional<TablePair> pair(String key) {
        TableView was = live.get(key);
        TableView is = model.get(key);
        return was == null || is == null ? Optional.empty() : Optional.of(new TablePair(was, is));
    }
}
