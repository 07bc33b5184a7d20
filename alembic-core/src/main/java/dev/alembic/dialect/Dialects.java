package dev.alembic.dialect;

import dev.alembic.error.AlembicException;
import dev.alembic.error.ConfigException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The dialects on the class path, found by {@code META-INF/services}. Those of Alembic itself are
 * looked for first, in the file of its own jar, since a search of the whole class path takes longer
 * than a short command.
 */
public final class Dialects {

    private final ClassLoader loader;
    private @Nullable List<Dialect> known;

    private Dialects(ClassLoader loader) {
        this.loader = loader;
    }

    /** Those that come with Alembic or lie beside it on the class path. */
    public static Dialects load() {
        return load(Dialects.class.getClassLoader());
    }

    /** Those that a class loader can see. */
    public static Dialects load(ClassLoader loader) {
        return new Dialects(loader);
    }

    /** All of them. */
    public List<Dialect> all() {
        if (known == null) {
            known = ServiceLoader.load(Dialect.class, loader).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();
        }
        return known;
    }

    /** The dialect that a JDBC url or a short one names by its word in front, if it is one of ours. */
    private static Optional<Dialect> ours(String word) {
        String name = Usual.NAMES.get(word);
        if (name == null) {
            return Optional.empty();
        }
        try {
            Class<? extends Dialect> type = Class.forName(name).asSubclass(Dialect.class);
            return Optional.of(type.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    private static Optional<Dialect> oursByUrl(String jdbcUrl) {
        String[] parts = jdbcUrl.split(":", 3);
        return parts.length < 3 ? Optional.empty() : ours(parts[1]);
    }

    /** The dialect whose short urls begin with this scheme. */
    public Optional<Dialect> byScheme(String scheme) {
        return ours(scheme)
                .filter(dialect -> isScheme(dialect, scheme))
                .or(() ->
                        all().stream().filter(other -> isScheme(other, scheme)).findFirst());
    }

    private static boolean isScheme(Dialect dialect, String scheme) {
        return dialect.jdbc().urls().schemes().contains(scheme);
    }

    /** The schemes of short urls, in alphabetical order. */
    public List<String> schemes() {
        return all().stream()
                .flatMap(dialect -> dialect.jdbc().urls().schemes().stream())
                .sorted()
                .distinct()
                .toList();
    }

    /**
     * The dialect of this name, or that answers to it.
     *
     * @throws ConfigException if there is none
     */
    public Dialect byName(String name) {
        return all().stream()
                .filter(dialect ->
                        dialect.name().equals(name) || dialect.aliases().contains(name))
                .findFirst()
                .orElseThrow(() -> unknown("name \"" + name + "\""));
    }

    /**
     * The dialect for this JDBC url.
     *
     * @throws ConfigException if there is none; the url isn't shown, as it may hold a password
     */
    public Dialect byUrl(String jdbcUrl) {
        return find(jdbcUrl).orElseThrow(() -> unknown("urls that begin with \"" + scheme(jdbcUrl) + "\""));
    }

    /** The dialect for this JDBC url; absent if there is none. */
    public Optional<Dialect> find(String jdbcUrl) {
        return oursByUrl(jdbcUrl)
                .filter(dialect -> dialect.accepts(jdbcUrl))
                .or(() -> all().stream().filter(other -> other.accepts(jdbcUrl)).findFirst());
    }

    private static String scheme(String url) {
        int second = url.indexOf(':', url.indexOf(':') + 1);
        return second < 0 ? "jdbc:" : url.substring(0, second + 1);
    }

    /**
     * The dialect of the product behind a connection, as the session there is set.
     *
     * @throws ConfigException if there is none
     */
    public Dialect of(Connection connection) {
        try {
            DatabaseMetaData product = connection.getMetaData();
            String name = product.getDatabaseProductName();
            String version = product.getDatabaseProductVersion();
            return oursByUrl(String.valueOf(product.getURL()))
                    .filter(dialect -> dialect.isProduct(name, version))
                    .or(() -> all().stream()
                            .filter(other -> other.isProduct(name, version))
                            .findFirst())
                    .orElseThrow(() -> unknown("the product \"" + name + "\""))
                    .inSession(connection);
        } catch (SQLException e) {
            throw new AlembicException("The database doesn't say what product it is: " + e.getMessage(), e);
        }
    }

    private ConfigException unknown(String what) {
        return new ConfigException("There is no dialect for %s. Known ones: %s."
                .formatted(what, all().stream().map(Dialect::name).sorted().collect(Collectors.joining(", "))));
    }

    /**
     * Those that make themselves known in the same file as this class, by the word that their names
     * begin with, in small letters. A file of somebody else may be found in its place: then the
     * search finds the others.
     */
    private static final class Usual {

        static final Map<String, String> NAMES = read();

        private static Map<String, String> read() {
            String file = "/META-INF/services/" + Dialect.class.getName();
            try (InputStream lines = Dialects.class.getResourceAsStream(file)) {
                String text = lines == null ? "" : new String(lines.readAllBytes(), StandardCharsets.UTF_8);
                return byWord(text);
            } catch (IOException e) {
                throw new UncheckedIOException("The jar of Alembic can't be read: " + e.getMessage(), e);
            }
        }

        private static Map<String, String> byWord(String lines) {
            Map<String, String> names = new HashMap<>();
            for (String line : lines.split("\n")) {
                int comment = line.indexOf('#');
                String name = (comment < 0 ? line : line.substring(0, comment)).strip();
                names.putIfAbsent(word(name), name);
            }
            return names;
        }

        private static String word(String className) {
            int end = className.endsWith("Dialect") ? className.length() - "Dialect".length() : className.length();
            return className.substring(className.lastIndexOf('.') + 1, end).toLowerCase(Locale.ROOT);
        }
    }
}
