package dev.alembic.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project goes from a failing check to a passing one. */
class MavenBuildIT {

    @TempDir
    Path root;

    @Test
    void check_fails_until_the_revision_is_there() throws Exception {
        SmallProject project = new SmallProject(root);
        assertThat(project.maven("verify"))
                .contains("[INFO] <base> -> 1a in ")
                .contains("New upgrade operations detected:\n[ERROR]   added column 'tasks.owner'")
                .endsWith("exit 1");
        assertThat(project.maven("alembic:revision", "-Dalembic.message=add owner", "-Dalembic.autogenerate"))
                .contains("[INFO] Wrote " + project.folder().toRealPath().resolve("db/versions/V"))
                .endsWith("exit 0");
        assertThat(project.maven("-T2", "verify", "alembic:current", "alembic:history", "alembic:sql"))
                .contains(
                        "No new upgrade operations detected.", "(head), add owner", "[INFO] <base> -> 1a, create tasks")
                .endsWith("exit 0");
        assertThat(Files.readString(project.folder().resolve("target/alembic/upgrade.sql")))
                .contains("CREATE TABLE tasks", "ADD COLUMN owner");
        assertThat(project.maven("alembic:downgrade", "-Dalembic.revision=base", "-Dalembic.serverId=nobody"))
                .contains("settings.xml has no server \"nobody\", which is to have user and password of the database.")
                .endsWith("exit 1");
        assertThat(project.maven("alembic:downgrade", "-Dalembic.revision=base"))
                .contains(" -> <base> in ")
                .endsWith("exit 0");
    }
}
