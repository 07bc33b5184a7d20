package dev.alembic.imports.flyway;

import dev.alembic.error.ConfigException;
import dev.alembic.imports.source.SourceFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of Flyway's SQL, their placeholders replaced as Flyway does it. */
final class FlywayText {

    private final FlywaySettings settings;
    private final Pattern placeholder;
    private final Map<String, Set<String>> unknown = new TreeMap<>();

    FlywayText(FlywaySettings settings) {
        this.settings = settings;
        this.placeholder = Pattern.compile(Pattern.quote(settings.get("placeholderPrefix", "${")) + "(.{1,100}?)"
                + Pattern.quote(settings.get("placeholderSuffix", "}")));
    }

    /** The text as it stands in the file. */
    String raw(FlywayFile file) {
        return SourceFiles.text(file.path(), settings.encoding());
    }

    /** The text that the database gets. */
    String filled(FlywayFile file) {
        String raw = raw(file);
        boolean isWanted = settings.replacesPlaceholders()
                && !own(file).getProperty("placeholderReplacement", "true").equalsIgnoreCase("false");
        return isWanted
                ? placeholder
                        .matcher(raw)
                        .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), match.group(), file)))
                : raw;
    }

    private String value(String name, String whole, FlywayFile file) {
        String given = settings.placeholders().get(name);
        if (given != null) {
            return given;
        }
        String key = name.toLowerCase(Locale.ROOT);
        if (key.equals("flyway:filename")) {
            return file.name();
        } else if (key.equals("flyway:table")) {
            return settings.historyTable();
        } else if (key.equals("flyway:defaultschema") && settings.schema().isPresent()) {
            return settings.schema().get();
        }
        unknown.computeIfAbsent(name, n -> new TreeSet<>()).add(file.name());
        return whole;
    }

    /**
     * Refuses placeholders that have no value.
     *
     * @throws ConfigException if there are some, naming all of them
     */
    void requireValues() {
        if (!unknown.isEmpty()) {
            String first = unknown.keySet().iterator().next();
            StringBuilder names = new StringBuilder();
            unknown.forEach((name, files) -> names.append(names.length() == 0 ? "" : "; ")
                    .append(name)
                    .append(" in ")
                    .append(String.join(", ", files)));
            throw new ConfigException(
                    ("These placeholders have no value: %s. Give them one in Flyway's configuration, which --settings"
                                    + " names if it isn't found, or by --placeholder %s=VALUE.")
                            .formatted(names, first));
        }
    }

    /** Whether Flyway was told to run a file outside of a transaction. */
    boolean isTransactional(FlywayFile file) {
        return !own(file).getProperty("executeInTransaction", "true").equalsIgnoreCase("false");
    }

    /** The file's own settings, which stand beside it in one of the same name and {@code .conf}. */
    private static Properties own(FlywayFile file) {
        Path beside = file.path().resolveSibling(file.name() + ".conf");
        return Files.isRegularFile(beside) ? SourceFiles.properties(beside) : new Properties();
    }
}
