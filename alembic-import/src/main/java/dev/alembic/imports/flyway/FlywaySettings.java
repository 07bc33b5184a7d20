package dev.alembic.imports.flyway;

import dev.alembic.error.ConfigException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Flyway's settings, by their names without {@code flyway.}, in whatever spelling a file has them. */
final class FlywaySettings {

    private static final String PLACEHOLDERS = "placeholders.";

    private final Map<String, String> values = new TreeMap<>();
    private final Map<String, String> placeholders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** Sets one, unless it is set: the first file that is read counts most. */
    void add(String key, String value) {
        if (key.startsWith(PLACEHOLDERS)) {
            placeholders.putIfAbsent(key.substring(PLACEHOLDERS.length()), value);
        } else {
            values.putIfAbsent(plain(key), value.strip());
        }
    }

    /** {@code sql-migration-prefix} of Spring is {@code sqlMigrationPrefix} of everybody else. */
    private static String plain(String key) {
        return key.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    Optional<String> get(String key) {
        return Optional.ofNullable(values.get(plain(key)));
    }

    String get(String key, String otherwise) {
        return get(key).orElse(otherwise);
    }

    List<String> list(String key) {
        return get(key).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    Map<String, String> placeholders() {
        return placeholders;
    }

    boolean replacesPlaceholders() {
        return !get("placeholderReplacement", "true").equalsIgnoreCase("false");
    }

    String historyTable() {
        return get("table", "flyway_schema_history");
    }

    /** The schema that Flyway works in: the first that it manages, unless one is named. */
    Optional<String> schema() {
        return get("defaultSchema").or(() -> list("schemas").stream().findFirst());
    }

    List<String> suffixes() {
        List<String> suffixes = list("sqlMigrationSuffixes");
        return suffixes.isEmpty() ? List.of(get("sqlMigrationSuffix", ".sql")) : suffixes;
    }

    Charset encoding() {
        String name = get("encoding", "UTF-8");
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ConfigException("Flyway's setting \"encoding\" is \"%s\", which is none.".formatted(name), e);
        }
    }
}
