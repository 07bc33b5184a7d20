package dev.alembic.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryParserTest {

    @TempDir
    Path folder;

    @Test
    void the_head_names_title_databases_and_what_came_before() throws IOException {
        Story story = parse("# A title", "", "Databases: sqlite, mariadb", "After: first.md", "Runs as: process");

        assertThat(story.title()).isEqualTo("A title");
        assertThat(story.databases()).containsExactly(DatabaseKind.SQLITE, DatabaseKind.MARIADB);
        assertThat(story.after()).isEqualTo(Optional.of("first.md"));
        assertThat(story.asProcess()).isTrue();
    }

    @Test
    void a_console_block_is_commands_with_their_output_and_exit_status() throws IOException {
        Story story = parse(
                "# t",
                "Databases: sqlite",
                "```console",
                "$ alembic \\",
                "    current",
                "one",
                "",
                "two",
                "$ alembic show x",
                "[exit 1]",
                "```");

        assertThat(story.steps())
                .containsExactly(new Step.Session(
                        3,
                        EnumSet.allOf(DatabaseKind.class),
                        List.of(
                                new Step.Command(4, "alembic current", List.of("one", "", "two"), 0),
                                new Step.Command(9, "alembic show x", List.of(), 1))));
    }

    @Test
    void an_sql_block_is_statements_with_their_rows() throws IOException {
        Story story = parse(
                "# t",
                "Databases: sqlite",
                "```sql postgresql",
                "insert into t",
                "values (1);",
                "",
                "select * from t;",
                "-- 1   | a",
                "-- 22  | b",
                "```");

        assertThat(story.steps())
                .containsExactly(new Step.Query(
                        3,
                        EnumSet.of(DatabaseKind.POSTGRESQL),
                        "",
                        List.of(
                                new Step.Statement(4, "insert into t\nvalues (1)", List.of()),
                                new Step.Statement(7, "select * from t", List.of("1 | a", "22 | b")))));
    }

    @Test
    void a_block_with_a_path_is_a_file_even_around_other_fences() throws IOException {
        Story story = parse("# t", "Databases: sqlite", "````md a/b.md", "```sql", "```", "````");

        assertThat(story.steps())
                .containsExactly(new Step.WriteFile(3, EnumSet.allOf(DatabaseKind.class), "a/b.md", "```sql\n```\n"));
    }

    @Test
    void a_story_has_no_block_without_meaning() {
        assertThatThrownBy(() -> parse("# t", "Databases: sqlite", "```java", "```"))
                .hasMessageContaining("story.md:3: a block that means nothing: java");
    }

    @Test
    void a_story_names_its_databases() {
        assertThatThrownBy(() -> parse("# t")).hasMessageContaining("Databases: sqlite");
        assertThatThrownBy(() -> parse("# t", "Databases: oracle")).hasMessageContaining("unknown database: oracle");
    }

    @Test
    void a_block_must_end() {
        assertThatThrownBy(() -> parse("# t", "Databases: sqlite", "```console", "$ a"))
                .hasMessageContaining("line 3: the block has no end");
    }

    private Story parse(String... lines) throws IOException {
        return StoryParser.story(Files.write(folder.resolve("story.md"), List.of(lines)));
    }
}
