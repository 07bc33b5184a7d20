package dev.alembic.gradle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gradle.api.GradleException;
import org.gradle.api.Project;
import org.gradle.testfixtures.ProjectBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tasks that stand for commands beyond those that run and write revisions. */
class LaterCommandsTest {

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
                    return metaData(table(
                            "tasks", column("id", integer()).primaryKey(), column("headline", string(100))));
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

    private void upgrade() {
        task("alembicUpgrade", UpgradeTask.class).run();
    }

    @Test
    void what_is_not_in_order_fails_a_build() {
        assertThatThrownBy(() -> task("alembicVerify", VerifyTask.class).run())
                .isInstanceOf(GradleException.class)
                .hasMessageStartingWith("Not everything is in order:\n  One revision is not applied: 1a.");
        upgrade();
        task("alembicVerify", VerifyTask.class).run();
    }

    @Test
    void the_model_of_a_database_is_written_once() {
        upgrade();
        ModelTask model = task("alembicModel", ModelTask.class);
        model.getClassName().set("com.example.Models");
        model.run();
        assertThat(folder.resolve("src/main/java/com/example/Models.java"))
                .content()
                .contains("package com.example;", "table(\"tasks\"");
        assertThatThrownBy(model::run).hasMessageContaining("is there already.");
        model.getForce().set(true);
        model.run();
    }

    @Test
    void a_snapshot_is_written_and_compared() throws IOException {
        upgrade();
        SnapshotTask snapshot = task("alembicSnapshot", SnapshotTask.class);
        snapshot.run();
        assertThat(folder.resolve("db/schema.sql")).content().contains("CREATE TABLE tasks");
        snapshot.getCheckOnly().set(true);
        snapshot.run();
        Files.delete(folder.resolve("db/schema.sql"));
        assertThatThrownBy(snapshot::run)
                .isInstanceOf(GradleException.class)
                .hasMessageContaining("schema.sql. alembicSnapshot writes it anew.");
    }

    @Test
    void one_revision_stands_for_two() throws IOException {
        Files.writeString(
                folder.resolve("db/versions/V2b_create_people.sql"),
                FIRST.replace("revision: 1a", "revision: 2b\n-- revises: 1a").replace("tasks", "people"));
        SquashTask squash = task("alembicSquash", SquashTask.class);
        squash.getMessage().set("both");
        squash.getProve().set(true);
        squash.run();
        assertThat(versions()).anyMatch(name -> name.contains("_both"));
    }

    @Test
    void a_history_is_brought_along() throws IOException {
        Files.delete(folder.resolve("db/versions/V1a_create_tasks.sql"));
        Files.writeString(
                Files.createDirectories(folder.resolve("migration")).resolve("V1__create_tasks.sql"),
                "CREATE TABLE tasks (id INTEGER);");
        ImportTask bring = task("alembicImport", ImportTask.class);
        assertThatThrownBy(bring::run)
                .hasMessage("Whose history? Say it by --tool, which is one of flyway, sql, liquibase, alembic.");
        bring.getTool().set("flyway");
        bring.getFrom().set("migration");
        bring.run();
        assertThat(versions()).singleElement().asString().contains("create_tasks");
    }

    @Test
    void what_would_be_done_is_told_both_ways() {
        PlanTask plan = task("alembicPlan", PlanTask.class);
        plan.run();
        plan.getFormat().set("markdown");
        plan.run();
        Path report = folder.resolve("build/alembic/plan.md");
        assertThat(report).content().contains("base → 1a", "CREATE TABLE tasks");
        upgrade();
        plan.getRevision().set("base");
        plan.getDowngrade().set(true);
        plan.run();
        assertThat(report).content().contains("1a → base", "DROP TABLE tasks");
    }

    @Test
    void what_rules_find_fails_a_build() throws IOException {
        Files.writeString(
                folder.resolve("db/versions/V2b_drop.sql"),
                "-- revision: 2b\n-- revises: 1a\n-- message: drop\n-- upgrade\nDROP TABLE tasks;\n");
        LintTask lint = task("alembicLint", LintTask.class);
        lint.getNoDatabase().set(true);
        lint.getRange().set("2b");
        lint.getFormat().set("junit");
        assertThatThrownBy(lint::run)
                .isInstanceOf(GradleException.class)
                .hasMessageStartingWith("Lint found what has to be mended");
        assertThat(folder.resolve("build/alembic/lint.xml")).content().contains("table-dropped");
        lint.getFailOn().set("error");
        lint.run();
        lint.getFormat().set("pdf");
        assertThatThrownBy(lint::run).hasMessageContaining("--format is one of text, markdown, json,");
    }

    @Test
    void the_way_back_is_tried_and_a_page_is_written() throws IOException {
        TestTask test = task("alembicTest", TestTask.class);
        test.run();
        PageTask report = task("alembicReport", PageTask.class);
        report.getTitle().set("Shop");
        report.run();
        assertThat(folder.resolve("build/alembic/report.html")).content().contains("<title>Shop</title>");
        Files.writeString(folder.resolve("db/versions/V2b_note.sql"), """
                -- revision: 2b
                -- revises: 1a
                -- upgrade
                ALTER TABLE tasks ADD COLUMN note TEXT;
                -- downgrade
                SELECT 1;
                """);
        test.getRange().set("2b");
        assertThatThrownBy(test::run)
                .isInstanceOf(GradleException.class)
                .hasMessage("The way back of a revision doesn't do what it says: see above.");
    }

    @Test
    void somebody_has_to_decide_on_a_rename() throws IOException {
        Files.writeString(folder.resolve("db/Env.java"), ENVIRONMENT);
        upgrade();
        RevisionTask revision = task("alembicRevision", RevisionTask.class);
        revision.getMessage().set("rename");
        revision.getAutogenerate().set(true);
        assertThatThrownBy(revision::run)
                .isInstanceOf(GradleException.class)
                .hasMessageContaining("--rename=tasks.title:headline, or with --no-renames");
    }

    @Test
    void each_tenant_is_done() throws IOException {
        AlembicExtension extension = project.getExtensions().getByType(AlembicExtension.class);
        extension.getUrl().set((String) null);
        Files.writeString(
                folder.resolve("alembic.ini"),
                "[alembic]\ntenants = acme = sqlite:///%1$s/acme.db, globex = sqlite:///%1$s/globex.db\n"
                        .formatted(folder));
        UpgradeTask one = task("alembicUpgrade", UpgradeTask.class);
        one.getTenants().set(List.of("acme"));
        one.run();
        assertThatThrownBy(() -> task("alembicVerify", VerifyTask.class).run())
                .hasMessageStartingWith("globex: Not everything is in order:");
        one.getTenants().set(List.of());
        one.run();
        task("alembicVerify", VerifyTask.class).run();
        task("alembicCurrent", CurrentTask.class).run();
        assertThatThrownBy(() -> task("alembicSnapshot", SnapshotTask.class).run())
                .hasMessageContaining("this task works on one of them: say which one, by --tenant=NAME.");
    }

    private List<String> versions() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("db/versions"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
