package dev.alembic.internal.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.config.Config;
import dev.alembic.error.ConfigException;
import dev.alembic.error.ScriptException;
import dev.alembic.migration.Migration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptDirectoryTest {

    @TempDir
    Path folder;

    private final Map<String, String> settings = new LinkedHashMap<>();

    @BeforeEach
    void prepare() throws IOException {
        settings.put("script_location", "db");
        Files.createDirectories(folder.resolve("db"));
    }

    @Test
    void runs_java_and_sql_revisions_of_one_graph() throws IOException {
        write("db/versions/Va1.java", migration("a1", "Va1", "CREATE TABLE t (id INTEGER)"));
        write("db/versions/Vb2_second.sql", """
                -- revision: b2
                -- revises: a1
                -- message: second
                -- upgrade
                INSERT INTO t VALUES (1);
                INSERT INTO t VALUES (2);
                """);
        ScriptDirectory directory = open();
        assertThat(directory.infos()).extracting("id").containsExactly("a1", "b2");
        assertThat(run(directory, "b2", "a1"))
                .containsExactly("INSERT INTO t VALUES (1)", "INSERT INTO t VALUES (2)", "CREATE TABLE t (id INTEGER)");
    }

    @Test
    void a_missing_directory_is_answered_as_alembic_does() {
        settings.put("script_location", "nowhere");
        assertThatThrownBy(this::open)
                .isInstanceOf(ScriptException.class)
                .hasMessage(
                        ("Path doesn't exist: %s.  Please use the 'init' command to create a new" + " scripts folder.")
                                .formatted(folder.resolve("nowhere")));
        settings.clear();
        assertThatThrownBy(this::open)
                .isInstanceOf(ConfigException.class)
                .hasMessage("No 'script_location' key found in configuration.");
    }

    @Test
    void a_directory_without_versions_has_no_revisions() {
        assertThat(open().revisions()).isEmpty();
        assertThat(open().versionLocations()).containsExactly(folder.resolve("db/versions"));
    }

    @Test
    void files_are_loaded_in_the_order_of_their_names() throws IOException {
        for (String id : List.of("b", "B", "a_b", "a", "10", "9")) {
            revision("db/versions", id);
        }
        write("db/versions/Vab.sql", "-- revision: sql\n-- upgrade\n");
        assertThat(ids()).containsExactly("10", "9", "B", "a", "a_b", "sql", "b");
    }

    @Test
    void what_is_no_revision_by_its_name_is_left_alone() throws IOException {
        for (String name : List.of(
                ".#Va.java",
                ".Va.sql",
                "package-info.java",
                "module-info.java",
                "Va.java~",
                "Va.class",
                "a.py",
                "README",
                "sub/Vb.java",
                "odd.java.d/x")) {
            write("db/versions/" + name, "not Java");
        }
        assertThat(ids()).isEmpty();
    }

    @Test
    void any_other_java_file_is_named_with_the_way_out() throws IOException {
        Path file = write("db/versions/Helper.java", "class Helper {}");
        assertThatThrownBy(this::open)
                .isInstanceOf(ScriptException.class)
                .hasMessage(("\"%s\" is no revision: it has no class with @Revision(id = \"…\"). A"
                                + " class that revisions only use belongs to a folder named by"
                                + " source_path in the configuration.")
                        .formatted(file));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'one two', 2",
        "'', 'one, two', 2",
        "'', 'one,two', 2",
        "'', 'one\ntwo', 2",
        "space, 'one two', 2",
        "newline, 'one\n  two', 2",
        "os, one:two, 2",
        ":, one:two, 2",
        ";, one; two;, 2",
        "newline, one two, 1"
    })
    void locations_are_split_as_the_configuration_says(String separator, String value, int count) throws IOException {
        for (String name : List.of("one", "two", "one two")) {
            Files.createDirectories(folder.resolve(name));
        }
        settings.put("path_separator", separator);
        settings.put("version_locations", value);
        assertThat(open().versionLocations()).hasSize(count);
    }

    @Test
    void the_old_name_of_the_separator_is_understood_and_an_unknown_one_refused() throws IOException {
        Files.createDirectories(folder.resolve("one two"));
        settings.put("version_locations", "one two");
        settings.put("version_path_separator", "newline");
        assertThat(open().versionLocations()).containsExactly(folder.resolve("one two"));
        settings.put("path_separator", "comma");
        assertThatThrownBy(this::open)
                .isInstanceOf(ConfigException.class)
                .hasMessage("'comma' is not a valid value for path_separator; expected 'space',"
                        + " 'newline', 'os', ':', ';'");
    }

    @Test
    void a_location_that_does_not_exist_is_named() {
        settings.put("version_locations", "db net");
        assertThatThrownBy(this::open)
                .isInstanceOf(ScriptException.class)
                .hasMessage(("version_locations names \"net\", and there is no folder \"%s\". Make it,"
                                + " or correct the configuration.")
                        .formatted(folder.resolve("net")));
    }

    @Test
    void locations_are_read_one_after_the_other() throws IOException {
        revision("two", "a");
        revision("one", "b");
        settings.put("version_locations", "one two");
        assertThat(ids()).containsExactly("b", "a");
    }

    @Test
    void a_file_that_is_reached_twice_counts_once() throws IOException {
        revision("one", "a");
        Files.createSymbolicLink(folder.resolve("two"), folder.resolve("one"));
        Files.createSymbolicLink(folder.resolve("one/Vz.java"), folder.resolve("one/Va.java"));
        settings.put("version_locations", "one one two");
        assertThat(ids()).containsExactly("a");
    }

    @Test
    void two_files_with_one_id_are_both_listed() throws IOException {
        revision("db/versions", "a");
        write("db/versions/Vb.java", "@Revision(id = \"a\") class Vb {}");
        assertThat(ids()).containsExactly("a", "a");
    }

    @Test
    void subfolders_count_only_when_asked_for() throws IOException {
        revision("db/versions/2024/b", "x");
        revision("db/versions/2024/a", "y");
        revision("db/versions/.git", "hidden");
        revision("db/versions/2023", "z");
        revision("db/versions", "w");
        assertThat(ids()).containsExactly("w");
        settings.put("recursive_version_locations", "true");
        assertThat(ids()).containsExactly("w", "z", "y", "x");
    }

    @Test
    void environment_and_revisions_use_sources_of_the_project() throws IOException {
        settings.put("source_path", "src:more");
        write("src/Names.java", "class Names { static final String TABLE = Deep.TABLE; }");
        write("more/Deep.java", "class Deep { static final String TABLE = \"deep\"; }");
        write("db/Env.java", """
                class Env implements java.util.function.Supplier<String> {
                    public String get() { return Names.TABLE; }
                }
                """);
        write("db/versions/Va1.java", migration("a1", "Va1", "DROP TABLE \" + Names.TABLE + \""));
        ScriptDirectory directory = open();
        assertThat(directory
                        .environment(java.util.function.Supplier.class)
                        .orElseThrow()
                        .get())
                .isEqualTo("deep");
        assertThat(run(directory, "a1")).containsExactly("DROP TABLE deep");
        assertThat(directory.loadClass("Names")).isSameAs(directory.loadClass("Names"));
        assertThatThrownBy(() -> directory.loadClass("no.Such"))
                .hasMessage("No class \"no.Such\": neither a source under source_path nor on the" + " classpath.");
    }

    @Test
    void a_class_need_not_be_named_as_its_file() throws IOException {
        write("db/versions/2024-06-a1.java", migration("a1", "V2024_06_a1", "SELECT 1"));
        write("db/versions/2024-06-b2.java", migration("b2", "V2024_06_b2", "SELECT \" + new V2024_06_a1() + \""));
        assertThat(run(open(), "a1")).containsExactly("SELECT 1");
        assertThat(run(open(), "b2").get(0)).startsWith("SELECT V2024_06_a1@");
    }

    @Test
    void without_env_there_is_no_environment() {
        assertThat(open().environment(Runnable.class)).isEmpty();
    }

    @Test
    void sources_and_classpath_must_exist() throws IOException {
        write("db/versions/Va1.java", migration("a1", "Va1", "SELECT 1"));
        settings.put("source_path", "nowhere");
        assertThatThrownBy(() -> run(open(), "a1"))
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining("source_path names \"%s\"".formatted(folder.resolve("nowhere")));
        settings.remove("source_path");
        settings.put("classpath", "nowhere.jar");
        assertThatThrownBy(() -> run(open(), "a1"))
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining("classpath names \"%s\"".formatted(folder.resolve("nowhere.jar")));
    }

    @Test
    void a_star_stands_for_the_jars_of_a_folder() throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        Path jar = ClassPath.ownEntry().orElseThrow();
        settings.put("classpath", "lib/*" + java.io.File.pathSeparator + jar);
        write("lib/b.jar", "");
        write("lib/a.jar", "");
        write("lib/notes.txt", "");
        assertThat(PathList.classpath(Config.of(folder, settings), "classpath"))
                .containsExactly(folder.resolve("lib/a.jar"), folder.resolve("lib/b.jar"), jar);
    }

    @Test
    void a_class_that_can_not_be_made_is_named() throws IOException {
        Path file = write("db/versions/Va1.java", "@dev.alembic.migration.Revision(id = \"a1\") class Va1 {}");
        assertThatThrownBy(() -> run(open(), "a1"))
                .isInstanceOf(ScriptException.class)
                .hasMessage("Class \"Va1\" in \"%s\" must implement dev.alembic.migration.Migration.".formatted(file));
        write("db/Env.java", "class Env implements Runnable { Env(int x) {} public void run() {} }");
        assertThatThrownBy(() -> open().environment(Runnable.class))
                .hasMessage("Class \"Env\" in \"%s\" needs a constructor without parameters."
                        .formatted(folder.resolve("db/Env.java")));
        write(
                "db/Env.java",
                "class Env implements Runnable { Env() { throw new Error(\"no\"); } public void" + " run() {} }");
        assertThatThrownBy(() -> open().environment(Runnable.class))
                .hasMessage("Can't make a \"Env\" of \"%s\": Env.java:1: Error: no"
                        .formatted(folder.resolve("db/Env.java")));
    }

    @Test
    void an_id_without_file_is_refused() {
        assertThatThrownBy(() -> open().load(List.of("a1")))
                .isInstanceOf(ScriptException.class)
                .hasMessage("No file or class of revision \"a1\".");
    }

    private static List<String> run(ScriptDirectory directory, String... ids) {
        List<String> ran = new ArrayList<>();
        for (Migration migration : directory.load(List.of(ids)).values()) {
            ran.addAll(RecordedSql.of(migration, Migration::upgrade).texts());
        }
        return ran;
    }

    private static String migration(String id, String className, String sql) {
        return """
        import dev.alembic.migration.*;
        import dev.alembic.op.Operations;
        @Revision(id = "%s")
        class %s implements Migration {
            public void upgrade(Operations op) { op.execute("%s"); }
        }
        """.formatted(id, className, sql);
    }

    private List<String> ids() {
        return open().revisions().stream().map(RevisionFile::id).toList();
    }

    private ScriptDirectory open() {
        return ScriptDirectory.open(Config.of(folder, settings));
    }

    private void revision(String location, String id) throws IOException {
        write(location + "/V" + id + ".java", "@Revision(id = \"" + id + "\") class V {}");
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }
}
