package dev.alembic.internal.scratch;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.error.ConfigException;
import dev.alembic.error.DatabaseException;
import dev.alembic.internal.runtime.Connector;
import dev.alembic.internal.runtime.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** Opens connections to databases that were made. */
public final class Connections {

    private Connections() {}

    /** Connects as commands do; urls that only a driver understands are left to it. */
    public static Connection open(DatabaseUrl place) {
        Optional<Dialect> dialect = dialect(place);
        return dialect.isPresent() ? connector().open(place, dialect.get()) : byDriver(place);
    }

    private static Connector connector() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return new Connector(context == null ? Connections.class.getClassLoader() : context);
    }

    /** Absent for urls such as {@code jdbc:tc:postgresql:18:///test}, which wrap another driver. */
    private static Optional<Dialect> dialect(DatabaseUrl place) {
        try {
            return Optional.of(Dialects.load().byUrl(place.jdbc()));
        } catch (ConfigException e) {
            return Optional.empty();
        }
    }

    private static Connection byDriver(DatabaseUrl place) {
        Properties properties = new Properties();
        place.user().ifPresent(user -> properties.setProperty("user", user));
        place.password().ifPresent(password -> properties.setProperty("password", password));
        try {
            return DriverManager.getConnection(place.jdbc(), properties);
        } catch (SQLException e) {
            throw new DatabaseException("Can't connect to %s: %s".formatted(place.masked(), e.getMessage()), e);
        }
    }
}
