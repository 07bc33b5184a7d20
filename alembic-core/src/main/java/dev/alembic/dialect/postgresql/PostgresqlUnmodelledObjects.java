package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Definition;
import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a database of PostgreSQL holds beside tables, sequences and enumerations of columns, in the
 * server's own words, and in the order that its dependencies ask for.
 */
final class PostgresqlUnmodelledObjects {

    /** What everything here may need, whatever depends on it. */
    private static final String EXTENSION = "extension ";

    /** Lets a function speak of what is made later; ends with the transaction. */
    private static final String BODIES_UNREAD = "SET LOCAL check_function_bodies = off";

    private final Catalog catalog;
    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final Map<String, Set<String>> needs = new LinkedHashMap<>();
    private final Set<String> first = new HashSet<>();

    PostgresqlUnmodelledObjects(Catalog catalog) {
        this.catalog = catalog;
    }

    List<Definition> all() {
        catalog.list(UnmodelledQueries.OBJECTS, row -> definitions.put(row.text("id"), definition(row)));
        if (!definitions.isEmpty()) {
            catalog.list(UnmodelledQueries.DEPENDENCIES, this::need);
        }
        Map<String, Definition> ordered = new LinkedHashMap<>();
        definitions.keySet().forEach(id -> add(id, ordered, new HashSet<>()));
        return ordered.entrySet().stream()
                .map(one -> placed(one.getValue(), first.contains(one.getKey())))
                .toList();
    }

    private static Definition definition(CatalogRow row) {
        String what = row.text("what");
        List<String> create = new ArrayList<>();
        if (row.flag("is_unread")) {
            create.add(BODIES_UNREAD);
        }
        row.optional("make").ifPresent(create::add);
        create.addAll(row.texts("more"));
        row.optional("remark").ifPresent(create::add);
        return new Definition(
                what,
                row.flag("is_default") ? Optional.empty() : row.optional("schema"),
                what.startsWith(EXTENSION),
                create,
                row.optional("undo").stream().toList());
    }

    /** Notes that one thing needs another, of which a table's part makes it something to begin with. */
    private boolean need(CatalogRow row) {
        if (row.flag("is_table")) {
            return first.add(row.text("needed"));
        }
        return needs.computeIfAbsent(row.text("id"), any -> new LinkedHashSet<>())
                .add(row.text("needed"));
    }

    /** Adds one after all that it needs; a circle is cut where it is met. */
    private void add(String id, Map<String, Definition> ordered, Set<String> above) {
        Definition definition = definitions.get(id);
        if (definition == null || ordered.containsKey(id) || !above.add(id)) {
            return;
        }
        Set<String> needed = needs.getOrDefault(id, Set.of());
        if (first.contains(id)) {
            first.addAll(needed);
        }
        needed.forEach(one -> add(one, ordered, above));
        ordered.put(id, definition);
    }

    private static Definition placed(Definition definition, boolean isNeededByTables) {
        return new Definition(
                definition.what(),
                definition.schema(),
                definition.precedesTables() || isNeededByTables,
                definition.create(),
                definition.drop());
    }
}
