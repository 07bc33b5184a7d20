package dev.alembic.junit;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.index;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.metaData;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.table;

import dev.alembic.AlembicBuilder;
import dev.alembic.schema.MetaData;
import java.util.List;

/** Suites over the histories beside them; run by {@link MigrationSuiteTest}, not by themselves. */
final class HistorySample {

    private static final String FILES = "jdbc:sqlite:target/databases/{n}.db";

    static final MetaData TASKS = metaData(table(
            "tasks",
            column("id", integer()).primaryKey().autoincrement(false),
            column("title", string(200)),
            column("owner", string(50)),
            index("owner").named("ix_owner")));

    private HistorySample() {}

    @Migrations(scripts = "src/test/histories/good", url = FILES)
    static class Good implements MigrationSuite {
        @Override
        public void configure(AlembicBuilder alembic) {
            alembic.model(TASKS);
        }

        @Override
        public void data(DataCases cases) {
            cases.before("2b", database -> database.execute("INSERT INTO tasks VALUES (1, 'Water the plants')"))
                    .after("2b", database -> database.execute("UPDATE tasks SET owner = NULL"));
        }
    }

    @Migrations(scripts = "src/test/histories/good", url = "jdbc:h2:mem:suite_{n}")
    static class InMemory extends Good {}

    @Migrations(scripts = "src/test/histories/two_heads", url = FILES)
    static class TwoHeads implements MigrationSuite {}

    @Migrations(scripts = "src/test/histories/needs_other", url = FILES)
    static class NeedsOther implements MigrationSuite {}

    @Migrations(scripts = "src/test/histories/merged", url = FILES)
    static class Merged implements MigrationSuite {}

    @Migrations(scripts = "src/test/histories/misspelt", url = FILES)
    static class Misspelt implements MigrationSuite {}

    @Migrations(scripts = "src/test/histories/forgetful", url = FILES)
    static class Forgetful implements MigrationSuite {}

    @Migrations(scripts = "src/test/histories/irreversible", url = FILES)
    static class Irreversible implements MigrationSuite {
        @Override
        public void data(DataCases cases) {
            cases.before("2b", database -> database.execute("INSERT INTO tasks VALUES (1, 'a')"));
        }
    }

    @Migrations(scripts = "src/test/histories/irreversible", url = FILES, downTo = "2b")
    static class DownTo extends Irreversible {}

    @Migrations(scripts = "src/test/histories/good", url = FILES)
    static class OtherModel implements MigrationSuite {
        @Override
        public void configure(AlembicBuilder alembic) {
            alembic.model(metaData(table(
                    "tasks",
                    column("id", integer()).primaryKey().autoincrement(false),
                    column("title", string(200)),
                    column("due", string(10)),
                    column("owner", string(50)),
                    index("owner").named("ix_owner"))));
        }
    }

    @Migrations(scripts = "src/test/histories/rows", url = FILES)
    static class LostRows implements MigrationSuite {
        @Override
        public void data(DataCases cases) {
            cases.before("2b", database -> database.execute("INSERT INTO tasks VALUES (1, 'A'), (2, 'b'), (3, 'a')"));
        }
    }

    @Migrations(scripts = "src/test/histories/rows", url = FILES)
    static class WrongRows implements MigrationSuite {
        @Override
        public void data(DataCases cases) {
            cases.before("2b", database -> database.execute("INSERT INTO tasks VALUES (1, 'A')"))
                    .after("2b", database -> require(database, "[{title=A}]"))
                    .afterDowngrade("2b", database -> require(database, "[{title=a}]"))
                    .afterDowngrade("3c", database -> require(database, "[{title=b}]"));
        }

        private static void require(MigratedDatabase database, String rows) {
            List<?> found = database.rows("SELECT title FROM tasks");
            if (!found.toString().equals(rows)) {
                throw new AssertionError(found + " instead of " + rows);
            }
        }
    }
}
