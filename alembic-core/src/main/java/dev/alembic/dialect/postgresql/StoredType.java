package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.StatementTokens;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type as values of it lie on disk: name and size.
 *
 * @param name the catalogue's name: {@code varchar}
 * @param size its length or digits
 * @param scale its digits behind the point
 */
record StoredType(String name, Optional<Integer> size, Optional<Integer> scale) {

    private static final Pattern PARTS = Pattern.compile(
            "([^(]+?)\\s*(?:\\(\\s*(\\d+)\\s*(?:,\\s*(-?\\d+)\\s*)?\\))?\\s*((?:with|without).*|\\[.*)?");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("character varying", "varchar"),
            Map.entry("character", "bpchar"),
            Map.entry("char", "bpchar"),
            Map.entry("decimal", "numeric"),
            Map.entry("integer", "int4"),
            Map.entry("int", "int4"),
            Map.entry("bigint", "int8"),
            Map.entry("smallint", "int2"),
            Map.entry("boolean", "bool"),
            Map.entry("real", "float4"),
            Map.entry("float", "float8"),
            Map.entry("double precision", "float8"),
            Map.entry("timestamp without time zone", "timestamp"),
            Map.entry("timestamp with time zone", "timestamptz"),
            Map.entry("time without time zone", "time"),
            Map.entry("time with time zone", "timetz"),
            Map.entry("bit varying", "varbit"));

    /** Reads a type as SQL has it. */
    static StoredType of(String type) {
        Matcher parts = PARTS.matcher(type.toLowerCase(Locale.ROOT).strip());
        if (!parts.matches()) {
            return new StoredType(type, Optional.empty(), Optional.empty());
        }
        String rest = Optional.ofNullable(parts.group(4)).orElse("");
        String name = (parts.group(1).strip() + (rest.startsWith("[") ? "" : " ") + rest).strip();
        Optional<Integer> size = Optional.ofNullable(parts.group(2)).map(Integer::valueOf);
        return new StoredType(
                NAMES.getOrDefault(name, name),
                size,
                Optional.ofNullable(parts.group(3)).map(Integer::valueOf));
    }

    /** A type in tokens, as it is written. */
    static String spelled(StatementTokens tokens) {
        return tokens.toString()
                .replace(" (", "(")
                .replace("( ", "(")
                .replace(" )", ")")
                .replace(" ,", ",")
                .replace(", ", ",")
                .replace(" [ ]", "[]")
                .replace(" . ", ".");
    }

    boolean isTimestamp() {
        return name.equals("timestamp") || name.equals("timestamptz");
    }

    /** Whether each value fits into the other as far as sizes say. */
    boolean isWithin(StoredType other) {
        return other.size.isEmpty()
                || (size.isPresent()
                        && size.get() <= other.size.get()
                        && scale.orElse(0).equals(other.scale.orElse(0)));
    }

    /** Whether values lie on disk as those of another type do (manual, ALTER TABLE, Notes). */
    boolean isKeptAs(StoredType other) {
        if (equals(other)) {
            return true;
        }
        List<String> texts = List.of("varchar", "text");
        if (texts.contains(name) && texts.contains(other.name)) {
            return isWithin(other);
        }
        List<String> growing = List.of("numeric", "timestamp", "timestamptz", "time", "timetz", "interval", "varbit");
        return name.equals(other.name) && growing.contains(name) && isWithin(other);
    }
}
