package dev.alembic.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.Alembic;
import dev.alembic.migration.MigrationListener;
import dev.alembic.migration.MigrationStatement;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusLineTest {

    private static final long SECOND = 1_000_000_000L;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    /** Draws in the midst of each statement, as the other thread would. */
    private void upgrade(long nanosOfStatement) throws Exception {
        StatusLine line = new StatusLine(new PrintStream(output, true, StandardCharsets.UTF_8), nanos::get);
        Files.writeString(
                folder.resolve("a1.sql"),
                "-- revision: a1\n-- upgrade\nCREATE TABLE t (name text DEFAULT 'secret');\n");
        Files.writeString(
                folder.resolve("a2.sql"), "-- revision: a2\n-- revises: a1\n-- upgrade\nINSERT INTO t VALUES ('x');\n");
        Alembic.builder()
                .scripts(folder)
                .versionLocations(folder)
                .url("jdbc:sqlite:" + folder.resolve("app.db"))
                .listener(line)
                .listener(new MigrationListener() {
                    @Override
                    public void beforeStatement(MigrationStatement statement) {
                        nanos.addAndGet(nanosOfStatement);
                        line.draw();
                    }
                })
                .build()
                .upgrade("head");
        line.close();
    }

    private String text() {
        return output.toString(StandardCharsets.UTF_8).replaceAll(": \\d+\\.\\d s\r?\n", ": N s\n");
    }

    @Test
    void a_step_that_is_done_has_a_line() throws Exception {
        upgrade(0);

        assertThat(text()).isEqualTo("[1/2] a1: N s\n[2/2] a2: N s\n");
    }

    @Test
    void a_statement_that_takes_long_is_shown_without_its_values_and_wiped_off() throws Exception {
        upgrade(38 * SECOND);

        assertThat(text().replace("\r\u001b[K", "<wiped>")).isEqualTo("""
                        <wiped>[1/2] a1, 38.0 s: CREATE TABLE t … for 38.0 s<wiped>[1/2] a1: N s
                        <wiped>[2/2] a2, 1 min 16 s: INSERT INTO t … for 38.0 s<wiped>[2/2] a2: N s
                        """);
    }
}
