package dev.alembic.testkit.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.Alembic;
import dev.alembic.AlembicBuilder;
import dev.alembic.SquashedRevision;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many revisions become one, which makes the same. */
class SquashTest {

    private static final int MANY = 200;

    @TempDir
    Path folder;

    private String last = "";

    @BeforeEach
    void write_many() throws IOException {
        Path versions = Files.createDirectories(folder.resolve("versions"));
        for (int i = 0; i < MANY; i++) {
            String id = "%05x".formatted(0xa0000 + i);
            Files.writeString(
                    versions.resolve("V" + id + ".sql"), """
                    -- revision: %s
                    -- revises: %s
                    -- message: number %d
                    -- upgrade
                    %s
                    -- downgrade
                    %s
                    """.formatted(id, last, i, upgrade(i), downgrade(i)));
            last = id;
        }
    }

    private static String upgrade(int i) {
        return i % 2 == 0
                ? "CREATE TABLE t%d (id INTEGER PRIMARY KEY, name VARCHAR(20)); INSERT INTO t%d VALUES (%d, 'x');"
                        .formatted(i, i, i)
                : "ALTER TABLE t%d ADD COLUMN c%d INTEGER DEFAULT 5;".formatted(i - 1, i);
    }

    private static String downgrade(int i) {
        return i % 2 == 0 ? "DROP TABLE t%d;".formatted(i) : "ALTER TABLE t%d DROP COLUMN c%d;".formatted(i - 1, i);
    }

    private AlembicBuilder project(String url) {
        return Alembic.builder().scripts(folder).directory(folder).url(url);
    }

    @Test
    void two_hundred_become_one_and_it_is_proven() {
        String url = "jdbc:sqlite:" + folder.resolve("app.db");
        try (Alembic alembic = project(url).build()) {
            alembic.upgrade("a0010");
            SquashedRevision squashed =
                    alembic.squash(":", r -> r.message("all").id("one1").prove());
            assertThat(squashed.replaced()).hasSize(MANY).startsWith("a0000").endsWith(last);
            alembic.upgrade("head"); // goes on with the many
            assertThat(alembic.current().revisions()).extracting("id").containsExactly("one1");
            assertThat(alembic.pending()).isEmpty();
            alembic.downgrade("base");
            assertThat(alembic.upgrade("head").steps()).hasSize(1);
        }
    }

    @Test
    void on_servers_too() throws IOException {
        for (TestDatabase scratch : List.of(
                TestServers.postgresql().freshDatabase("scratch"),
                TestServers.mariadb().freshDatabase("scratch"))) {
            try (scratch;
                    Alembic alembic = project(scratch.url())
                            .setting("test_url", scratch.url())
                            .build()) {
                Path file = alembic.squash(
                                "a0003:a0009", r -> r.message("some").id("one1").prove())
                        .revision()
                        .file();
                assertThat(alembic.history()).hasSize(MANY - 6);
                assertThat(alembic.current().revisions()).isEmpty();
                Files.delete(file);
            }
        }
    }

    @Test
    void what_makes_something_else_is_refused() throws IOException {
        Files.writeString(folder.resolve("versions/Vb0001_branching.java"), """
                import dev.alembic.migration.*;
                import dev.alembic.op.Operations;

                @Revision(id = "b0001", revises = "%s")
                class Vb0001_branching implements Migration {
                    @Override
                    public void upgrade(Operations op) {
                        long id = 1000 + System.nanoTime() / 1000 %% 1000000000;
                        op.execute("INSERT INTO t0 (id) VALUES (" + id + ")");
                    }

                    @Override
                    public void downgrade(Operations op) {
                        op.execute("DELETE FROM t0 WHERE id >= 1000");
                    }
                }
                """.formatted(last));
        try (Alembic alembic = project("jdbc:h2:mem:").build()) {
            assertThatThrownBy(() ->
                            alembic.squash("a00c6:b0001", r -> r.id("one1").prove()))
                    .hasMessageContaining("As one revision, the upgrade leads elsewhere than as 'a00c6' to 'b0001'.")
                    .hasMessageContaining("row of 't0'");
            assertThat(alembic.heads()).extracting("id").containsExactly("b0001");
            assertThatThrownBy(() -> alembic.squash("b0001:b0001", r -> {}))
                    .hasMessage("\"b0001:b0001\" is one revision: a squash makes one of two at least.");
        }
    }
}
