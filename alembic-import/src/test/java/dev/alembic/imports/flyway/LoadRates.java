package dev.alembic.imports.flyway;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** A migration of Flyway in Java, which does no more than execute statements. */
public class LoadRates implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("20");
    }

    @Override
    public String getDescription() {
        return "Load rates";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            // "rates" are there since version 19
            statement.execute("INSERT INTO rates (code, rate) VALUES ('EUR', 1)");
            statement.executeUpdate("INSERT INTO rates (code, rate) " + "VALUES ('a;b', 2)");
        }
    }
}
