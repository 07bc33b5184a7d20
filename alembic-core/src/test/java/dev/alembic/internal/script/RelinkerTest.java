package dev.alembic.internal.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.ScriptException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelinkerTest {

    @TempDir
    Path folder;

    @Test
    void rewrites_the_parent_of_a_java_revision_and_nothing_else() throws IOException {
        String text = """
                // revises = "p1"
                @Revision(id = "a1", revises = /* was p1 */ "p1", created = "now")\r
                class V1 { String revises = "p1"; }\r
                """;
        assertThat(relink("V1.java", text, "p1", "p2")).isEqualTo(text.replace("*/ \"p1\"", "*/ \"p2\""));
    }

    @Test
    void rewrites_one_of_several_parents() throws IOException {
        assertThat(relink("V1.java", "@Revision(id = \"a1\", revises = {\"p1\",\n\"p3\"}) class V1 {}", "p1", "p2"))
                .isEqualTo("@Revision(id = \"a1\", revises = {\"p2\", \"p3\"}) class V1 {}");
    }

    @Test
    void rewrites_the_parent_of_a_sql_revision() throws IOException {
        String text = "-- revision: a1\r\n-- revises: p1, p3\r\n-- upgrade\r\n-- revises: p1\r\n";
        assertThat(relink("V1.sql", text, "p1", "p2")).isEqualTo(text.replaceFirst("p1, p3", "p2, p3"));
    }

    @Test
    void keeps_bytes_it_does_not_understand_and_permissions() throws IOException {
        Path file = folder.resolve("V1.java");
        byte[] latin = ("@Revision(id = \"a1\", revises = \"p1\") class V1 {}\n" + "// long\n".repeat(1000) + "// ü")
                .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, latin);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-x---"));
        Relinker.relink(List.of(new RevisionReader().read(file)), "p1", "ü2");
        assertThat(Files.readAllBytes(file)).endsWith("// ü".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(new RevisionReader().read(file).info().downRevisions()).containsExactly("ü2");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-x---");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void a_parent_that_it_has_not_is_refused() {
        assertThatThrownBy(() -> relink("V1.java", "@Revision(id = \"a1\", revises = \"p1\") class V1 {}", "p9", "p2"))
                .isInstanceOf(ScriptException.class)
                .hasMessage("Revision \"a1\" does not revise \"p9\".");
    }

    @Test
    void a_file_that_has_changed_since_is_left_alone() throws IOException {
        Path file = folder.resolve("V1.java");
        Files.writeString(file, "@Revision(id = \"a1\", revises = \"p1\") class V1 {}");
        RevisionFile child = new RevisionReader().read(file);
        Files.writeString(file, "@Revision(id = \"a1\") class V1 {}");
        assertThatThrownBy(() -> Relinker.relink(List.of(child), "p1", "p2"))
                .hasMessageContaining("has changed since it was read");
        assertThat(file).hasContent("@Revision(id = \"a1\") class V1 {}");
    }

    @Test
    void if_one_can_not_be_changed_none_is() throws IOException {
        String text = "@Revision(id = \"a1\", revises = \"p1\") class V1 {}";
        Path first = Files.writeString(folder.resolve("V1.java"), text);
        Path gone = Files.createDirectory(folder.resolve("gone")).resolve("V2.java");
        Files.writeString(gone, text);
        RevisionReader reader = new RevisionReader();
        List<RevisionFile> children = List.of(reader.read(first), reader.read(gone));
        Files.delete(gone);
        assertThatThrownBy(() -> Relinker.relink(children, "p1", "p2"))
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining(gone.toString());
        assertThat(first).hasContent(text);
    }

    private String relink(String name, String text, String from, String to) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Relinker.relink(List.of(new RevisionReader().read(file)), from, to);
        return Files.readString(file);
    }
}
