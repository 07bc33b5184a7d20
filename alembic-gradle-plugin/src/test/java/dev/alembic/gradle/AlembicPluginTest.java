package dev.alembic.gradle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.gradle.api.GradleException;
import org.gradle.api.Project;
import org.gradle.api.tasks.Internal;
import org.gradle.testfixtures.ProjectBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugin in a project without a build around it. */
class AlembicPluginTest {

    private static final String FIRST = """
            -- revision: 1a
            -- message: create tasks
            -- upgrade
            CREATE TABLE tasks (id INTEGER NOT NULL PRIMARY KEY, title VARCHAR(100));
            -- downgrade
            DROP TABLE tasks;
            """;

    private static final String ENVIRONMENT = """
            import static dev.alembic.schema.Dsl.*;
            import dev.alembic.migration.Environment;
            import dev.alembic.schema.MetaData;

            class Env implements Environment {
                @Override
                public MetaData targetMetadata() {
                    return metaData(table("tasks", column("id", integer()).primaryKey(), column("title", string(100)),
                            column("owner", string(50))));
                }
            }
            """;

    @TempDir
    Path folder;

    private Project project;

    @BeforeEach
    void make() throws IOException {
        Path versions = Files.createDirectories(folder.resolve("db/versions"));
        Files.writeString(versions.resolve("V1a_create_tasks.sql"), FIRST);
        project = ProjectBuilder.builder().withProjectDir(folder.toFile()).build();
        project.getPluginManager().apply("dev.alembic");
        AlembicExtension extension = project.getExtensions().getByType(AlembicExtension.class);
        extension.getScripts().set("db");
        extension.getUrl().set("jdbc:sqlite:" + folder.resolve("app.db"));
    }

    private <T extends AlembicTask> T task(String name, Class<T> type) {
        return type.cast(project.getTasks().getByName(name));
    }

    private List<String> tables() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("app.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema"
                        + " WHERE type = 'table' AND name NOT LIKE 'alembic%' ORDER BY name)")) {
            return Stream.ofNullable(rows.getString(1)).toList();
        }
    }

    @Test
    void there_is_a_task_for_each_command() {
        assertThat(project.getTasks().withType(AlembicTask.class).getNames())
                .containsExactlyInAnyOrder(
                        "alembicUpgrade",
                        "alembicDowngrade",
                        "alembicStamp",
                        "alembicCurrent",
                        "alembicHistory",
                        "alembicHeads",
                        "alembicRevision",
                        "alembicMerge",
                        "alembicBranches",
                        "alembicCheck",
                        "alembicVerify",
                        "alembicModel",
                        "alembicSnapshot",
                        "alembicSquash",
                        "alembicImport",
                        "alembicPlan",
                        "alembicLint",
                        "alembicTest",
                        "alembicReport",
                        "alembicSql");
    }

    @Test
    void upgrades_and_downgrades() throws SQLException {
        task("alembicUpgrade", UpgradeTask.class).run();
        assertThat(tables()).containsExactly("tasks");
        DowngradeTask back = task("alembicDowngrade", DowngradeTask.class);
        back.getRevision().set("base");
        back.run();
        assertThat(tables()).isEmpty();
    }

    @Test
    void a_downgrade_has_to_say_where_to() {
        assertThatThrownBy(() -> task("alembicDowngrade", DowngradeTask.class).run())
                .isInstanceOf(GradleException.class)
                .hasMessage("Where to? Say it by --revision, such as --revision=-1 or an id.");
    }

    @Test
    void a_stamp_runs_nothing() throws SQLException {
        task("alembicStamp", StampTask.class).run();
        assertThat(tables()).isEmpty();
        task("alembicUpgrade", UpgradeTask.class).run();
        assertThat(tables()).isEmpty();
    }

    @Test
    void a_difference_fails_until_a_revision_mends_it() throws IOException, SQLException {
        Files.writeString(folder.resolve("db/Env.java"), ENVIRONMENT);
        task("alembicUpgrade", UpgradeTask.class).run();
        assertThatThrownBy(() -> task("alembicCheck", CheckTask.class).run())
                .isInstanceOf(GradleException.class)
                .hasMessageStartingWith("New upgrade operations detected:")
                .hasMessageContaining("owner");
        RevisionTask revision = task("alembicRevision", RevisionTask.class);
        revision.getMessage().set("add owner");
        revision.getAutogenerate().set(true);
        revision.run();
        task("alembicUpgrade", UpgradeTask.class).run();
        task("alembicCheck", CheckTask.class).run();
    }

    @Test
    void writes_the_script_into_the_build_directory() {
        task("alembicSql", SqlTask.class).run();
        assertThat(folder.resolve("build/alembic/upgrade.sql")).content().contains("CREATE TABLE tasks");
    }

    @Test
    void merges_two_heads() throws IOException {
        String second = FIRST.replace("1a", "2b").replace("tasks", "people");
        Files.writeString(folder.resolve("db/versions/V2b_create_people.sql"), second);
        task("alembicMerge", MergeTask.class).run();
        try (Stream<Path> files = Files.list(folder.resolve("db/versions"))) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void shows_where_things_stand() {
        task("alembicUpgrade", UpgradeTask.class).run();
        task("alembicCurrent", CurrentTask.class).run();
        task("alembicHistory", HistoryTask.class).run();
        task("alembicHeads", HeadsTask.class).run();
    }

    @Test
    void a_failure_says_what_it_is_about() throws IOException {
        Files.writeString(
                folder.resolve("db/versions/V1a_create_tasks.sql"), FIRST.replace("TABLE tasks", "TABEL tasks"));
        assertThatThrownBy(() -> task("alembicUpgrade", UpgradeTask.class).run())
                .isInstanceOf(GradleException.class)
                .hasMessageContaining("1a")
                .hasMessageContaining("TABEL");
    }

    @Test
    void a_configuration_file_is_read() throws IOException, SQLException {
        AlembicExtension extension = project.getExtensions().getByType(AlembicExtension.class);
        extension.getScripts().set((String) null);
        extension.getUrl().set((String) null);
        Files.writeString(
                folder.resolve("alembic.ini"), "[alembic]\nscript_location = db\nurl = jdbc:sqlite:%(here)s/app.db\n");
        task("alembicUpgrade", UpgradeTask.class).run();
        assertThat(tables()).containsExactly("tasks");
    }

    @Test
    void tasks_see_the_application_and_not_its_tests() {
        project.getPluginManager().apply("java");
        assertThat(task("alembicUpgrade", UpgradeTask.class).getClasspath().getFiles())
                .contains(folder.resolve("build/classes/java/main").toFile())
                .doesNotContain(folder.resolve("build/classes/java/test").toFile());
        assertThat(task("alembicUpgrade", UpgradeTask.class)
                        .getClasspath()
                        .getBuildDependencies()
                        .getDependencies(null))
                .extracting("name")
                .contains("compileJava")
                .doesNotContain("compileTestJava");
    }

    /** A password would otherwise become a part of what Gradle compares and keeps. */
    @Test
    void no_property_is_an_input() {
        assertThat(Stream.of(AlembicTask.class.getMethods())
                        .filter(method -> method.getDeclaringClass() == AlembicTask.class)
                        .filter(method -> method.getName().startsWith("get")))
                .allMatch(method -> method.isAnnotationPresent(Internal.class));
    }
}
