package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Definition;
import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    private @Nullable Map<String, Definition> ordered;

    PostgresqlUnmodelledObjects(Catalog catalog) {
        this.catalog = catalog;
    }

    List<Definition> all() {
        return ordered().entrySet().stream()
                .map(one -> first.contains(one.getKey()) ? one.getValue().beforeTables() : one.getValue())
                .toList();
    }

    /** By their ids, each after what it needs. */
    private Map<String, Definition> ordered() {
        if (ordered == null) {
            catalog.list(UnmodelledQueries.OBJECTS, row -> definitions.put(row.text("id"), definition(row)));
            if (!definitions.isEmpty()) {
                catalog.list(UnmodelledQueries.DEPENDENCIES, this::need);
            }
            beginWithNeeded();
            Map<String, Definition> found = new LinkedHashMap<>();
            definitions.keySet().forEach(id -> add(id, found, new HashSet<>()));
            ordered = found;
        }
        return ordered;
    }

    /** What those need that tables need comes first, too. */
    private void beginWithNeeded() {
        Deque<String> open = new ArrayDeque<>(first);
        while (!open.isEmpty()) {
            needs.getOrDefault(open.remove(), Set.of()).stream()
                    .filter(first::add)
                    .forEach(open::add);
        }
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
                row.optional("undo").stream().toList(),
                row.texts("rights"));
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
    private void add(String id, Map<String, Definition> found, Set<String> above) {
        Definition definition = definitions.get(id);
        if (definition == null || found.containsKey(id) || !above.add(id)) {
            return;
        }
        needs.getOrDefault(id, Set.of()).forEach(one -> add(one, found, above));
        found.put(id, definition);
    }

    /**
     * What has to go before the type of a column can change, and can be made again afterwards; what
     * others need first.
     */
    List<Definition> holding(String schema, String table, String column) {
        Set<String> holding =
                new HashSet<>(catalog.list(UnmodelledQueries.USERS, row -> row.text("id"), schema, table, column));
        List<Definition> found = new ArrayList<>();
        if (!holding.isEmpty()) {
            ordered().forEach((id, definition) -> {
                if (holding.contains(id)
                        || needs.getOrDefault(id, Set.of()).stream().anyMatch(holding::contains)) {
                    holding.add(id);
                    found.add(definition);
                }
            });
        }
        return found;
    }
}
