package dev.alembic.it;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runner notices what a story gets wrong: here {@code alembic} repeats its arguments. */
class StoryRunTest {

    private static final AlembicCommand ECHO = (arguments, directory, environment) -> new AlembicCommand.Outcome(
            String.join("\n", arguments) + "\n", Integer.parseInt(environment.getOrDefault("EXIT", "0")));

    @TempDir
    Path folder;

    @Test
    void the_output_must_be_what_the_story_says() {
        assertThatCode(console("$ alembic one 'and two'", "one", "and two")).doesNotThrowAnyException();
        assertThatThrownBy(console("$ alembic one", "two"))
                .hasMessageContaining("story.md:4: $ alembic one")
                .hasMessageContaining("two\n[exit 0]")
                .hasMessageContaining("one\n[exit 0]");
        assertThatThrownBy(console("$ alembic one", "one", "two")).hasMessageContaining("two");
        assertThatThrownBy(console("$ alembic one")).hasMessageContaining("one");
    }

    @Test
    void the_exit_status_must_be_what_the_story_says() {
        assertThatCode(console("$ EXIT=3 alembic x", "x", "[exit 3]")).doesNotThrowAnyException();
        assertThatThrownBy(console("$ EXIT=3 alembic x", "x")).hasMessageContaining("[exit 3]");
        assertThatThrownBy(console("$ alembic x", "x", "[exit 1]")).hasMessageContaining("[exit 0]");
    }

    @Test
    void placeholders_take_what_they_stand_for_and_nothing_else() {
        assertThatCode(console("$ alembic 0123456789ab", "<id>")).doesNotThrowAnyException();
        assertThatThrownBy(console("$ alembic 0123456789", "<id>")).hasMessageContaining("<id>");
        assertThatCode(console("$ alembic 'at 2026-11-22 10:00:00'", "at <date>"))
                .doesNotThrowAnyException();
        assertThatCode(console("$ alembic a b c d", "a", "...", "d")).doesNotThrowAnyException();
        assertThatThrownBy(console("$ alembic a b c d", "a", "...", "c")).hasMessageContaining("...");
        assertThatCode(console("$ alembic '<base> -> x'", "<base> -> x")).doesNotThrowAnyException();
    }

    @Test
    void a_name_means_the_same_everywhere() {
        assertThatCode(console(
                        "$ alembic 0123456789ab", "<id:tasks>", "$ alembic show '<id:tasks>'", "show", "0123456789ab"))
                .doesNotThrowAnyException();
        assertThatThrownBy(console("$ alembic 0123456789ab ffffffffffff", "<id:a>", "<id:a>"))
                .hasMessageContaining("<id:a>");
        assertThatThrownBy(console("$ alembic '<id:unknown>'")).hasMessageContaining("<id:unknown> is not known yet");
    }

    @Test
    void the_session_keeps_its_folder_and_variables() {
        assertThatCode(console(
                        "$ mkdir sub && echo hello > sub/file",
                        "$ cd sub",
                        "$ cat file",
                        "hello",
                        "$ export EXIT=4",
                        "$ alembic x",
                        "x",
                        "[exit 4]"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_query_must_answer_what_the_story_says() {
        String create = "create table t (id integer, name varchar(9));";
        String fill = "insert into t values (1, 'a'), (2, null);";
        String query = "select * from t order by id;";
        assertThatCode(sql(create, fill, query, "-- 1 | a", "-- 2 | NULL")).doesNotThrowAnyException();
        assertThatCode(sql(create, query, "-- (no rows)")).doesNotThrowAnyException();
        assertThatThrownBy(sql(create, fill, query, "-- 1 | a"))
                .hasMessageContaining("story.md:6: " + query.replace(";", ""))
                .hasMessageContaining("2 | NULL");
        assertThatThrownBy(sql(create, fill, query)).hasMessageContaining("1 | a");
        assertThatThrownBy(sql(create, fill, "-- 1 | a")).hasMessageContaining("1 | a");
    }

    @Test
    void a_statement_fails_only_where_the_story_says_so() {
        assertThatThrownBy(sql("select * from nowhere;", "-- (no rows)"))
                .hasMessageContaining("no such table: nowhere");
        assertThatCode(sql("select * from nowhere;", "-- fails: Nowhere")).doesNotThrowAnyException();
        assertThatThrownBy(sql("select 1;", "-- fails")).hasMessageContaining("fails");
        assertThatThrownBy(sql("select * from nowhere;", "-- fails: elsewhere")).hasMessageContaining("nowhere");
    }

    @Test
    void two_schemas_differ_by_a_column() {
        String create = "create table t (id integer);";
        assertThatCode(sameSchema(create, "create table t (id integer);")).doesNotThrowAnyException();
        assertThatThrownBy(sameSchema(create, "create table t (id integer, name text);"))
                .hasMessageContaining("the schema of other");
    }

    private ThrowingCallable console(String... lines) {
        return run(block("console", lines));
    }

    private ThrowingCallable sql(String... lines) {
        return run(block("sql", lines));
    }

    /** The other database is filled beforehand. */
    private ThrowingCallable sameSchema(String ours, String theirs) {
        List<String> story = new ArrayList<>(block("sql", ours));
        story.addAll(block("same-schema", "other"));
        return () -> {
            Path root = Files.createTempDirectory(folder, "same");
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + root.resolve("other.db"));
                    Statement statement = other.createStatement()) {
                statement.execute(theirs);
            }
            tell(root, story);
        };
    }

    private static List<String> block(String language, String... lines) {
        List<String> block = new ArrayList<>(List.of("```" + language));
        block.addAll(List.of(lines));
        block.add("```");
        return block;
    }

    private ThrowingCallable run(List<String> blocks) {
        return () -> tell(Files.createTempDirectory(folder, "run"), blocks);
    }

    private static void tell(Path root, List<String> blocks) throws IOException, SQLException {
        List<String> lines = new ArrayList<>(List.of("# t", "Databases: sqlite"));
        lines.addAll(blocks);
        Path file = Files.write(root.resolve("story.md"), lines);
        try (StoryRun run = new StoryRun(DatabaseKind.SQLITE, root, ECHO)) {
            run.tell(StoryParser.story(file));
        }
    }
}
