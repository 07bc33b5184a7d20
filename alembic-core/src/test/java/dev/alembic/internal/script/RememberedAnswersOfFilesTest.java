package dev.alembic.internal.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.config.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was found out about many files is remembered until one of them is written. */
class RememberedAnswersOfFilesTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-11-23T10:00:00Z"));

    @TempDir
    Path folder;

    private int asked;

    @BeforeEach
    void make_private() throws IOException {
        folder = Files.createDirectories(folder.toRealPath().resolve("project"));
    }

    private void write(int number) throws IOException {
        Path file = Files.createDirectories(folder.resolve("versions")).resolve("r%d.sql".formatted(number));
        Files.writeString(
                file,
                "-- revision: r%d%n-- revises: %s%n-- upgrade%nSELECT 1;%n"
                        .formatted(number, number == 1 ? "" : "r" + (number - 1)));
        Files.setLastModifiedTime(file, LONG_AGO);
    }

    private void writeMany() throws IOException {
        for (int i = 1; i <= 500; i++) {
            write(i);
        }
    }

    private boolean ask(String question, boolean answer) {
        Config config = Config.of(folder, Map.of("script_location", folder.toString()));
        return ScriptDirectory.open(config).holds(question, () -> {
            asked++;
            return answer;
        });
    }

    @Test
    void what_holds_is_asked_once() throws IOException {
        writeMany();

        assertThat(ask("unedited", true)).isTrue();
        assertThat(ask("unedited", false)).isTrue();
        assertThat(asked).isEqualTo(1);
        assertThat(ask("something else", false)).isFalse();
        assertThat(ask("something else", false)).isFalse();
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void a_file_that_is_written_is_looked_at_again() throws IOException {
        writeMany();
        ask("unedited", true);
        Path file = folder.resolve("versions/r7.sql");
        Files.writeString(file, Files.readString(file).replace("SELECT 1", "SELECT 2"));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-23T10:00:01Z")));

        assertThat(ask("unedited", false)).isFalse();
    }

    @Test
    void another_file_of_the_same_size_and_time_is_looked_at_again() throws IOException {
        writeMany();
        ask("unedited", true);
        Path file = folder.resolve("versions/r7.sql");
        Path other = folder.resolve("other");
        Files.writeString(other, Files.readString(file).replace("SELECT 1", "SELECT 2"));
        Files.setLastModifiedTime(other, LONG_AGO);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(ask("unedited", false)).isFalse();
    }

    @Test
    void a_file_that_was_written_just_now_is_looked_at_again() throws IOException {
        writeMany();
        Files.setLastModifiedTime(folder.resolve("versions/r7.sql"), FileTime.from(Instant.now()));

        ask("unedited", true);
        assertThat(ask("unedited", false)).isFalse();
    }

    @Test
    void of_few_files_nothing_is_remembered() throws IOException {
        write(1);

        ask("unedited", true);
        assertThat(ask("unedited", false)).isFalse();
        assertThat(folder.resolve(".alembic")).doesNotExist();
    }
}
