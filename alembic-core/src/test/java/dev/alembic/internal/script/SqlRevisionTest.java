package dev.alembic.internal.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.dialect.Dialects;
import dev.alembic.error.IrreversibleMigrationException;
import dev.alembic.error.ScriptException;
import dev.alembic.internal.revision.RevisionInfo;
import dev.alembic.migration.Migration;
import dev.alembic.op.Operations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlRevisionTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name_file() {
        file = folder.resolve("V1.sql");
    }

    @Test
    void reads_every_header_line() throws IOException {
        RevisionInfo info = info("""
                        -- revision: a1
                        -- revises: p1, p2
                        -- branch_labels: net, web
                        -- depends_on: d1
                        -- message: archive finished tasks
                        -- created: 2026-11-23T10:00:00Z

                        -- upgrade
                        """);
        assertThat(info)
                .isEqualTo(new RevisionInfo(
                        "a1",
                        List.of("p1", "p2"),
                        List.of("d1"),
                        List.of("net", "web"),
                        "archive finished tasks",
                        "archive finished tasks",
                        Optional.of("2026-11-23T10:00:00Z"),
                        file.toString(),
                        List.of(),
                        Optional.empty()));
    }

    @Test
    void comment_lines_behind_the_message_go_on_with_the_description() throws IOException {
        RevisionInfo info = info("""
                        -- Licence
                        -- revision: a1
                        -- message: archive
                        --
                        -- Note: moves what is done.
                        --   revises: is only text here
                        -- created: today
                        -- upgrade
                        """);
        assertThat(info.message()).isEqualTo("archive");
        assertThat(info.doc()).isEqualTo("archive\n\nNote: moves what is done.\n  revises: is only text here");
        assertThat(info.downRevisions()).isEmpty();
    }

    @Test
    void windows_line_ends_and_a_byte_order_mark_are_no_obstacle() throws IOException {
        String unix = "\uFEFF-- revision: a1\n-- UPGRADE\nUP;\n--downgrade\nDOWN;";
        Migration migration = load(unix.replace("\n", "\r\n"));
        assertThat(run(migration, Migration::upgrade)).containsExactly("UP");
        assertThat(run(migration, Migration::downgrade)).containsExactly("DOWN");
    }

    @Test
    void prose_that_begins_with_a_key_is_description() throws IOException {
        assertThat(info("-- revision: a1\n-- revises: b\n-- message: m\n-- revises everything\n-- upgrade\n")
                        .doc())
                .isEqualTo("m\nrevises everything");
        assertThat(info("-- revision: a1\n-- message: m\n-- revises what was done before\n-- upgrade\n")
                        .doc())
                .isEqualTo("m\nrevises what was done before");
    }

    @Test
    void a_long_header_is_read_to_its_end() throws IOException {
        String lines = "-- padding of the description\n".repeat(500);
        RevisionInfo info = info("-- revision: a1\n-- message: m\n" + lines + "-- revises: p\n-- upgrade\n");
        assertThat(info.downRevisions()).containsExactly("p");
    }

    @Test
    void runs_statements_one_by_one() throws IOException {
        Migration migration = load("""
                        -- revision: a1
                        -- transactional: false
                        -- upgrade
                        INSERT INTO a SELECT '-- downgrade
                        ';
                        /*
                        -- downgrade
                        */
                        INSERT INTO b VALUES (1)
                        -- downgrade
                        DELETE FROM b; -- all
                        DELETE FROM a;
                        """);
        assertThat(run(migration, Migration::upgrade))
                .containsExactly("INSERT INTO a SELECT '-- downgrade\n'", "INSERT INTO b VALUES (1)");
        assertThat(run(migration, Migration::downgrade)).containsExactly("DELETE FROM b", "DELETE FROM a");
        assertThat(RecordedSql.of(migration, Migration::upgrade).isTransactional())
                .isFalse();
    }

    @Test
    void reads_backslashes_as_the_file_makes_sense() throws IOException {
        Migration mysql = load("-- revision: a1\n-- upgrade\nSELECT 'it\\'s'; SELECT 2;\n");
        assertThat(run(mysql, Migration::upgrade)).containsExactly("SELECT 'it\\'s'", "SELECT 2");
        Migration other = load("-- revision: a1\n-- upgrade\nSELECT 'C:\\'; SELECT 2;\n");
        assertThat(run(other, Migration::upgrade)).containsExactly("SELECT 'C:\\'", "SELECT 2");
    }

    @Test
    void reads_statements_as_the_database_does() throws IOException {
        String text = "-- revision: a1\n-- upgrade\nSELECT 1 # 2; SELECT 3";
        assertThat(run(load("postgresql", text), Migration::upgrade)).containsExactly("SELECT 1 # 2", "SELECT 3");
        assertThat(run(load("mysql", text), Migration::upgrade)).containsExactly("SELECT 1");
    }

    @Test
    void the_upgrade_ends_where_the_database_says() throws IOException {
        String mysql = """
                -- revision: a1
                -- upgrade
                INSERT INTO c VALUES ('D\\'Arcy');
                -- downgrade
                DELETE FROM c WHERE n LIKE '%\\'%';
                """;
        assertThat(run(load("mariadb", mysql), Migration::upgrade))
                .containsExactly("INSERT INTO c VALUES ('D\\'Arcy')");
        String sqlite = """
                -- revision: a1
                -- upgrade
                SELECT [user's];
                -- downgrade
                SELECT [user's name];
                """;
        assertThat(run(load("sqlite", sqlite), Migration::upgrade)).containsExactly("SELECT [user's]");
        assertThat(run(load("sqlite", sqlite), Migration::downgrade)).containsExactly("SELECT [user's name]");
        String dashed = "-- revision: a1\n-- upgrade\nSELECT 1\n--downgrade\nSELECT 2\n";
        assertThat(run(load("mariadb", dashed), Migration::upgrade)).containsExactly("SELECT 1");
        assertThat(run(load("mariadb", dashed), Migration::downgrade)).containsExactly("SELECT 2");
    }

    @Test
    void where_the_upgrade_ends_is_not_guessed() {
        assertUnloadable(
                "-- revision: a1\n-- upgrade\nSELECT 'D\\'Arcy';\n-- downgrade\nSELECT '%\\'%';\n",
                "Where the upgrade of \"%s\" ends depends on the database");
        assertUnloadable(
                "-- revision: a1\n-- upgrade\nINSERT INTO t VALUES (1\n-- downgrade\nSELECT 2;\n",
                "Line 4 of \"%s\": \"-- downgrade\" stands inside a statement that has no end");
    }

    @Test
    void a_half_begins_with_the_settings_of_a_new_session() throws IOException {
        Migration migration = load("mariadb", """
                        -- revision: a1
                        -- upgrade
                        DELIMITER //
                        SET sql_mode = 'NO_BACKSLASH_ESCAPES'//
                        SELECT 'C:\\'//
                        -- downgrade
                        SELECT 'it\\'s;'; SELECT 2
                        """);
        assertThat(run(migration, Migration::upgrade))
                .containsExactly("SET sql_mode = 'NO_BACKSLASH_ESCAPES'", "SELECT 'C:\\'");
        assertThat(run(migration, Migration::downgrade)).containsExactly("SELECT 'it\\'s;'", "SELECT 2");
    }

    @Test
    void without_a_way_back_it_says_why() throws IOException {
        Migration silent = load("-- revision: a1\n-- upgrade\nSELECT 1;\n");
        assertThatThrownBy(() -> run(silent, Migration::downgrade))
                .isInstanceOf(IrreversibleMigrationException.class)
                .hasMessage("it has no downgrade");
        Migration reasoned = load("-- revision: a1\n-- irreversible: restore the backup\n-- upgrade");
        assertThatThrownBy(() -> run(reasoned, Migration::downgrade))
                .isInstanceOf(IrreversibleMigrationException.class)
                .hasMessage("restore the backup");
    }

    @Test
    void an_empty_downgrade_does_nothing() throws IOException {
        Migration migration = load("-- revision: a1\n-- upgrade\nSELECT 1;\n-- downgrade\n");
        assertThat(run(migration, Migration::downgrade)).isEmpty();
    }

    @Test
    void what_can_not_be_read_is_refused() {
        assertRefused("SELECT 1;\n", "Line 1 of \"%s\" stands before \"-- upgrade\"");
        assertRefused("-- message: x\n-- upgrade\n", "\"%s\" has no line \"-- revision: …\"");
        assertRefused("-- revision: a1\nSELECT 1;\n", "Line 2 of \"%s\"");
        assertRefused("-- revision: a1\n", "\"%s\" is no revision: it has no line \"-- upgrade\"");
        assertRefused(
                "-- revision: a1\n-- revisse: b\n-- upgrade\n",
                "Line 2 of \"%s\": no header key \"revisse\". Did you mean \"revises\"?");
        assertRefused(
                "-- revision: a1\n-- revision: a2\n-- upgrade\n", "Line 2 of \"%s\" gives \"revision\" a second time.");
        assertRefused(
                "-- revision: a1\n-- transactional: no\n-- upgrade\n",
                "Line 2 of \"%s\": \"transactional\" is true or false, not \"no\".");
        assertRefused(
                "-- revision: a1\n-- Revises: b\n-- upgrade\n",
                "Line 2 of \"%s\": no header key \"Revises\". Did you mean \"revises\"?");
        assertRefused(
                "-- revision: a1\n-- message: m\n-- down_revision: b\n-- upgrade\n",
                "Line 3 of \"%s\": no header key \"down_revision\". Did you mean \"revises\"?");
        assertRefused(
                "-- revision: a1\n-- message: m\n-- revises 0003\n-- upgrade\n",
                "Line 3 of \"%s\" seems to mean \"revises\": write \"-- revises: …\"");
        for (String line : List.of("-- revises=0003", "--revises = 0003", "-- revises:0003", "-- parent: 0003")) {
            assertRefused(
                    "-- revision: a1\n" + line + "\n-- upgrade\n",
                    "Line 2 of \"%s\" seems to mean \"revises\": write \"-- revises: …\"");
        }
        assertRefused(
                "-- revision: a1\n--down-revision: b\n-- upgrade\n",
                "Line 2 of \"%s\": no header key \"down-revision\". Did you mean \"revises\"?");
        assertRefused("-- revision: a+1\n-- upgrade\n", "Character(s) '+' not allowed");
    }

    @Test
    void a_body_that_makes_no_sense_is_refused_before_it_runs() {
        assertUnloadable(
                "-- revision: a1\n-- upgrade\nSELECT 1;\n\nSELECT 'a;\n",
                "Line 5 of \"%s\": A string in the statement that begins here has no end.");
        assertUnloadable(
                "-- revision: a1\n-- upgrade\n-- downgrade\n-- downgrade\n",
                "\"%s\" has a second line \"-- downgrade\".");
        assertUnloadable("-- revision: a1\n-- upgrade\n-- upgrade\n", "\"%s\" has a second line \"-- upgrade\".");
        assertUnloadable(
                "-- revision: a1\n-- irreversible: no\n-- upgrade\n-- downgrade\n",
                "\"%s\" says that it is irreversible and has a line \"-- downgrade\" too.");
    }

    @Test
    void a_description_comes_back_as_it_was_written() throws IOException {
        String text = "archive: tasks\n\nrevises: nothing\n-- upgrade\n    indented\nupgrade";
        String header = String.join("\n", SqlDescription.write(text));
        RevisionInfo info = info("-- revision: a1\n" + header + "\n-- created: now\n-- upgrade\n");
        assertThat(info.doc()).isEqualTo(text);
        assertThat(info.downRevisions()).isEmpty();
    }

    private void assertRefused(String text, String message) {
        assertThatThrownBy(() -> info(text))
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining(message.formatted(file));
    }

    private void assertUnloadable(String text, String message) {
        assertThatThrownBy(() -> load(text))
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining(message.formatted(file));
    }

    private RevisionInfo info(String text) throws IOException {
        Files.writeString(file, text);
        return new RevisionReader().read(file).info();
    }

    private Migration load(String text) throws IOException {
        Files.writeString(file, text);
        return SqlFileLoader.load(file, Optional.empty());
    }

    private Migration load(String dialect, String text) throws IOException {
        Files.writeString(file, text);
        return SqlFileLoader.load(
                file, Optional.of(Dialects.load().byName(dialect).lexis()));
    }

    private static List<String> run(Migration migration, BiConsumer<Migration, Operations> direction) {
        return RecordedSql.of(migration, direction).texts();
    }
}
