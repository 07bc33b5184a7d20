package dev.alembic.dialect;

import dev.alembic.error.AlembicException;
import dev.alembic.error.ConfigException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The dialects on the class path, found by {@code META-INF/services}. Those of Alembic itself are
 * found by their names too, since a search of the class path takes longer than a short command.
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

    /** The dialect that is called like the driver in a JDBC url, if it is one of ours. */
    private static Optional<Dialect> ours(String jdbcUrl) {
        String[] parts = jdbcUrl.split(":", 3);
        String name = parts.length < 3 || parts[1].isEmpty() ? "none" : parts[1];
        String type = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Dialect";
        String folder = Dialects.class.getPackageName() + "." + name;
        try {
            Class<?> found = Class.forName(folder + "." + type);
            return Optional.of((Dialect) found.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
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
        return ours(jdbcUrl)
                .filter(dialect -> dialect.accepts(jdbcUrl))
                .or(() -> all().stream().filter(other -> other.accepts(jdbcUrl)).findFirst())
                .orElseThrow(() -> unknown("urls that begin with \"" + scheme(jdbcUrl) + "\""));
    }

    private static String scheme(String url) {
        int second = url.indexOf(':', url.indexOf(':') + 1);
        return second < 0 ? "jdbc:" : url.substring(0, second + 1);
    }

    /**
     * The dialect of the product behind a connection.
     *
     * @throws ConfigException if there is none
     */
    public Dialect of(Connection connection) {
        try {
            DatabaseMetaData product = connection.getMetaData();
            String name = product.getDatabaseProductName();
            String version = product.getDatabaseProductVersion();
            return ours(String.valueOf(product.getURL()))
                    .filter(dialect -> dialect.isProduct(name, version))
                    .or(() -> all().stream()
                            .filter(other -> other.isProduct(name, version))
                            .findFirst())
                    .orElseThrow(() -> unknown("the product \"" + name + "\""));
        } catch (SQLException e) {
            throw new AlembicException("The database doesn't say what product it is: " + e.getMessage(), e);
        }
    }

    private ConfigException unknown(String what) {
        return new ConfigException("There is no dialect for %s. Known ones: %s."
                .formatted(what, all().stream().map(Dialect::name).sorted().collect(Collectors.joining(", "))));
    }
}
