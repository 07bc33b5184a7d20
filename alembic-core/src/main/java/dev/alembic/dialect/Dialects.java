package dev.alembic.dialect;

import dev.alembic.error.AlembicException;
import dev.alembic.error.ConfigException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The dialects on the class path, found by {@code META-INF/services}. */
public final class Dialects {

    private final List<Dialect> known;

    private Dialects(List<Dialect> known) {
        this.known = known;
    }

    /** Those that come with Alembic or lie beside it on the class path. */
    public static Dialects load() {
        return load(Dialects.class.getClassLoader());
    }

    /** Those that a class loader can see. */
    public static Dialects load(ClassLoader loader) {
        return new Dialects(
                ServiceLoader.load(Dialect.class, loader).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList());
    }

    /** All of them. */
    public List<Dialect> all() {
        return known;
    }

    /**
     * The dialect of this name, or that answers to it.
     *
     * @throws ConfigException if there is none
     */
    public Dialect byName(String name) {
        return known.stream()
                .filter(dialect -> dialect.name().equals(name) || dialect.aliases().contains(name))
                .findFirst()
                .orElseThrow(() -> unknown("name \"" + name + "\""));
    }

    /**
     * The dialect for this JDBC url.
     *
     * @throws ConfigException if there is none; the url isn't shown, as it may hold a password
     */
    public Dialect byUrl(String jdbcUrl) {
        return known.stream()
                .filter(dialect -> dialect.accepts(jdbcUrl))
                .findFirst()
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
            return known.stream()
                    .filter(dialect -> dialect.isProduct(name, version))
                    .findFirst()
                    .orElseThrow(() -> unknown("the product \"" + name + "\""));
        } catch (SQLException e) {
            throw new AlembicException(
                    "The database doesn't say what product it is: " + e.getMessage(), e);
        }
    }

    private ConfigException unknown(String what) {
        return new ConfigException(
                "There is no dialect for %s. Known ones: %s."
                        .formatted(
                                what,
                                known.stream()
                                        .map(Dialect::name)
                                        .sorted()
                                        .collect(Collectors.joining(", "))));
    }
}
