package dev.alembic.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.config.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExposedPasswordTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void others_may_enter() throws IOException {
        mode(folder, "rwxr-xr-x");
    }

    @Test
    void a_password_that_all_can_read_is_told() throws IOException {
        assertThat(warning("url = postgresql://scott:tiger@localhost/app", "rw-r--r--"))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("Every user of this machine can read the password in \"")
                        .contains("chmod o-r")
                        .doesNotContain("tiger"));
        assertThat(warning("url = jdbc:postgresql://localhost/app?password=tiger", "rw-r--r--"))
                .isPresent();
        assertThat(warning("password = tiger", "rw-rw-rw-")).isPresent();
    }

    @Test
    void without_a_password_there_is_nothing_to_tell() throws IOException {
        assertThat(warning("url = postgresql://scott:${PASSWORD}@localhost/app", "rw-r--r--"))
                .isEmpty();
        assertThat(warning("url = postgresql://scott@localhost/app\npassword = ${PASSWORD:-}", "rw-r--r--"))
                .isEmpty();
        assertThat(warning("url = jdbc:sqlite:%(here)s/app.db", "rw-r--r--")).isEmpty();
    }

    @Test
    void a_file_that_others_cannot_reach_is_all_right() throws IOException {
        assertThat(warning("password = tiger", "rw-r-----")).isEmpty();
        mode(folder, "rwxr-x---");
        assertThat(warning("password = tiger", "rw-r--r--")).isEmpty();
    }

    private Optional<String> warning(String line, String permissions) throws IOException {
        Path file = Files.writeString(folder.resolve("alembic.ini"), "[alembic]\n" + line + "\n");
        mode(file, permissions);
        return ExposedPassword.warning(Config.load(file, "alembic", name -> Optional.empty()));
    }

    private static void mode(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
}
