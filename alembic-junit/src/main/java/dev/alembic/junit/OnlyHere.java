package dev.alembic.junit;

import dev.alembic.error.ConfigException;
import dev.alembic.error.DatabaseException;
import dev.alembic.internal.runtime.DatabaseUrl;
import dev.alembic.migration.MigrationListener;
import dev.alembic.migration.MigrationRun;
import java.sql.Connection;
import java.sql.SQLException;

/** Lets no run happen elsewhere: an environment may connect to whatever it likes. */
final class OnlyHere implements MigrationListener {

    private final String url;

    OnlyHere(Connection here) {
        this.url = url(here);
    }

    @Override
    public void beforeRun(MigrationRun run) {
        String other = url(run.connection());
        if (!other.equals(url)) {
            throw new ConfigException(
                    ("The environment connects to %s, and not to the database of the test, so nothing was run."
                                    + " It gets the test's database from run.connect().")
                            .formatted(DatabaseUrl.mask(other)));
        }
    }

    private static String url(Connection connection) {
        try {
            return String.valueOf(connection.getMetaData().getURL());
        } catch (SQLException e) {
            throw new DatabaseException("The database doesn't say where it is: " + e.getMessage(), e);
        }
    }
}
