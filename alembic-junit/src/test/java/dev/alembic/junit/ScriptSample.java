package dev.alembic.junit;

import dev.alembic.AlembicBuilder;
import dev.alembic.error.OfflineModeException;
import dev.alembic.migration.Environment;
import dev.alembic.migration.Migration;
import dev.alembic.migration.OnlineRun;
import dev.alembic.migration.Revision;
import dev.alembic.op.Operations;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Suites whose settings or scripts are the matter; run by {@link MigrationSuiteTest}. */
final class ScriptSample {

    private static final String IN_MEMORY = "jdbc:h2:mem:script_{n}";

    private ScriptSample() {}

    @Revision(id = "1a")
    static class CreateTasks implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.execute("CREATE TABLE tasks (id INTEGER PRIMARY KEY)");
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("tasks");
        }
    }

    @Revision(id = "2b", revises = "1a")
    static class ReadTasks implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.connection();
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Revision(id = "2b", revises = "1a")
    static class AddTitle implements Migration {
        @Override
        public void upgrade(Operations op) {
            try {
                op.connection();
                op.execute("ALTER TABLE tasks ADD COLUMN title VARCHAR(9)");
                op.execute("INSERT INTO tasks VALUES (1, 'a')");
            } catch (OfflineModeException e) {
                op.execute("DELETE FROM tasks");
            }
        }

        @Override
        public void downgrade(Operations op) {
            op.execute("DELETE FROM tasks");
            op.execute("ALTER TABLE tasks DROP COLUMN title");
        }
    }

    @Migrations(url = IN_MEMORY)
    static class ReadsTheDatabase implements MigrationSuite {
        @Override
        public void configure(AlembicBuilder alembic) {
            alembic.migrations(List.of(new CreateTasks(), new ReadTasks()));
        }
    }

    @Migrations(url = IN_MEMORY)
    static class DependsOnTheMode implements MigrationSuite {
        @Override
        public void configure(AlembicBuilder alembic) {
            alembic.migrations(List.of(new CreateTasks(), new AddTitle()));
        }
    }

    @Migrations(url = IN_MEMORY)
    static class Elsewhere implements MigrationSuite {

        private static final String OTHER = "jdbc:h2:mem:elsewhere;DB_CLOSE_DELAY=-1";

        static List<String> tables() {
            try (Connection connection = DriverManager.getConnection(OTHER)) {
                return Rows.of(connection, "SELECT table_name FROM information_schema.tables").stream()
                        .map(row -> String.valueOf(row.get("table_name")))
                        .toList();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void configure(AlembicBuilder alembic) {
            alembic.migrations(List.of(new CreateTasks())).environment(new Environment() {
                @Override
                public void runOnline(OnlineRun run) throws SQLException {
                    try (Connection connection = DriverManager.getConnection(OTHER)) {
                        run.on(connection);
                    }
                }
            });
        }

        @Override
        public void singleHead(MigrationChecks checks) {}

        @Override
        public void entitiesAreKnown(MigrationChecks checks) {}
    }

    @Migrations(scripts = "src/test/histories/good", url = "jdbc:h2:mem:one;PASSWORD=secret")
    static class OneDatabase {
        @Test
        void heads(MigrationChecks checks) {
            checks.singleHead();
        }
    }

    @Migrations(scripts = "src/test/histories/good")
    static class NoDatabase {
        @Test
        void heads(MigrationChecks checks) {
            checks.singleHead();
        }
    }
}
