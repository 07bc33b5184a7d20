package dev.alembic.benchmark;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.integer;

import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.internal.batch.BatchRun;
import dev.alembic.internal.batch.TableReader;
import dev.alembic.internal.revision.Step;
import dev.alembic.internal.runtime.Runs;
import dev.alembic.migration.EnvironmentSettings;
import dev.alembic.migration.Migration;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.Operation;
import dev.alembic.op.Operations;
import dev.alembic.reflect.TableDependents;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A project whose one revision copies a table, and the same as statements.
 *
 * @param root its folder
 */
record RebuildProject(Path root) {

    /** Questions about what bears on speed. */
    static final List<String> SETTINGS = List.of(
            "SELECT 'SQLite ' || sqlite_version()",
            "SELECT 'journal_mode=' || journal_mode FROM pragma_journal_mode",
            "SELECT 'synchronous=' || synchronous FROM pragma_synchronous",
            "SELECT 'cache_size=' || cache_size FROM pragma_cache_size",
            "SELECT 'page_size=' || page_size FROM pragma_page_size",
            "SELECT 'temp_store=' || temp_store FROM pragma_temp_store");

    private static final String ID = "1975ea83b712";
    private static final Dialect SQLITE = Dialects.load().byName("sqlite");

    private static final String REVISION = """
            import static dev.alembic.schema.Dsl.*;
            import dev.alembic.migration.*;
            import dev.alembic.op.Operations;

            /**
             * add priority
             */
            @Revision(id = "1975ea83b712", created = "2026-11-21T20:15:04Z")
            class V1975ea83b712_add_priority implements Migration {
                @Override
                public void upgrade(Operations op) {
                    op.batch(
                            "tasks",
                            how -> how.alwaysRecreate(),
                            t -> t.addColumn(column("priority", integer()).notNull().serverDefault("0")));
                }

                @Override
                public void downgrade(Operations op) {
                    throw irreversible("made to be measured");
                }
            }
            """;

    private static final List<String> TABLES = List.of(
            "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT)",
            """
                    CREATE TABLE tasks (
                        id INTEGER PRIMARY KEY,
                        title VARCHAR(200) NOT NULL,
                        owner_id INTEGER REFERENCES people (id),
                        created_at DATETIME DEFAULT CURRENT_TIMESTAMP,
                        CHECK (length(title) > 0))
                    """,
            "CREATE INDEX ix_tasks_owner ON tasks (owner_id)");

    static RebuildProject write(Path root) throws IOException {
        Path versions = root.resolve("alembic/versions");
        Files.createDirectories(versions);
        Files.writeString(versions.resolve("V1975ea83b712_add_priority.java"), REVISION);
        Files.writeString(root.resolve("alembic.ini"), """
                [alembic]
                script_location = %(here)s/alembic
                url = jdbc:sqlite:%(here)s/work.db
                """);
        return new RebuildProject(root);
    }

    /** The file that is worked on. */
    Path database() {
        return root.resolve("work.db");
    }

    /** Makes a database with so many rows. */
    Path fill(int rows) throws IOException, SQLException {
        Path file = root.resolve(rows + ".db");
        if (Files.exists(file)) {
            return file;
        }
        try (Connection connection = open(file);
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
            statement.execute(("INSERT INTO tasks (title, owner_id, created_at) WITH RECURSIVE s(i) AS"
                            + " (SELECT 1 UNION ALL SELECT i + 1 FROM s WHERE i < %d) SELECT 'the task"
                            + " with the number ' || i, i * 7919 %% 1000, '2026-11-21 20:15:04' FROM"
                            + " s")
                    .formatted(rows));
        }
        return file;
    }

    private static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /** Writes the statements of the revision, for the database in this file. */
    Path writeScript(Path file) throws IOException, SQLException {
        Path script = root.resolve("script.sql");
        List<String> statements = new ArrayList<>();
        statements.add("BEGIN IMMEDIATE");
        try (Connection connection = open(file)) {
            new BatchRun(SQLITE, DdlSettings.ONLINE, new Reader(connection), sql -> statements.add(sql.text()))
                    .run(batch());
        }
        statements.add("COMMIT");
        return Files.write(script, statements.stream().map(sql -> sql + ";").toList());
    }

    /** What the revision does. */
    private static void upgrade(Operations op) {
        op.batch(
                "tasks",
                BatchAlter.Settings::alwaysRecreate,
                t -> t.addColumn(column("priority", integer()).notNull().serverDefault("0")));
    }

    private static BatchAlter batch() {
        List<Operation> operations = new ArrayList<>();
        upgrade(new Operations(operations::add));
        return (BatchAlter) operations.get(0);
    }

    /** Runs the revision as {@code alembic upgrade} does, in this process. */
    void upgrade() throws SQLException {
        EnvironmentSettings settings = EnvironmentSettings.DEFAULT;
        Step step =
                new Step(Step.Kind.UPGRADE, Optional.of(ID), List.of(), List.of(ID), true, "add priority", List.of());
        Migration migration = RebuildProject::upgrade;
        try (Connection connection = open(database())) {
            new Runs(SQLITE, settings).online(connection, List.of(), List.of(step), Map.of(ID, migration));
        }
    }

    /** Executes the statements of a script. */
    void execute(Path script) throws IOException, SQLException {
        try (Connection connection = open(database());
                Statement statement = connection.createStatement()) {
            for (String sql : Files.readString(script).split(";\n")) {
                statement.execute(sql);
            }
        }
    }

    /** What bears on speed, as our driver has it. */
    String settings() throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection = open(database());
                Statement statement = connection.createStatement()) {
            for (String question : SETTINGS) {
                try (ResultSet row = statement.executeQuery(question)) {
                    answers.add(row.getString(1));
                }
            }
        }
        return String.join(" ", answers);
    }

    /** Asks the database. */
    private record Reader(Connection connection) implements TableReader {

        @Override
        public Optional<Table> find(TableName name) {
            return SQLITE.inspector(connection).inspect(ObjectFilter.ALL).tables().stream()
                    .filter(table -> table.name().matches(name))
                    .findFirst();
        }

        @Override
        public TableDependents dependents(TableName name) {
            return SQLITE.dependents(connection, name);
        }
    }
}
