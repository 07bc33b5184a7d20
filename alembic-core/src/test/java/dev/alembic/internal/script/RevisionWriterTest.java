package dev.alembic.internal.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.config.Config;
import dev.alembic.error.AlembicException;
import dev.alembic.error.ConfigException;
import dev.alembic.error.RevisionException;
import dev.alembic.error.ScriptException;
import dev.alembic.internal.script.RevisionFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionWriterTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-01T12:30:45.123456789Z"), ZoneId.of("UTC"));

    private static final String TEMPLATE = """
            /**
            {{doc}}
             */
            {{annotation}}
            class {{className}} {}
            """;

    @TempDir
    Path folder;

    private final Map<String, String> settings = new LinkedHashMap<>();

    @BeforeEach
    void prepare() throws IOException {
        settings.put("script_location", "db");
        settings.put("timezone", "UTC");
        Files.createDirectories(folder.resolve("db/versions"));
        Files.writeString(folder.resolve("db/script.java.mustache"), TEMPLATE);
        Files.writeString(folder.resolve("db/script.sql.mustache"), "{{header}}\n-- upgrade\n");
    }

    @Test
    void writes_a_file_that_is_read_back_as_what_was_asked_for() {
        RevisionDraft draft = write(new NewRevision(
                "9a9b",
                Optional.of("bring them together"),
                List.of("a1", "b2"),
                List.of("joined"),
                List.of("c3"),
                Kind.JAVA,
                NewRevision.Body.EMPTY,
                Optional.empty(),
                List.of(),
                Optional.empty()));
        RevisionFile read = open().revisions().get(0);
        assertThat(read).isEqualTo(draft.revision());
        assertThat(read.name()).isEqualTo("V9a9b_bring_them_together");
        assertThat(read.info().downRevisions()).containsExactly("a1", "b2");
        assertThat(read.info().branchLabels()).containsExactly("joined");
        assertThat(read.info().dependsOn()).containsExactly("c3");
        assertThat(read.info().created()).hasValue("2024-06-01T12:30:45.123456Z");
        assertThat(files()).containsExactly("V9a9b_bring_them_together.java");
    }

    @Test
    void writes_sql_too() throws IOException {
        RevisionDraft draft = write(new NewRevision(
                "9a9b",
                Optional.of("archive\n\nwhat is done"),
                List.of("a1"),
                List.of("old", "new"),
                List.of(),
                Kind.SQL,
                NewRevision.Body.EMPTY,
                Optional.empty(),
                List.of(),
                Optional.empty()));
        assertThat(draft.path()).hasFileName("V9a9b_archive_what_is_done.sql").hasContent("""
                        -- revision: 9a9b
                        -- revises: a1
                        -- branch_labels: old, new
                        -- message: archive
                        --
                        --   what is done
                        -- created: 2024-06-01T12:30:45.123456Z
                        -- upgrade
                        """);
    }

    @Test
    void without_a_message_it_says_so_in_the_file_and_not_in_its_name() {
        NewRevision silent = new NewRevision(
                "9a9b",
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Kind.JAVA,
                NewRevision.Body.EMPTY,
                Optional.empty(),
                List.of(),
                Optional.empty());
        assertThat(write(silent).revision().info().message()).isEqualTo("empty message");
        assertThat(files()).containsExactly("V9a9b_.java");
    }

    @Test
    void a_file_name_of_any_shape_gets_a_class_name_that_java_takes() {
        settings.put("file_template", "%(epoch)s-%(rev)s");
        assertThat(write(revision("9a9b")).revision().name()).isEqualTo("V1717245045_9a9b");
        settings.put("file_template", "%(slug)s");
        assertThat(write(NewRevision.of("9a9c", "class", List.of())).revision().name())
                .isEqualTo("Vclass");
        assertThat(files()).containsExactly("1717245045-9a9b.java", "class.java");
    }

    @Test
    void a_slash_in_the_template_makes_folders() {
        settings.put("file_template", "%(year)d/%(month).2d/%(rev)s_%(slug)s");
        settings.put("recursive_version_locations", "true");
        RevisionDraft draft = write(NewRevision.of("9a9b", "some words", List.of()));
        assertThat(draft.newDirectories())
                .containsExactly(versions().resolve("2024"), versions().resolve("2024/06"));
        assertThat(draft.path()).isEqualTo(versions().resolve("2024/06/V9a9b_some_words.java"));
        assertThat(open().find("9a9b")).isPresent();
    }

    @Test
    void the_time_is_that_of_the_zone_and_has_an_offset_only_with_one() {
        settings.put("timezone", "europe/berlin");
        assertThatThrownBy(() -> draft(revision("9a9b")))
                .isInstanceOf(ConfigException.class)
                .hasMessage("Can't locate timezone: europe/berlin");
        settings.put("timezone", "Europe/Berlin");
        assertThat(created()).isEqualTo("2024-06-01T14:30:45.123456+02:00");
        settings.put("timezone", "utc");
        assertThat(created()).isEqualTo("2024-06-01T12:30:45.123456Z");
        settings.remove("timezone");
        assertThat(created()).isEqualTo("2024-06-01T12:30:45.123456");
    }

    @Test
    void a_long_annotation_is_broken_into_lines() {
        List<String> parents = List.of("111111111111", "222222222222", "333333333333");
        assertThat(draft(NewRevision.of("9a9b", "m", parents)).text()).contains("""
                        @Revision(
                                id = "9a9b",
                                revises = {"111111111111", "222222222222", "333333333333"},
                                created = "2024-06-01T12:30:45.123456Z")
                        """);
    }

    @Test
    void a_package_comes_from_the_configuration() throws IOException {
        settings.put("package", "com.example.db");
        Files.writeString(folder.resolve("db/script.java.mustache"), "package {{package}};\n" + TEMPLATE);
        assertThat(draft(revision("9a9b")).revision().name()).isEqualTo("com.example.db.V9a9b_m");
    }

    @Test
    void several_locations_need_a_parent_or_a_path() throws IOException {
        Files.createDirectories(folder.resolve("net"));
        settings.put("version_locations", "db/versions net");
        Files.writeString(folder.resolve("net/Va1.java"), "@Revision(id = \"a1\") class Va1 {}");
        assertThat(draft(NewRevision.of("9a9b", "m", List.of("a1"))).path())
                .isEqualTo(folder.resolve("net/V9a9b_m.java"));
        assertThat(draft(withPath("net")).path()).isEqualTo(folder.resolve("net/V9a9b_m.java"));
        assertThat(draft(withPath(versions().toString())).path())
                .isEqualTo(versions().resolve("V9a9b_m.java"));
        assertRefused(
                revision("9a9b"),
                ScriptException.class,
                "Multiple version locations present, please specify --version-path");
        assertRefused(
                withPath("elsewhere"),
                ScriptException.class,
                "Path elsewhere is not represented in current version locations");
    }

    @Test
    void an_id_that_can_not_be_one_is_refused() {
        assertRefused(
                revision("a+b:c"),
                RevisionException.class,
                "Character(s) '+, :' not allowed in revision identifier 'a+b:c'");
        assertRefused(
                revision("../x"),
                RevisionException.class,
                "White space, slashes, commas and quotes are not allowed in revision identifier" + " '../x'");
        assertRefused(
                revision("x".repeat(256)),
                RevisionException.class,
                "Revision identifier 'xxxxxxxxxxxxxxxxxxxx…' is longer than 255 characters");
    }

    @Test
    void a_file_template_that_leads_astray_is_refused() {
        settings.put("file_template", "%(year)d/%(rev)s");
        assertRefused(
                revision("9a9b"),
                ConfigException.class,
                "file_template makes \"2024/V9a9b\" in a subfolder, where revisions are not looked"
                        + " for. Set recursive_version_locations = true.");
        settings.put("recursive_version_locations", "true");
        settings.put("file_template", "../%(rev)s");
        assertRefused(
                revision("9a9b"),
                ConfigException.class,
                "file_template makes \"../V9a9b\", which leads out of \"%s\".".formatted(versions()));
    }

    @Test
    void nothing_that_exists_is_overwritten() throws IOException {
        RevisionDraft late = draft(revision("9a9b"));
        write(revision("9a9b"));
        Files.writeString(late.path(), "@Revision(id = \"mine\") class Mine {}");
        String message = "\"%s\" exists already. Nothing was written.".formatted(late.path());
        assertRefused(revision("9a9b"), ScriptException.class, message);
        assertThatThrownBy(() -> writer().write(late)).hasMessage(message);
        assertThat(late.path()).hasContent("@Revision(id = \"mine\") class Mine {}");
        assertThat(files()).containsExactly("V9a9b_m.java");
    }

    @Test
    void a_class_name_that_is_taken_is_refused() {
        settings.put("file_template", "%(slug)s");
        write(NewRevision.of("a1", "same words", List.of()));
        settings.put("file_template", "same words");
        assertRefused(
                revision("b2"),
                ScriptException.class,
                "Class \"same_words\" is already declared in \"%s\". Use another message or id."
                        .formatted(versions().resolve("same_words.java")));
    }

    @Test
    void a_template_that_loses_something_is_refused() throws IOException {
        Path template = folder.resolve("db/script.java.mustache");
        Files.writeString(template, "@Revision(id = \"{{id}}\") class V {}");
        assertRefused(
                NewRevision.of("9a9b", "m", List.of("a1")),
                ScriptException.class,
                "Template \"%s\" does not write revises as asked for.".formatted(template));
        Files.writeString(template, "nothing");
        assertRefused(
                revision("9a9b"),
                ScriptException.class,
                "Template \"%s\" makes no revision: a class with @Revision is missing.".formatted(template));
        Files.delete(template);
        assertRefused(
                revision("9a9b"),
                ScriptException.class,
                ("Can't read the template of new revisions, \"%s\". \"alembic init\" in an empty"
                                + " folder makes a fresh one.")
                        .formatted(template));
    }

    @Test
    void a_failed_write_leaves_neither_file_nor_folder() throws IOException {
        settings.put("file_template", "%(year)d/%(month).2d/%(rev)s");
        settings.put("recursive_version_locations", "true");
        RevisionDraft draft = draft(revision("9a9b"));
        RevisionDraft tooLong = new RevisionDraft(
                draft.revision(),
                draft.path().resolveSibling("V" + "x".repeat(300) + ".java"),
                draft.text(),
                draft.newDirectories());
        assertThatThrownBy(() -> writer().write(tooLong))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith("Can't write \"");
        assertThat(files()).isEmpty();
    }

    private void assertRefused(NewRevision revision, Class<? extends AlembicException> kind, String message) {
        List<String> before = files();
        assertThatThrownBy(() -> write(revision)).isInstanceOf(kind).hasMessage(message);
        assertThat(files()).isEqualTo(before);
    }

    private String created() {
        return draft(revision("9a9b")).revision().info().created().orElseThrow();
    }

    private static NewRevision revision(String id) {
        return NewRevision.of(id, "m", List.of());
    }

    private static NewRevision withPath(String path) {
        return new NewRevision(
                "9a9b",
                Optional.of("m"),
                List.of(),
                List.of(),
                List.of(),
                Kind.JAVA,
                NewRevision.Body.EMPTY,
                Optional.of(path),
                List.of(),
                Optional.empty());
    }

    private RevisionDraft write(NewRevision revision) {
        RevisionDraft draft = draft(revision);
        writer().write(draft);
        return draft;
    }

    private RevisionDraft draft(NewRevision revision) {
        return writer().draft(revision);
    }

    private RevisionWriter writer() {
        return new RevisionWriter(Config.of(folder, settings), open(), RevisionWriterTest::fill, CLOCK);
    }

    private ScriptDirectory open() {
        return ScriptDirectory.open(Config.of(folder, settings));
    }

    private Path versions() {
        return folder.resolve("db/versions");
    }

    private List<String> files() {
        try (Stream<Path> files = Files.walk(versions())) {
            return files.filter(path -> !path.equals(versions()))
                    .map(path -> versions().relativize(path).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The least that a template engine can do. */
    private static String fill(String template, Map<String, Object> model) {
        String text = template;
        for (Map.Entry<String, Object> entry : model.entrySet()) {
            Object value = entry.getValue();
            String joined = value instanceof List<?> lines
                    ? String.join("\n", lines.stream().map(Object::toString).toList())
                    : value.toString();
            text = text.replace("{{" + entry.getKey() + "}}", joined);
        }
        return text;
    }
}
