package dev.alembic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.cli.session.MustacheTemplates;
import dev.alembic.config.Config;
import dev.alembic.internal.script.NewRevision;
import dev.alembic.internal.script.NewRevision.Body;
import dev.alembic.internal.script.PlainTemplates;
import dev.alembic.internal.script.RevisionDraft;
import dev.alembic.internal.script.RevisionFile;
import dev.alembic.internal.script.RevisionWriter;
import dev.alembic.internal.script.ScriptDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewRevisionFileTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:15:04Z"), ZoneOffset.UTC);

    private static final String EXPECTED = """
            import static dev.alembic.schema.Dsl.*;
            import dev.alembic.migration.*;
            import dev.alembic.op.Operations;

            /**
             * create tasks table
             */
            @Revision(id = "1975ea83b712", created = "2026-11-21T20:15:04Z")
            class V1975ea83b712_create_tasks_table implements Migration {
                @Override
                public void upgrade(Operations op) {
                    op.createTable("tasks",
                            column("id", integer()).primaryKey(),
                            column("title", string(200)).notNull());
                }

                @Override
                public void downgrade(Operations op) {
                    op.dropTable("tasks");
                }
            }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void copy_templates() throws IOException {
        Files.createDirectories(folder.resolve("versions"));
        for (String name : List.of("script.java.mustache", "script.sql.mustache")) {
            Files.writeString(
                    folder.resolve(name), new PlainTemplates().standard(name).orElseThrow());
        }
    }

    @Test
    void a_java_revision_looks_as_a_person_would_write_it() throws IOException {
        Body body = new Body(List.of(), """
                        op.createTable("tasks",
                                column("id", integer()).primaryKey(),
                                column("title", string(200)).notNull());
                        """, "op.dropTable(\"tasks\");");
        Path file = write(Map.of("timezone", "UTC"), revision("1975ea83b712", "create tasks table", body));
        assertThat(file.getFileName()).hasToString("V1975ea83b712_create_tasks_table.java");
        assertThat(file).hasContent(EXPECTED);
    }

    private Path write(Map<String, String> settings, NewRevision revision) {
        Map<String, String> all = new java.util.HashMap<>(settings);
        all.put("script_location", ".");
        Config config = Config.of(folder, all);
        ScriptDirectory directory = ScriptDirectory.open(config);
        RevisionWriter writer = new RevisionWriter(config, directory, new MustacheTemplates(), CLOCK);
        RevisionDraft draft = writer.draft(revision);
        writer.write(draft);
        return draft.path();
    }

    private static NewRevision revision(String id, String message, Body body) {
        return new NewRevision(
                id,
                Optional.of(message),
                List.of(),
                List.of(),
                List.of(),
                RevisionFile.Kind.JAVA,
                body,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
