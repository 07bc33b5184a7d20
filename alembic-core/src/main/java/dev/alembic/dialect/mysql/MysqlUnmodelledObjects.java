package dev.alembic.dialect.mysql;

import dev.alembic.dialect.Definition;
import dev.alembic.reflect.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The routines, views, triggers and events of MySQL and MariaDB, in the server's own words. Who
 * defined them stays out where that is the user who asks: it is then whoever makes them.
 */
final class MysqlUnmodelledObjects {

    private static final String ROUTINES = """
            SELECT ROUTINE_TYPE AS kind, ROUTINE_NAME AS name FROM information_schema.ROUTINES
            WHERE ROUTINE_SCHEMA = DATABASE() ORDER BY ROUTINE_TYPE, ROUTINE_NAME
            """;
    private static final String VIEWS = """
            SELECT 'VIEW' AS kind, TABLE_NAME AS name FROM information_schema.VIEWS
            WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME
            """;
    private static final String TRIGGERS = """
            SELECT 'TRIGGER' AS kind, TRIGGER_NAME AS name FROM information_schema.TRIGGERS
            WHERE TRIGGER_SCHEMA = DATABASE()
            ORDER BY EVENT_OBJECT_TABLE, ACTION_TIMING, EVENT_MANIPULATION, ACTION_ORDER
            """;
    private static final String EVENTS = """
            SELECT 'EVENT' AS kind, EVENT_NAME AS name FROM information_schema.EVENTS
            WHERE EVENT_SCHEMA = DATABASE() ORDER BY EVENT_NAME
            """;

    private final Catalog catalog;
    private final DefiningSession session;
    private final Pattern definer;

    MysqlUnmodelledObjects(Catalog catalog) {
        this.catalog = catalog;
        String user = catalog.one("SELECT CURRENT_USER() AS name", row -> row.text("name"));
        int at = user.lastIndexOf('@');
        this.definer = Pattern.compile(
                " DEFINER=%s@%s".formatted(quoted(user.substring(0, at)), quoted(user.substring(at + 1))));
        this.session = DefiningSession.of(catalog);
    }

    /** A name in the quotes of the session in which it is shown. */
    private static String quoted(String name) {
        return "(?:%s|%s)"
                .formatted(
                        Pattern.quote(MysqlLiveObjects.quoted(name)),
                        Pattern.quote("\"" + name.replace("\"", "\"\"") + "\""));
    }

    List<Definition> all() {
        List<Definition> all = new ArrayList<>(definitions(ROUTINES));
        all.addAll(inOrder(definitions(VIEWS)));
        all.addAll(definitions(TRIGGERS));
        all.addAll(definitions(EVENTS));
        return all;
    }

    private List<Definition> definitions(String query) {
        return catalog.list(query, row -> List.of(row.text("kind"), row.text("name"))).stream()
                .map(one -> definition(one.get(0), one.get(1)))
                .toList();
    }

    private Definition definition(String kind, String name) {
        String column = kind.equals("TRIGGER") ? "sql original statement" : "create " + kind.toLowerCase(Locale.ROOT);
        List<String> create = catalog.one(
                "SHOW CREATE %s %s".formatted(kind, MysqlLiveObjects.quoted(name)),
                row -> session.statements(
                        kind, row, definer.matcher(row.text(column)).replaceFirst("")));
        String what = "%s '%s'".formatted(kind.toLowerCase(Locale.ROOT), name);
        return Definition.of(what, "", "DROP %s %s".formatted(kind, MysqlLiveObjects.quoted(name)))
                .creating(create);
    }

    /** Each view after those that its text names. */
    private static List<Definition> inOrder(List<Definition> views) {
        List<Definition> left = new ArrayList<>(views);
        List<Definition> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Definition next = left.stream()
                    .filter(view -> left.stream().noneMatch(other -> !other.equals(view) && isNamed(other, view)))
                    .findFirst()
                    .orElse(left.get(0));
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private static boolean isNamed(Definition view, Definition by) {
        String what = view.what();
        Pattern name = Pattern.compile(quoted(what.substring("view '".length(), what.length() - 1)));
        return by.create().stream().anyMatch(sql -> name.matcher(sql).find());
    }
}
