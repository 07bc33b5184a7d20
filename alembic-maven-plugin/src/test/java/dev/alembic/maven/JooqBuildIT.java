package dev.alembic.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServer;
import dev.alembic.testserver.TestServers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Code is generated from a schema that the same build has made just before. */
@EnabledIfSystemProperty(named = "more.builds", matches = "true")
class JooqBuildIT {

    @TempDir
    Path root;

    @Test
    void jooq_generates_from_what_revisions_have_made() throws Exception {
        SmallProject project = new SmallProject(root, "jooq");
        try (TestDatabase database = TestServers.postgresql().freshDatabase("codegen")) {
            assertThat(project.maven(
                            "compile",
                            "-Dalembic.url=" + database.jdbcUrl(),
                            "-Dalembic.user=" + database.user(),
                            "-Dalembic.password=" + database.password()))
                    .contains("[INFO] <base> -> 1a in ")
                    .endsWith("exit 0");
        }
        assertThat(project.folder().resolve("target/classes/com/example/tables/tables/Tasks.class"))
                .exists();
    }

    @Test
    void jooq_generates_from_revisions_without_a_schema_of_its_own() throws Exception {
        SmallProject project = new SmallProject(root, "jooq-revisions");
        TestServer server = TestServers.postgresql();
        assertThat(project.maven(
                        "compile",
                        "-Dcodegen.url=" + server.jdbcUrl("codegen_{n}"),
                        "-Dcodegen.user=" + server.user(),
                        "-Dcodegen.password=" + server.password()))
                .endsWith("exit 0");
        Path tables = project.folder().resolve("target/classes/com/example/tables/tables");
        assertThat(tables.resolve("Tasks.class")).exists();
        assertThat(tables.resolve("AlembicVersion.class")).doesNotExist();
    }
}
