package dev.alembic.internal.script;

import dev.alembic.config.Config;
import dev.alembic.error.ConfigException;
import dev.alembic.error.ScriptException;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keys of the configuration that hold several paths, split by {@code path_separator}. */
public final class PathList {

    private static final String JARS = "*";

    private PathList() {}

    /**
     * The items of a key as they are written. Without {@code path_separator} they are split at
     * commas and white space.
     *
     * @throws ConfigException if {@code path_separator} is none of the known ones
     */
    public static List<String> items(Config config, String key) {
        return items(config, key, "[,\\s]+");
    }

    private static List<String> items(Config config, String key, String defaultSeparator) {
        String separator = separator(config).orElse(defaultSeparator);
        return config.get(key).stream()
                .flatMap(value -> Arrays.stream(value.split(separator)))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /**
     * The paths of a key, absolute. Without {@code path_separator} they are split as Java's
     * classpath is, and at line ends. An item {@code lib/*} stands for the jars of that folder, in
     * the order of their names.
     */
    public static List<Path> classpath(Config config, String key) {
        String osSeparator = Pattern.quote(File.pathSeparator);
        List<Path> paths = new ArrayList<>();
        for (String item : items(config, key, osSeparator + "|\n")) {
            if (item.endsWith(JARS)) {
                paths.addAll(jars(config.resolve(item.substring(0, item.length() - 1))));
            } else {
                paths.add(config.resolve(item));
            }
        }
        return paths;
    }

    private static Optional<String> separator(Config config) {
        Optional<String> name = config.get("path_separator").or(() -> config.get("version_path_separator"));
        return name.map(text -> switch (text) {
            case "os" -> Pattern.quote(File.pathSeparator);
            case "space" -> " ";
            case "newline" -> "\n";
            case ":", ";" -> text;
            default -> throw unknownSeparator(text);
        });
    }

    private static ConfigException unknownSeparator(String text) {
        return new ConfigException(
                ("'%s' is not a valid value for path_separator; expected 'space', 'newline'," + " 'os', ':', ';'")
                        .formatted(text));
    }

    private static List<Path> jars(Path folder) {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
            files.forEach(jars::add);
        } catch (IOException e) {
            throw new ScriptException(folder, "Can't list the jars of \"%s\": it is no folder.".formatted(folder), e);
        }
        Collections.sort(jars);
        return jars;
    }
}
