package dev.alembic.internal.runtime;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.ConfigException;
import dev.alembic.error.DatabaseException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.regex.Pattern;

/** Opens JDBC connections with drivers from a class loader, without {@code DriverManager}. */
public final class Connector {

    /** Characters of a password that have a meaning in a url. */
    private static final Pattern PASTED = Pattern.compile("[@/:?#%]");

    /** The server was reached, and wants something else (SQL standard, subclass of 08). */
    private static final String REJECTED = "08004";

    private static final String SPELLING =
            "In a url, the @ of a password is written %40, / %2F, : %3A, ? %3F, # %23 and % %25.";

    /**
     * A lock for each driver. Two threads that initialise its classes might wait for each other; those that want
     * other drivers needn't.
     */
    private static final ClassValue<Object> LOCKS = new ClassValue<>() {
        @Override
        protected Object computeValue(Class<?> driver) {
            return new Object();
        }
    };

    private final ClassLoader drivers;

    /** Looks for drivers in this class loader. */
    public Connector(ClassLoader drivers) {
        this.drivers = drivers;
    }

    /**
     * Opens a connection.
     *
     * @param dialect of the database; knows properties for its driver, and what the driver's words mean
     * @throws ConfigException if no driver understands the url
     * @throws DatabaseException if the server can't be reached or refuses
     */
    public Connection open(DatabaseUrl url, Dialect dialect) {
        Properties properties = new Properties();
        dialect.connectionDefaults().forEach(properties::setProperty);
        url.user().ifPresent(user -> properties.setProperty("user", user));
        url.password().ifPresent(password -> properties.setProperty("password", password));
        try {
            Connection connection = driver(url.jdbc(), dialect).connect(url.jdbc(), properties);
            if (connection == null) {
                throw noDriver(url);
            }
            return connection;
        } catch (SQLException e) {
            throw failed(url, e, dialect);
        } catch (LinkageError e) {
            throw failed(url, new SQLException("The driver can't be loaded", e), dialect);
        }
    }

    private static DatabaseException failed(DatabaseUrl url, SQLException e, Dialect dialect) {
        String said = Secrets.of(url.jdbc(), url.password()).mask(Secrets.maskText(reason(e, url, dialect)));
        return new DatabaseException("Can't connect to %s: %s".formatted(url.masked(), said), e);
    }

    /**
     * Loads the driver for a JDBC url, as far as that goes without connecting to its database. Whoever
     * wants the same driver meanwhile waits.
     */
    public void load(String jdbc, Dialect dialect) throws SQLException {
        Optional<Class<?>> usual = usual(dialect);
        Optional<String> inMemory = dialect.jdbc().inMemory();
        if (usual.isEmpty() || inMemory.isEmpty()) {
            driver(jdbc, dialect);
            return;
        }
        synchronized (LOCKS.get(usual.get())) {
            instantiate(usual.get()).connect(inMemory.get(), new Properties()).close();
        }
    }

    private static String reason(SQLException e, DatabaseUrl url, Dialect dialect) {
        String message = dialect.failures().words(e);
        String sentence = message.endsWith(".") ? message : message + ".";
        String advice = dialect.connectionAdvice(e).orElseGet(() -> advice(e, url));
        return advice.isEmpty() ? message : sentence + " " + advice;
    }

    private static String advice(SQLException e, DatabaseUrl url) {
        String state = String.valueOf(e.getSQLState());
        boolean isPastedPerhaps = url.password().filter(PASTED.asPredicate()).isPresent();
        String spelling = isPastedPerhaps ? " " + SPELLING : "";
        if (state.equals(REJECTED)) {
            return "Say user and password in the url, or by \"user\" and \"password\" in the configuration." + spelling;
        } else if (state.startsWith("08")) {
            return "Is the server up, and are host and port right?" + spelling;
        }
        return state.startsWith("28") ? "Check user and password in the url." + spelling : "";
    }

    private Driver driver(String jdbc, Dialect dialect) throws SQLException {
        Optional<Class<?>> usual = usual(dialect);
        if (usual.isPresent()) {
            return instantiate(usual.get());
        }
        return ServiceLoader.load(Driver.class, drivers).stream()
                .map(Connector::provided)
                .filter(driver -> accepts(driver, jdbc))
                .findFirst()
                .orElseThrow(() -> noDriver(new DatabaseUrl(jdbc, Optional.empty(), Optional.empty())));
    }

    private static Driver provided(ServiceLoader.Provider<Driver> provider) {
        synchronized (LOCKS.get(provider.type())) {
            return provider.get();
        }
    }

    private Optional<Class<?>> usual(Dialect dialect) {
        return dialect.jdbc().driver().flatMap(this::find);
    }

    private Optional<Class<?>> find(String className) {
        try {
            return Optional.of(drivers.loadClass(className));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static Driver instantiate(Class<?> driver) {
        try {
            synchronized (LOCKS.get(driver)) {
                return (Driver) driver.getDeclaredConstructor().newInstance();
            }
        } catch (ReflectiveOperationException e) {
            throw new ConfigException(
                    "Can't load the JDBC driver \"%s\": %s".formatted(driver.getName(), e.getMessage()), e);
        }
    }

    private static boolean accepts(Driver driver, String jdbc) {
        try {
            return driver.acceptsURL(jdbc);
        } catch (SQLException e) {
            throw new DatabaseException("A JDBC driver fails: " + e.getMessage(), e);
        }
    }

    private static ConfigException noDriver(DatabaseUrl url) {
        return new ConfigException(
                ("No JDBC driver understands \"%s\". Put the driver's jar on \"classpath\" in the" + " configuration.")
                        .formatted(url.masked()));
    }
}
