package dev.alembic.dialect.mysql;

import dev.alembic.reflect.Catalog;
import dev.alembic.reflect.CatalogRow;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The settings of a session that the server keeps with what is defined in it, since they decide how
 * its text is read. Where they aren't those of the session that asks, a definition sets them, and puts
 * them back.
 */
final class DefiningSession {

    private static final String SETTINGS = "SELECT @@SESSION.sql_mode AS sql_mode,"
            + " @@SESSION.collation_connection AS collation_connection, @@SESSION.time_zone AS time_zone";

    private static final String IGNORE_SPACE = "IGNORE_SPACE";

    /** Functions that aren't called if a blank follows their name, unless IGNORE_SPACE is set (manual 11.2.5). */
    private static final Pattern SPACED = Pattern.compile("(?i)\\b(ADDDATE|BIT_(AND|OR|XOR)|CAST|COUNT|CURDATE|CURTIME"
            + "|DATE_(ADD|SUB)|EXTRACT|GROUP_CONCAT|MAX|MID|MIN|NOW|POSITION|SESSION_USER|STD|STDDEV(_POP|_SAMP)?"
            + "|SUBDATE|SUBSTR|SUBSTRING|SUM|SYSDATE|SYSTEM_USER|TRIM|VARIANCE|VAR_(POP|SAMP))\\s+\\(");

    private static final Map<String, List<String>> KEPT = Map.of(
            "VIEW", List.of("collation_connection"),
            "EVENT", List.of("sql_mode", "collation_connection", "time_zone"));

    private static final List<String> USUALLY_KEPT = List.of("sql_mode", "collation_connection");

    private final Map<String, String> now;

    private DefiningSession(Map<String, String> now) {
        this.now = now;
    }

    /** The one that asks. */
    static DefiningSession of(Catalog catalog) {
        return new DefiningSession(catalog.one(SETTINGS, row -> settings(row, "EVENT")));
    }

    private static Map<String, String> settings(CatalogRow row, String kind) {
        Map<String, String> settings = new LinkedHashMap<>();
        KEPT.getOrDefault(kind, USUALLY_KEPT)
                .forEach(name -> settings.put(name, row.optional(name).orElse("")));
        return settings;
    }

    /** The statements that make a thing of this kind, of the answer of SHOW CREATE. */
    List<String> statements(String kind, CatalogRow row, String create) {
        Map<String, String> different = settings(row, kind);
        different.entrySet().removeIf(one -> isSame(one.getKey(), one.getValue(), create));
        if (different.isEmpty()) {
            return List.of(create);
        }
        return List.of(
                different.entrySet().stream()
                        .map(one -> "@alembic_%1$s = @@SESSION.%1$s, SESSION %1$s = '%2$s'"
                                .formatted(one.getKey(), one.getValue()))
                        .collect(Collectors.joining(", ", "SET ", "")),
                create,
                different.keySet().stream()
                        .map(name -> "SESSION %1$s = @alembic_%1$s".formatted(name))
                        .collect(Collectors.joining(", ", "SET ", "")));
    }

    private boolean isSame(String name, String value, String create) {
        String here = now.getOrDefault(name, "");
        boolean hasTexts = create.indexOf('\'') >= 0 || create.indexOf('"') >= 0;
        return switch (name) {
            case "sql_mode" -> modes(here, create).equals(modes(value, create));
            case "collation_connection" -> here.equals(value) || !hasTexts;
            default -> here.equals(value);
        };
    }

    /** Drivers ignore blanks, shells don't: that is a difference only where there are such blanks. */
    private static Set<String> modes(String mode, String create) {
        Set<String> modes = new TreeSet<>(Arrays.asList(mode.split(",")));
        if (!SPACED.matcher(create).find()) {
            modes.remove(IGNORE_SPACE);
        }
        return modes;
    }
}
