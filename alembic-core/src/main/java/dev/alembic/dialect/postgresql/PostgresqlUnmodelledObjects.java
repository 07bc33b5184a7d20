package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.Definition;
import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

    private static final Pattern ROUTINE_NAME = Pattern.compile("^function '(?:[^.(]*\\.)?([^.(]*)\\(.*$");

    /** Also within the quotes of a body. */
    private static final Pattern WORD = Pattern.compile("\\w+");

    private final Catalog catalog;
    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final Map<String, Set<String>> needs = new LinkedHashMap<>();
    private final Set<String> first = new HashSet<>();
    private @Nullable Map<String, Definition> ordered;

    PostgresqlUnmodelledObjects(Catalog catalog) {
        this.catalog = catalog;
    }

    List<Definition> all() {
        return ordered().entrySet().stream().map(this::placed).toList();
    }

    private Definition placed(Map.Entry<String, Definition> one) {
        return first.contains(one.getKey()) ? one.getValue().beforeTables() : one.getValue();
    }

    /** By their ids, each after what it needs. */
    private Map<String, Definition> ordered() {
        if (ordered == null) {
            catalog.list(UnmodelledQueries.OBJECTS, row -> definitions.put(row.text("id"), definition(row)));
            if (!definitions.isEmpty()) {
                catalog.list(UnmodelledQueries.DEPENDENCIES, this::need);
            }
            needNamedRoutines();
            beginWithNeeded();
            Map<String, Definition> found = new LinkedHashMap<>();
            definitions.keySet().forEach(id -> add(id, found, new HashSet<>()));
            ordered = found;
        }
        return ordered;
    }

    /**
     * A function in SQL may be read where it is used, as in an index, and needs those that its text names; the
     * catalogue doesn't know them. One that needs a table itself stays behind the tables.
     */
    private void needNamedRoutines() {
        Map<String, String> byName = new HashMap<>();
        definitions.forEach((id, one) -> {
            boolean isFree = needs.getOrDefault(id, Set.of()).stream().allMatch(definitions::containsKey);
            if (isFree && one.what().startsWith("function ")) {
                byName.put(ROUTINE_NAME.matcher(one.what()).replaceFirst("$1"), id);
            }
        });
        definitions.forEach((id, one) -> one.create().stream()
                .filter(text -> text.contains("\n LANGUAGE sql"))
                .flatMap(text -> WORD.matcher(text).results().map(MatchResult::group))
                .filter(name -> byName.containsKey(name) && !id.equals(byName.get(name)))
                .forEach(name ->
                        needs.computeIfAbsent(id, any -> new LinkedHashSet<>()).add(byName.get(name))));
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
        return withUsers(
                new HashSet<>(catalog.list(UnmodelledQueries.USERS, row -> row.text("id"), schema, table, column)));
    }

    /**
     * What uses these tables or belongs to them, what others need first.
     *
     * @param tables schema and name, with the character of the number 0 in between
     */
    List<Definition> users(Set<String> tables) {
        Set<String> users = new HashSet<>();
        catalog.list(
                UnmodelledQueries.TABLES,
                row -> tables.contains(row.text("schema") + "\0" + row.text("name"))
                        && users.addAll(List.of("pg_class:" + row.text("id"), "row security:" + row.text("id"))));
        Map<String, Boolean> enumerations = new HashMap<>();
        catalog.list(
                UnmodelledQueries.ENUMERATED,
                row -> enumerations.merge(
                        row.text("id"),
                        tables.contains(row.text("schema") + "\0" + row.text("name")),
                        Boolean::logicalAnd));
        enumerations.forEach((id, goesAlong) -> {
            if (goesAlong) {
                users.add(id);
            }
        });
        return withUsers(users);
    }

    private List<Definition> withUsers(Set<String> holding) {
        List<Definition> found = new ArrayList<>();
        if (!holding.isEmpty()) {
            for (Map.Entry<String, Definition> one : ordered().entrySet()) {
                Set<String> needed = needs.getOrDefault(one.getKey(), Set.of());
                if (holding.contains(one.getKey()) || needed.stream().anyMatch(holding::contains)) {
                    holding.add(one.getKey());
                    found.add(placed(one));
                }
            }
        }
        return found;
    }
}
