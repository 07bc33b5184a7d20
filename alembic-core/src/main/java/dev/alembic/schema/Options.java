package dev.alembic.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Options for one dialect, keyed {@code <dialect>_<option>}: {@code postgresql_where}, {@code
 * mysql_engine}. Dialects read their own and ignore those of others. A key without a dialect, such
 * as {@code where}, speaks to every dialect; one that can't do it refuses.
 *
 * @param values strings, numbers, booleans, {@link SqlExpression}s, and lists and maps of them, in
 *     the order they were given
 */
public record Options(Map<String, Object> values) {

    /** No options. */
    public static final Options NONE = new Options(Map.of());

    /** Copies the map, and lists and maps in it. */
    public Options {
        Map<String, Object> copy = new LinkedHashMap<>();
        values.forEach((key, value) -> copy.put(key, immutable(value)));
        values = Collections.unmodifiableMap(copy);
    }

    private static Object immutable(Object value) {
        if (value instanceof Collection<?> list) {
            return List.copyOf(list);
        }
        return value instanceof Map<?, ?> map ? Collections.unmodifiableMap(new LinkedHashMap<>(map)) : value;
    }

    /** One option. */
    public static Options of(String key, Object value) {
        return NONE.with(key, value);
    }

    /** These options and one more; an option of the same key is replaced. */
    public Options with(String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(key, value);
        return new Options(more);
    }

    /** These options and others, which win where keys are equal. */
    public Options with(Options others) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.putAll(others.values);
        return new Options(more);
    }

    /** These options, and not the one of this key. */
    public Options without(String key) {
        Map<String, Object> left = new LinkedHashMap<>(values);
        left.remove(key);
        return new Options(left);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The option for this dialect: {@code dialect_option}, else the bare {@code option}. */
    public Optional<Object> get(String dialect, String option) {
        Object own = values.get(dialect + "_" + option);
        return Optional.ofNullable(own == null ? values.get(option) : own);
    }

    /** Whether there is the option for this dialect, or the bare one. */
    public boolean has(String dialect, String option) {
        return get(dialect, option).isPresent();
    }

    /** Whether the option is {@code true}; absent means {@code false}. */
    public boolean flag(String dialect, String option) {
        return get(dialect, option).map(Boolean.TRUE::equals).orElse(false);
    }

    /** The option as text. */
    public Optional<String> text(String dialect, String option) {
        return get(dialect, option).map(Object::toString);
    }

    /** The option as a list of texts; a single value is a list of one; absent: empty. */
    public List<String> texts(String dialect, String option) {
        return get(dialect, option).map(Options::asTexts).orElse(List.of());
    }

    private static List<String> asTexts(Object value) {
        return value instanceof Collection<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of(value.toString());
    }

    /** The option as a map of texts, in the order given; absent: empty. */
    public Map<String, String> map(String dialect, String option) {
        Map<String, String> texts = new LinkedHashMap<>();
        get(dialect, option)
                .filter(Map.class::isInstance)
                .map(value -> (Map<?, ?>) value)
                .ifPresent(map -> map.forEach((k, v) -> texts.put(k.toString(), String.valueOf(v))));
        return Collections.unmodifiableMap(texts);
    }

    /** The option as an expression; a string is SQL text. */
    public Optional<SqlExpression> expression(String dialect, String option) {
        return get(dialect, option)
                .map(value -> value instanceof SqlExpression e ? e : SqlExpression.text(value.toString()));
    }

    /** All options of one dialect, without the prefix, in the order given. */
    public Map<String, Object> of(String dialect) {
        String prefix = dialect + "_";
        return values.entrySet().stream()
                .filter(e -> e.getKey().startsWith(prefix))
                .collect(Collectors.toMap(
                        e -> e.getKey().substring(prefix.length()),
                        Map.Entry::getValue,
                        (a, b) -> b,
                        LinkedHashMap::new));
    }
}
