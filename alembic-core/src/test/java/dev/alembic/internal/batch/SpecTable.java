package dev.alembic.internal.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table that a test makes up, and what stands around it. Texts name its columns by their ids,
 * {@code {3}}, and itself as {@code {t}}, so that they follow new names.
 *
 * @param key the primary key
 * @param rules constraints
 * @param readers views and triggers, which stay as they are
 * @param child another table that points at this one, or empty
 */
record SpecTable(
        String name,
        List<SpecColumn> columns,
        RowKey key,
        boolean isStrict,
        boolean isWithoutRowid,
        List<Rule> rules,
        List<Index> indexes,
        List<String> readers,
        String child) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+|t)}");

    /**
     * A primary key.
     *
     * @param body {@code ({0}, {1} DESC)}, or behind a column {@code DESC}; NONE has none
     * @param conflict {@code ON CONFLICT REPLACE}, or empty
     * @param place the column behind which it is written, if it is
     */
    record RowKey(String name, String body, String conflict, boolean isAutoincrement, OptionalInt place) {

        static final RowKey NONE = new RowKey("", "", "", false, OptionalInt.empty());

        boolean isThere() {
            return !equals(NONE);
        }

        boolean isOn(int id) {
            return uses(body, id) || isBehind(id);
        }

        boolean isBehind(int id) {
            return place.isPresent() && place.getAsInt() == id;
        }

        String columns() {
            return place.isPresent() ? "({" + place.getAsInt() + "})" : body;
        }

        String definition() {
            return named(name)
                    + "PRIMARY KEY"
                    + (body.isEmpty() ? "" : " " + body)
                    + conflict
                    + (isAutoincrement ? " AUTOINCREMENT" : "");
        }
    }

    /**
     * A constraint.
     *
     * @param place the column behind which it is written, if it is
     */
    record Rule(String name, String body, OptionalInt place) {

        static Rule of(String name, String body) {
            return new Rule(name, body, OptionalInt.empty());
        }

        static Rule behind(int column, String name, String body) {
            return new Rule(name, body, OptionalInt.of(column));
        }

        boolean isOn(int id) {
            return uses(body, id) || isBehind(id);
        }

        boolean isBehind(int id) {
            return place.isPresent() && place.getAsInt() == id;
        }

        boolean isUnique() {
            return body.startsWith("UNIQUE");
        }

        String definition() {
            return named(name) + body;
        }
    }

    /** An index. */
    record Index(String name, boolean isUnique, String rest) {}

    private static String named(String name) {
        return name.isEmpty() ? "" : "CONSTRAINT " + quoted(name) + " ";
    }

    static String quoted(String name) {
        return name.matches("[a-z]\\w*") && !name.equals("order") ? name : "\"" + name + "\"";
    }

    static boolean uses(String template, int id) {
        return template.contains("{" + id + "}");
    }

    SpecColumn column(int id) {
        return columns.stream().filter(c -> c.id() == id).findFirst().orElseThrow();
    }

    String quotedName() {
        return quoted(name);
    }

    /** The text with names instead of ids. */
    String fill(String template) {
        return PLACE.matcher(template).replaceAll(match -> Matcher.quoteReplacement(called(match.group(1))));
    }

    private String called(String place) {
        return quoted(place.equals("t") ? name : column(Integer.parseInt(place)).name());
    }

    /** Whether something that doesn't go with the column uses it. */
    boolean isNeeded(int id) {
        return key.isOn(id)
                || Stream.of(
                                readers.stream(),
                                Stream.of(child),
                                columns.stream().map(SpecColumn::generated))
                        .flatMap(texts -> texts)
                        .anyMatch(text -> uses(text, id));
    }

    /** Whether the values of the column matter to something. */
    boolean isBound(int id) {
        return isNeeded(id)
                || rules.stream().anyMatch(rule -> rule.isOn(id))
                || indexes.stream().anyMatch(index -> uses(index.rest(), id));
    }

    SpecTable with(List<SpecColumn> newColumns) {
        return new SpecTable(name, newColumns, key, isStrict, isWithoutRowid, rules, indexes, readers, child);
    }

    SpecTable withKey(RowKey newKey) {
        return new SpecTable(name, columns, newKey, isStrict, isWithoutRowid, rules, indexes, readers, child);
    }

    SpecTable withRules(List<Rule> newRules) {
        return new SpecTable(name, columns, key, isStrict, isWithoutRowid, newRules, indexes, readers, child);
    }

    SpecTable withIndexes(List<Index> newIndexes) {
        return new SpecTable(name, columns, key, isStrict, isWithoutRowid, rules, newIndexes, readers, child);
    }

    SpecTable change(int id, UnaryOperator<SpecColumn> change) {
        return with(
                columns.stream().map(c -> c.id() == id ? change.apply(c) : c).toList());
    }

    /** Adds a column, at the end, or where one with this id is now. */
    SpecTable add(SpecColumn column, Optional<Integer> before) {
        List<SpecColumn> more = new ArrayList<>(columns);
        more.add(before.map(id -> columns.indexOf(column(id))).orElse(columns.size()), column);
        return with(more);
    }

    /** Puts a column where another one is now. */
    SpecTable move(int id, Optional<Integer> before) {
        SpecColumn moved = column(id);
        return with(columns.stream().filter(c -> c.id() != id).toList()).add(moved, before);
    }

    /** Drops a column with the constraints and indexes that involve it. */
    SpecTable drop(int id) {
        return with(columns.stream().filter(c -> c.id() != id).toList())
                .withRules(rules.stream().filter(r -> !r.isOn(id)).toList())
                .withIndexes(indexes.stream().filter(i -> !uses(i.rest(), id)).toList());
    }

    SpecTable add(Rule rule) {
        return withRules(Stream.concat(rules.stream(), Stream.of(rule)).toList());
    }

    SpecTable drop(Rule rule) {
        return withRules(rules.stream().filter(r -> !r.equals(rule)).toList());
    }

    SpecTable add(Index index) {
        return withIndexes(Stream.concat(indexes.stream(), Stream.of(index)).toList());
    }

    /** The statements that create the table and everything around it, without rows. */
    List<String> create() {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE TABLE parent (id INTEGER PRIMARY KEY, note TEXT)");
        statements.add("CREATE TABLE log (what)");
        statements.add(createTable());
        if (!child.isEmpty()) {
            statements.add(fill(child));
        }
        indexes.forEach(index -> statements.add("CREATE %sINDEX %s ON %s %s"
                .formatted(index.isUnique() ? "UNIQUE " : "", index.name(), quotedName(), fill(index.rest()))));
        readers.forEach(reader -> statements.add(fill(reader)));
        return statements;
    }

    private String createTable() {
        Stream<String> items = Stream.of(
                        columns.stream().map(this::item),
                        Stream.of(key)
                                .filter(k -> k.isThere() && k.place().isEmpty())
                                .map(k -> fill(k.definition())),
                        rules.stream().filter(rule -> rule.place().isEmpty()).map(rule -> fill(rule.definition())))
                .flatMap(some -> some);
        List<String> options = new ArrayList<>();
        if (isStrict) {
            options.add("STRICT");
        }
        if (isWithoutRowid) {
            options.add("WITHOUT ROWID");
        }
        return items.collect(Collectors.joining(",\n", "CREATE TABLE " + quotedName() + " (\n", ") "))
                + String.join(", ", options);
    }

    private String item(SpecColumn column) {
        return Stream.of(
                        Stream.of(column.definition(this)),
                        Stream.of(key).filter(k -> k.isBehind(column.id())).map(k -> fill(k.definition())),
                        rules.stream()
                                .filter(rule -> rule.isBehind(column.id()))
                                .map(rule -> fill(rule.definition())))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(" "));
    }
}
