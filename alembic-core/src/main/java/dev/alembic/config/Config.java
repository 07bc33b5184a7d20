package dev.alembic.config;

import dev.alembic.error.ConfigException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The settings of one environment: a main section, further sections, and the {@code -x} arguments
 * of this run. Immutable and safe to share between threads.
 *
 * <p>Values are interpolated when they are read: {@code %(here)s} is the folder of the file, {@code
 * %(key)s} another key of the section, {@code ${NAME}} and {@code ${NAME:-default}} an environment
 * variable. A per cent sign needs no doubling. In front of the host of a {@code url} a variable is
 * percent-encoded, so that a password may have any characters.
 */
public final class Config {

    /** Name of the main section unless the caller asks for another. */
    public static final String DEFAULT_SECTION = "alembic";

    private final Optional<Path> file;
    private final Path directory;
    private final String section;
    private final Map<String, Map<String, String>> sections;
    private final Map<String, String> arguments;
    private final Function<String, Optional<String>> environment;

    private Config(
            Source source,
            Map<String, Map<String, String>> sections,
            Map<String, String> arguments,
            Function<String, Optional<String>> environment) {
        this.file = source.file();
        this.directory = source.directory();
        this.section = source.section();
        this.sections = sections;
        this.arguments = Map.copyOf(arguments);
        this.environment = environment;
    }

    private record Source(Optional<Path> file, Path directory, String section) {}

    /**
     * Reads an ini file.
     *
     * @param section name of the main section, usually {@value #DEFAULT_SECTION}
     * @param environment answers {@code ${NAME}}, usually {@code System::getenv} made optional
     * @throws ConfigException if the file or the section does not exist, a line can't be read or a
     *     key of the main section is not known
     */
    public static Config load(Path file, String section, Function<String, Optional<String>> environment) {
        Map<String, Map<String, String>> sections = IniFile.parse(file.toString(), read(file));
        if (!sections.containsKey(section)) {
            throw new ConfigException("\"%s\" has no section [%s]; it has %s. Name one with -n."
                    .formatted(file, section, sections.keySet()));
        }
        KnownKeys.check(file, section, sections.get(section));
        Path here = file.toAbsolutePath().normalize().resolveSibling("").normalize();
        return new Config(new Source(Optional.of(file), here, section), sections, Map.of(), environment);
    }

    /**
     * Settings without a file, for use from code.
     *
     * @param directory what {@code %(here)s} and relative paths refer to
     */
    public static Config of(Path directory, Map<String, String> settings) {
        Map<String, Map<String, String>> sections = Map.of(DEFAULT_SECTION, Map.copyOf(settings));
        return new Config(
                new Source(Optional.empty(), directory.toAbsolutePath().normalize(), DEFAULT_SECTION),
                sections,
                Map.of(),
                name -> Optional.ofNullable(System.getenv(name)));
    }

    /** The same settings with these {@code -x} arguments. */
    public Config withArguments(Map<String, String> newArguments) {
        return new Config(new Source(file, directory, section), sections, newArguments, environment);
    }

    /** The same settings with one key of the main section set or replaced. */
    public Config with(String key, String value) {
        Map<String, Map<String, String>> changed = new LinkedHashMap<>(sections);
        Map<String, String> main = new LinkedHashMap<>(sections.getOrDefault(section, Map.of()));
        main.put(key, value);
        changed.put(section, main);
        return new Config(new Source(file, directory, section), changed, arguments, environment);
    }

    /**
     * The same settings with one key of the main section set or replaced from code.
     *
     * @param value the value as it is, in which nothing is interpolated
     * @throws ConfigException if there is no such key
     */
    public Config set(String key, String value) {
        KnownKeys.check(key);
        return with(key, Interpolation.literal(value));
    }

    /** The same settings with another folder that relative paths refer to. */
    public Config in(Path folder) {
        Source moved = new Source(file, folder.toAbsolutePath().normalize(), section);
        return new Config(moved, sections, arguments, environment);
    }

    /** The file the settings came from; empty if they came from code. */
    public Optional<Path> file() {
        return file;
    }

    /** The folder that relative paths refer to: that of the file. Absolute. */
    public Path directory() {
        return directory;
    }

    /** Name of the main section. */
    public String section() {
        return section;
    }

    /** The {@code -x key=value} arguments of this run. */
    public Map<String, String> arguments() {
        return arguments;
    }

    /** The value of a key of the main section, interpolated; empty if it is absent or blank. */
    public Optional<String> get(String key) {
        return get(section, key);
    }

    /** The value of a key of any section, interpolated; empty if it is absent or blank. */
    public Optional<String> get(String sectionName, String key) {
        Map<String, String> keys = scope(sectionName);
        return Optional.ofNullable(keys.get(key))
                .map(value -> new Interpolation(keys, environment).fill(key, value))
                .filter(value -> !value.isBlank());
    }

    /** The value of a key of the main section as it is written, nothing interpolated. */
    public Optional<String> written(String key) {
        return Optional.ofNullable(sections.getOrDefault(section, Map.of()).get(key));
    }

    /**
     * The value of a key of the main section.
     *
     * @throws ConfigException if it is absent, naming the key and the file
     */
    public String require(String key) {
        return get(key).orElseThrow(() -> missing(key));
    }

    /** Whether a key of the main section is {@code true}, {@code yes}, {@code on} or {@code 1}. */
    public boolean isOn(String key) {
        return get(key).map(v -> List.of("true", "yes", "on", "1").contains(v.toLowerCase(Locale.ROOT)))
                .orElse(false);
    }

    /** A path of the main section, absolute; relative ones are taken from {@link #directory()}. */
    public Optional<Path> path(String key) {
        return get(key).map(this::resolve);
    }

    /**
     * The path, absolute and normalised; relative ones are taken from {@link #directory()}.
     *
     * @throws ConfigException if it can't be a path, such as one with a NUL in it
     */
    public Path resolve(String path) {
        try {
            return directory.resolve(path).normalize();
        } catch (InvalidPathException e) {
            throw new ConfigException("A path in the configuration can't be one: " + e.getReason() + ".", e);
        }
    }

    /**
     * Names of the keys of a section, in the order of the file; empty if there is no such section.
     */
    public List<String> keys(String sectionName) {
        return List.copyOf(sections.getOrDefault(sectionName, Map.of()).keySet());
    }

    private Map<String, String> scope(String sectionName) {
        Map<String, String> keys = new HashMap<>(sections.getOrDefault("DEFAULT", Map.of()));
        keys.put("here", directory.toString());
        keys.putAll(sections.getOrDefault(sectionName, Map.of()));
        return keys;
    }

    private ConfigException missing(String key) {
        return new ConfigException("No '%s' key found in configuration%s."
                .formatted(
                        key,
                        file.map(f -> " \"%s\", section [%s]".formatted(f, section))
                                .orElse("")));
    }

    private static String read(Path file) {
        try {
            return TextFile.read(file);
        } catch (NoSuchFileException e) {
            throw new ConfigException(
                    ("No config file \"%s\" here. Use \"alembic init alembic\" to make one, or name" + " one with -c.")
                            .formatted(file),
                    e);
        } catch (IOException e) {
            throw new ConfigException("Can't read config file \"%s\": %s".formatted(file, e.getMessage()), e);
        }
    }
}
