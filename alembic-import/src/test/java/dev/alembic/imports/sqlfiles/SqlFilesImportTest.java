package dev.alembic.imports.sqlfiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.imports.ScratchDatabase;
import dev.alembic.imports.ScratchDatabase.Kind;
import dev.alembic.imports.ScratchProject;
import dev.alembic.imports.Tool;
import dev.alembic.imports.source.ImportPlan;
import dev.alembic.imports.source.ImportPlan.Standing;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of the tools are made as these tools make them. */
class SqlFilesImportTest {

    @TempDir
    Path folder;

    private ScratchProject project;
    private ScratchDatabase database;

    @BeforeEach
    void begin() {
        project = new ScratchProject(folder.resolve("project"));
        database = ScratchDatabase.create(Kind.SQLITE, folder);
    }

    @AfterEach
    void end() {
        database.close();
    }

    private Standing standing() {
        return project.take(Tool.SQL, database).standing().orElseThrow();
    }

    private String tables() {
        return String.join(",", database.query("SELECT name FROM sqlite_master WHERE name LIKE 't%' ORDER BY name"));
    }

    private void golangMigrate() {
        for (int i = 1; i <= 11; i++) {
            project.write("%06d_create_t%d.up.sql".formatted(i, i), "CREATE TABLE t%d (id INTEGER);\n".formatted(i));
            project.write("%06d_create_t%d.down.sql".formatted(i, i), "DROP TABLE t%d;\n".formatted(i));
        }
    }

    @Test
    void golang_migrate_has_one_row() {
        golangMigrate();
        database.execute(
                "CREATE TABLE schema_migrations (version uint64, dirty bool)",
                "INSERT INTO schema_migrations VALUES (10, 0)",
                "CREATE TABLE t10 (id INTEGER)");
        assertThat(standing().heads()).containsExactly("000010");
        project.on(database).upgrade("head");
        assertThat(tables()).isEqualTo("t10,t11");
        project.on(database).downgrade("000009");
        assertThat(tables()).isEmpty();
    }

    @Test
    void a_dirty_version_stops_the_import() {
        golangMigrate();
        database.execute(
                "CREATE TABLE schema_migrations (version uint64, dirty bool)",
                "INSERT INTO schema_migrations VALUES (10, 1)");
        assertThatThrownBy(this::standing).hasMessageStartingWith("Version 10 is dirty in this database");
    }

    @Test
    void a_row_without_a_file_stops_the_import() {
        golangMigrate();
        database.execute(
                "CREATE TABLE schema_migrations (version uint64, dirty bool)",
                "INSERT INTO schema_migrations VALUES (12, 0)");
        assertThatThrownBy(this::standing).hasMessageContaining("there is no file of them: 12.");
    }

    @Test
    void dbmate_has_a_row_for_each() {
        for (int i = 1; i <= 4; i++) {
            project.write("2024010100000%d_create_t%d.sql".formatted(i, i), """
                -- migrate:up%s
                CREATE TABLE t%d (id INTEGER); -- upgrade

                -- migrate:down
                DROP TABLE t%d;
                """.formatted(
                            i == 4 ? " transaction:false" : "", i, i));
        }
        database.execute(
                "CREATE TABLE schema_migrations (version varchar(128) primary key)",
                "INSERT INTO schema_migrations VALUES ('20240101000001'), ('20240101000003')");
        Standing standing = standing();
        assertThat(standing.heads()).containsExactly("20240101000003");
        assertThat(standing.pending()).startsWith("20240101000002").endsWith("20240101000004");
        assertThat(project.revision("V20240101000004_create_t4.sql")).contains("-- transactional: false");
        project.on(database).upgrade("head");
        assertThat(tables()).isEqualTo("t2,t4");
    }

    @Test
    void goose_says_what_was_taken_back() {
        project.write("00001_create.sql", """
            -- +goose Up
            -- +goose StatementBegin
            CREATE TABLE t1 (id INTEGER);
            -- +goose StatementEnd
            CREATE TRIGGER on_t1 AFTER INSERT ON t1 BEGIN
                DELETE FROM t1 WHERE id < 0;
            END;

            -- +goose Down
            DROP TABLE t1;
            """);
        project.write("00002_more.sql", "-- +goose NO TRANSACTION\n-- +goose Up\nCREATE TABLE t2 (id INTEGER);\n");
        project.write("00003_seed.go", "package migrations\n\nfunc up() {}\n");
        database.execute(
                "CREATE TABLE goose_db_version (id INTEGER PRIMARY KEY, version_id INTEGER, is_applied INTEGER)",
                "INSERT INTO goose_db_version VALUES (1, 0, 1), (2, 1, 1), (3, 2, 1), (4, 2, 0)",
                "CREATE TABLE t1 (id INTEGER)");
        ImportPlan plan = project.take(Tool.SQL, database);
        assertThat(plan.standing().orElseThrow().heads()).containsExactly("00001");
        assertThat(plan.notes()).anyMatch(note -> note.startsWith("00003_seed.go is a program"));
        project.on(database).upgrade("00002");
        assertThat(tables()).isEqualTo("t1,t2");
        assertThatThrownBy(() -> project.on(database).upgrade("head"))
                .hasStackTraceContaining("00003_seed.go is a program.");
    }

    @Test
    void mybatis_undoes_below_its_mark() {
        project.write("20240101_one.sql", "-- // one\nCREATE TABLE t1 (id INTEGER);\n-- //@UNDO\nDROP TABLE t1;\n");
        project.write("20240102_two.sql", "-- // two\nCREATE TABLE t2 (id INTEGER);\n-- //@UNDO\nDROP TABLE t2;\n");
        database.execute(
                "CREATE TABLE CHANGELOG (ID NUMERIC(20, 0), APPLIED_AT VARCHAR(25), DESCRIPTION VARCHAR(255))",
                "INSERT INTO CHANGELOG VALUES (20240101, 'now', 'one')",
                "CREATE TABLE t1 (id INTEGER)");
        assertThat(standing().heads()).containsExactly("20240101");
        project.on(database).upgrade("head");
        project.on(database).downgrade("base");
        assertThat(tables()).isEmpty();
    }

    @Test
    void plain_files_say_nothing_of_what_has_run() {
        project.write("1.sql", "CREATE TABLE t1 (id INTEGER);");
        project.write("2-second-table.sql", "CREATE TABLE t2 (id INTEGER);");
        project.write("10_tenth.sql", "CREATE TABLE t10 (id INTEGER);");
        project.write("seed.sql", "SELECT 1;");
        ImportPlan plan = project.take(Tool.SQL, database);
        assertThat(plan.revisions()).extracting(one -> one.place().id()).containsExactly("1", "2", "10");
        assertThat(plan.revisions()).extracting("message").containsExactly("1.sql", "second table", "tenth");
        assertThat(plan.notes())
                .contains("Left out, since they have no number: seed.sql.")
                .anyMatch(note -> note.startsWith("These files tell nothing of what has run"));
        project.on(database).upgrade("1");
        assertThat(tables()).isEqualTo("t1");
        project.on(database).upgrade("head");
        assertThat(tables()).isEqualTo("t1,t10,t2");
    }

    @Test
    void a_number_that_is_there_twice_is_refused() {
        project.write("1_a.sql", "SELECT 1;");
        project.write("01_b.sql", "SELECT 1;");
        assertThatThrownBy(() -> project.plan(Tool.SQL, database)).hasMessageContaining("is there twice");
    }

    private void sqitch() {
        project.write("sqitch.plan", """
            %syntax-version=1.0.0
            %project=shop

            schema-one 2024-01-01T10:00:00Z Ann <ann@example.com> # Make the tables
            rows [schema-one] 2024-01-02T10:00:00Z Ann <ann@example.com> # Fill them
            @v1.0 2024-01-03T10:00:00Z Ann <ann@example.com> # the first
            last_one [rows@v1.0] 2024-01-04T10:00:00Z Ann <ann@example.com>
            """);
        project.write("deploy/schema-one.sql", "-- Deploy\nBEGIN;\nCREATE TABLE t1 (id INTEGER);\nCOMMIT;\n");
        project.write("revert/schema-one.sql", "BEGIN;\nDROP TABLE t1;\nCOMMIT;\n");
        project.write("deploy/rows.sql", "BEGIN;\nINSERT INTO t1 VALUES (1);\nCOMMIT;\n");
        project.write("revert/rows.sql", "BEGIN;\nDELETE FROM t1;\nCOMMIT;\n");
        project.write("deploy/last_one.sql", "CREATE TABLE t2 (id INTEGER);\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "POSTGRESQL"})
    void sqitch_has_a_plan(Kind kind) {
        sqitch();
        try (ScratchDatabase other = ScratchDatabase.create(kind, folder)) {
            if (kind == Kind.POSTGRESQL) {
                other.execute(
                        "CREATE SCHEMA sqitch",
                        "CREATE TABLE sqitch.changes (change TEXT, project TEXT, committed_at TIMESTAMPTZ)",
                        "INSERT INTO sqitch.changes VALUES ('schema-one', 'shop', now()), ('x', 'other', now())",
                        "CREATE TABLE t1 (id INTEGER)");
            }
            ImportPlan plan = project.take(Tool.SQL, other);
            assertThat(plan.standing().map(Standing::heads).orElse(List.of()))
                    .isEqualTo(kind == Kind.POSTGRESQL ? List.of("schema_one") : List.of());
            assertThat(project.revision("Vschema_one_make_the_tables.sql")).contains("-- created: 2024-01-01T");
            project.on(other).upgrade("head");
            assertThat(other.query("SELECT id FROM t1")).containsExactly("1");
            assertThatThrownBy(() -> project.on(other).downgrade("rows")).hasMessageContaining("it has no downgrade");
        }
    }
}
