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
    }
}
