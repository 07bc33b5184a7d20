package dev.alembic.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.ConfigException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {

    @TempDir
    Path folder;

    @Test
    void text_is_read_as_it_stands_without_its_byte_order_mark() throws IOException {
        assertThat(TextFile.decode("ü€😀 \uFFFD".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ü€😀 \uFFFD");
        assertThat(TextFile.decode("\uFEFFa\uFEFF".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("a\uFEFF");
    }

    @Test
    void what_is_not_utf_8_is_refused_with_its_line() {
        byte[] latin = ("x".repeat(9000) + "\n\nZürich").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> TextFile.decode(latin))
                .hasMessageStartingWith("line 3 is not in UTF-8 (byte 0xFC). Save it in UTF-8");
        byte[] cut = {'a', '\n', (byte) 0xC3};
        assertThatThrownBy(() -> TextFile.decode(cut)).hasMessageStartingWith("line 2 is not in UTF-8 (byte 0xC3)");
    }

    @Test
    void a_long_file_is_read_bit_by_bit() throws IOException {
        for (int shift = 0; shift < 4; shift++) {
            String text = "x".repeat(65_533 + shift) + "ü€😀\n".repeat(30_000);
            Path file = Files.writeString(folder.resolve("long.sql"), (shift == 0 ? "\uFEFF" : "") + text);
            try (Reader reader = TextFile.open(file)) {
                StringWriter all = new StringWriter();
                reader.transferTo(all);
                assertThat(all.toString()).isEqualTo(text);
            }
        }
        try (Reader reader = TextFile.open(Files.writeString(folder.resolve("empty.sql"), ""))) {
            assertThat(reader.read()).isEqualTo(-1);
        }
    }

    @Test
    void what_is_not_utf_8_in_a_long_file_is_refused_when_it_is_reached() throws IOException {
        byte[] latin = ("--\n" + "x\n".repeat(50_000) + "Zürich").getBytes(StandardCharsets.ISO_8859_1);
        try (Reader reader = TextFile.open(Files.write(folder.resolve("latin.sql"), latin))) {
            assertThatThrownBy(() -> reader.transferTo(new StringWriter()))
                    .hasMessageStartingWith("line 50002 is not in UTF-8 (byte 0xFC). Save it in UTF-8; a dump");
        }
        try (Reader reader =
                TextFile.open(Files.write(folder.resolve("cut.sql"), new byte[] {'a', '\n', (byte) 0xC3}))) {
            assertThatThrownBy(() -> reader.transferTo(new StringWriter()))
                    .hasMessageStartingWith("line 2 is not in UTF-8 (byte 0xC3)");
        }
    }

    @Test
    void only_regular_files_have_an_end() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("x.sql"), Path.of("/dev/zero"));
        assertThatThrownBy(() -> TextFile.readRegular(link)).hasMessage("it is no regular file");
        Path file = Files.writeString(folder.resolve("y.sql"), "y");
        assertThat(TextFile.readRegular(Files.createSymbolicLink(folder.resolve("z.sql"), file)))
                .isEqualTo("y");
    }

    @Test
    void a_path_that_can_be_none_is_refused() {
        Config config = Config.of(folder, Map.of("script_location", "a\0b"));
        assertThatThrownBy(() -> config.path("script_location"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("path in the configuration can't be one");
    }
}
