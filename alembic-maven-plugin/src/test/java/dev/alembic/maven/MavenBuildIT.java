package dev.alembic.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project upgrades before it has classes, and fails where it isn't as its model is. */
class MavenBuildIT {

    @TempDir
    Path root;

    @Test
    void upgrades_and_checks() throws Exception {
        SmallProject project = new SmallProject(root, "single");
        assertThat(project.maven("verify"))
                .contains("[INFO] <base> -> 1a in ")
                .contains("New upgrade operations detected:\n[ERROR]   added column 'tasks.owner'")
                .endsWith("exit 1");
        assertThat(project.maven(
                        "alembic:revision",
                        "-Dalembic.message=add owner",
                        "-Dalembic.autogenerate",
                        "alembic:upgrade",
                        "alembic:check",
                        "alembic:history",
                        "alembic:sql"))
                .contains("db/versions/V", "_add_owner.java")
                .contains("No new upgrade operations detected.")
                .contains("(head), add owner\n[INFO] <base> -> 1a, create tasks")
                .contains("target/alembic/upgrade.sql")
                .endsWith("exit 0");
    }

    @Test
    void verifies_that_everything_is_in_order() throws Exception {
        SmallProject project = new SmallProject(root, "single");
        assertThat(project.maven("alembic:verify"))
                .contains("Not everything is in order:\n[ERROR]   One revision is not applied: 1a.")
                .contains("\"alembic upgrade head\" applies it.")
                .endsWith("exit 1");
        assertThat(project.maven("alembic:upgrade", "alembic:verify"))
                .contains("Revisions and database are in order.")
                .endsWith("exit 0");
    }

    @Test
    void writes_the_model_of_a_database_that_was_there_first() throws Exception {
        SmallProject project = new SmallProject(root, "single");
        String[] goals = {
            "alembic:upgrade", "alembic:model", "-Dalembic.className=com.example.Models", "-Dalembic.sources=written"
        };
        assertThat(project.maven(goals)).contains("Models.java with 1 tables").endsWith("exit 0");
        assertThat(project.folder().resolve("written/com/example/Models.java"))
                .content()
                .contains("package com.example;", "table(\"tasks\"");
        assertThat(project.maven(goals))
                .contains("is there already. Name another class by alembic.className")
                .endsWith("exit 1");
    }

    @Test
    void builds_modules_at_once_with_the_model_in_another_one() throws Exception {
        SmallProject project = new SmallProject(root, "reactor");
        assertThat(project.maven("-T2", "--fail-at-end", "verify"))
                .doesNotContain("[WARNING] Revisions")
                .contains("added column 'tasks.title'")
                .containsPattern("schema \\.+ SUCCESS")
                .containsPattern("stock \\.+ FAILURE")
                .endsWith("exit 1");
        assertThat(project.folder().resolve("schema/target/classes/META-INF/alembic/revisions"))
                .content()
                .isEqualTo("com.example.db.V1a_create_tasks\t1a\t\t\t\t\tcreate tasks\n");
    }

    @Test
    void says_where_somebody_has_to_decide_on_a_rename() throws Exception {
        SmallProject project = new SmallProject(root, "renamed");
        String[] goals = {"alembic:upgrade", "alembic:revision", "-Dalembic.message=rename", "-Dalembic.autogenerate"};
        assertThat(project.maven(goals))
                .contains("Nobody said whether this is a rename: tasks.title:headline.")
                .contains("-Dalembic.rename=tasks.title:headline, or with -Dalembic.noRenames")
                .endsWith("exit 1");
    }

    @Test
    void brings_a_history_along_squashes_it_and_writes_the_schema_down() throws Exception {
        SmallProject project = new SmallProject(root, "flyway");
        assertThat(project.maven("alembic:import"))
                .containsPattern("Wrote .*create_tasks.*")
                .contains("The database has no history of flyway, so nothing is stamped.")
                .endsWith("exit 0");
        assertThat(project.maven("alembic:squash", "-Dalembic.message=all", "-Dalembic.prove"))
                .containsPattern("Wrote .*_all")
                .contains("It stands for 2 revisions.")
                .endsWith("exit 0");
        assertThat(project.maven("alembic:upgrade", "alembic:snapshot", "alembic:check"))
                .contains("schema.sql", "schema.json", "No new upgrade operations detected.")
                .endsWith("exit 0");
        assertThat(project.folder().resolve("db/schema.sql")).content().contains("CREATE TABLE tasks", "owner");
        assertThat(project.maven("alembic:snapshot", "-Dalembic.checkOnly"))
                .contains("The snapshot is up to date.")
                .endsWith("exit 0");
    }

    @Test
    void plans_both_ways_and_lints() throws Exception {
        SmallProject project = new SmallProject(root, "single");
        assertThat(project.maven("alembic:plan", "alembic:upgrade", "alembic:plan"))
                .contains("base -> 1a. Nothing was changed.", "[INFO] upgrade 1a, create tasks: reversible")
                .contains("[INFO] There is nothing to do.")
                .endsWith("exit 0");
        assertThat(project.maven(
                        "alembic:plan",
                        "-Dalembic.revision=base",
                        "-Dalembic.downgrade",
                        "-Dalembic.format=markdown",
                        "-Dalembic.planOutput=back.md"))
                .endsWith("exit 0");
        assertThat(project.folder().resolve("back.md"))
                .content()
                .contains("1a → base", "| back from 1a, create tasks | 1 | writers |", "DROP TABLE tasks");
        Files.writeString(
                project.folder().resolve("db/versions/V2b_drop.sql"),
                "-- revision: 2b\n-- revises: 1a\n-- message: drop\n-- upgrade\nDROP TABLE tasks;\n");
        assertThat(project.maven(
                        "alembic:lint", "-Dalembic.range=2b", "-Dalembic.noDatabase", "-Dalembic.format=sarif"))
                .contains("[WARNING] db/versions/V2b_drop.sql:5: warning table-dropped")
                .contains("Looked at one revision: ")
                .contains("Lint found what has to be mended, or to be allowed by a comment")
                .endsWith("exit 1");
        assertThat(project.folder().resolve("target/alembic/lint.sarif"))
                .content()
                .contains("\"version\" : \"2.1.0\"", "\"ruleId\" : \"table-dropped\"");
        assertThat(project.maven("alembic:lint", "-Dalembic.failOn=error"))
                .contains("Looked at one revision: ")
                .endsWith("exit 0");
        assertThat(project.maven("alembic:lint", "-Dalembic.format=pdf"))
                .contains("alembic.format is one of text, markdown, json, sarif, junit, github, not \"pdf\".")
                .endsWith("exit 1");
    }

    @Test
    void tries_the_way_back_and_writes_a_page() throws Exception {
        SmallProject project = new SmallProject(root, "single");
        assertThat(project.maven("alembic:test", "alembic:report", "-Dalembic.title=Shop"))
                .contains("[INFO] 1a, create tasks: exact", "[INFO] Tried one revision on SQLite ")
                .contains("report.html shows 1 revisions.")
                .endsWith("exit 0");
        assertThat(project.folder().resolve("target/alembic/report.html"))
                .content()
                .contains("<title>Shop</title>");
        Files.writeString(project.folder().resolve("db/versions/V2b_note.sql"), """
                -- revision: 2b
                -- revises: 1a
                -- message: note
                -- upgrade
                ALTER TABLE tasks ADD COLUMN note TEXT;
                -- downgrade
                SELECT 1;
                """);
        assertThat(project.maven("alembic:test", "-Dalembic.range=2b"))
                .contains("[ERROR] 2b, note: broken")
                .contains("The way back of a revision doesn't do what it says: see above.")
                .endsWith("exit 1");
    }

    @Test
    void works_on_all_tenants() throws Exception {
        SmallProject project = new SmallProject(root, "tenants");
        assertThat(project.maven("alembic:upgrade", "-Dalembic.tenants=acme"))
                .contains("acme: <base> -> 1a in ")
                .doesNotContain("globex")
                .endsWith("exit 0");
        assertThat(project.maven("alembic:verify"))
                .contains("globex: Not everything is in order:")
                .doesNotContain("acme: Not everything")
                .endsWith("exit 1");
        assertThat(project.maven("alembic:upgrade", "alembic:current", "alembic:verify"))
                .contains("acme: The database is up to date: 1a", "globex: <base> -> 1a in ")
                .contains("globex: <base> -> 1a (head), create tasks")
                .endsWith("exit 0");
        assertThat(project.maven("alembic:snapshot"))
                .contains("this goal works on one of them: say which one, by -Dalembic.tenants=NAME.")
                .endsWith("exit 1");
        assertThat(project.maven("alembic:snapshot", "-Dalembic.tenants=globex"))
                .contains("schema.sql")
                .endsWith("exit 0");
    }
}
