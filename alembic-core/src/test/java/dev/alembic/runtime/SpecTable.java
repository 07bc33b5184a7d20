package dev.alembic.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table {@code t} that a test makes up. Texts name columns by their ids, {@code {3}}, so that
 * they follow new names.
 *
 * @param key of the primary key, or empty: {@code ({0}, {1} DESC)}
 * @param keyConflict {@code ON CONFLICT REPLACE}, or empty
 * @param rules constraints
 * @param readers views and triggers, which stay as they are
 * @param child another table that points at this one, or empty
 */
record SpecTable(
        List<SpecColumn> columns,
        String key,
        String keyConflict,
        boolean isCounting,
        boolean isStrict,
        boolean isWithoutRowid,
        List<Rule> rules,
        List<Index> indexes,
        List<String> readers,
        String child) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    /** A constraint. */
    record Rule(String name, String body) {}

    /** An index. */
    record Index(String name, boolean isUnique, String rest) {}

    static String quoted(String name) {
        return name.matches("[a-z]\\w*") ? name : "\"" + name + "\"";
    }

    SpecColumn column(int id) {
        return columns.stream().filter(c -> c.id() == id).findFirst().orElseThrow();
    }

    /** The text with names instead of ids. */
    String fill(String template) {
        return PLACE.matcher(template)
                .replaceAll(
                        match ->
                                Matcher.quoteReplacement(
                                        quoted(column(Integer.parseInt(match.group(1))).name())));
    }

    static boolean uses(String template, int id) {
        return template.contains("{" + id + "}");
    }

    /** Whether something that the table can't drop with the column uses it. */
    boolean isNeeded(int id) {
        return Stream.of(
                        readers.stream(),
                        Stream.of(key, child),
                        columns.stream().map(SpecColumn::generated))
                .flatMap(texts -> texts)
                .anyMatch(text -> uses(text, id));
    }

    /** Whether the values of the column matter to something. */
    boolean isBound(int id) {
        return isNeeded(id)
                || rules.stream().anyMatch(rule -> uses(rule.body(), id))
                || indexes.stream().anyMatch(index -> uses(index.rest(), id));
    }

    SpecTable with(List<SpecColumn> newColumns) {
        return new SpecTable(
                newColumns,
                key,
                keyConflict,
                isCounting,
                isStrict,
                isWithoutRowid,
                rules,
                indexes,
                readers,
                child);
    }

    SpecTable withRules(List<Rule> newRules) {
        return new SpecTable(
                columns,
                key,
                keyConflict,
                isCounting,
                isStrict,
                isWithoutRowid,
                newRules,
                indexes,
                readers,
                child);
    }

    SpecTable withIndexes(List<Index> newIndexes) {
        return new SpecTable(
                columns,
                key,
                keyConflict,
                isCounting,
                isStrict,
                isWithoutRowid,
                rules,
                newIndexes,
                readers,
                child);
    }

    SpecTable change(int id, UnaryOperator<SpecColumn> change) {
        return with(columns.stream().map(c -> c.id() == id ? change.apply(c) : c).toList());
    }

    SpecTable add(SpecColumn column, Optional<Integer> behind) {
        List<SpecColumn> more = new ArrayList<>(columns);
        int place = behind.map(id -> more.indexOf(column(id)) + 1).orElse(more.size());
        more.add(place, column);
        return with(more);
    }

    /** Drops a column with the constraints and indexes that involve it. */
    SpecTable drop(int id) {
        return with(columns.stream().filter(c -> c.id() != id).toList())
                .withRules(rules.stream().filter(r -> !uses(r.body(), id)).toList())
                .withIndexes(indexes.stream().filter(i -> !uses(i.rest(), id)).toList());
    }

    SpecTable add(Rule rule) {
        return withRules(Stream.concat(rules.stream(), Stream.of(rule)).toList());
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
        indexes.forEach(
                index ->
                        statements.add(
                                "CREATE %sINDEX %s ON t %s"
                                        .formatted(
                                                index.isUnique() ? "UNIQUE " : "",
                                                index.name(),
                                                fill(index.rest()))));
        readers.forEach(reader -> statements.add(fill(reader)));
        return statements;
    }

    private String createTable() {
        Stream<String> items =
                Stream.concat(
                        columns.stream().map(this::item),
                        Stream.concat(
                                isCounting || key.isEmpty()
                                        ? Stream.empty()
                                        : Stream.of("PRIMARY KEY " + fill(key) + conflict()),
                                rules.stream().map(this::item)));
        List<String> options = new ArrayList<>();
        if (isStrict) {
            options.add("STRICT");
        }
        if (isWithoutRowid) {
            options.add("WITHOUT ROWID");
        }
        return items.collect(Collectors.joining(", ", "CREATE TABLE t (", ") "))
                + String.join(", ", options);
    }

    private String conflict() {
        return keyConflict.isEmpty() ? "" : " ON CONFLICT " + keyConflict;
    }

    private String item(SpecColumn column) {
        String counting =
                isCounting && uses(key, column.id())
                        ? " PRIMARY KEY" + conflict() + " AUTOINCREMENT"
                        : "";
        return column.definition(this) + counting;
    }

    private String item(Rule rule) {
        return (rule.name().isEmpty() ? "" : "CONSTRAINT " + rule.name() + " ") + fill(rule.body());
    }
}
