package dev.alembic.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project upgrades before it has classes, and fails where it isn't as its model is. */
class MavenBuildIT {

    @TempDir
    Path root;

    @Test
    void upgrades_and_checks() throws Exception {
        SmallProject project = new SmallProject(root);
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
}
