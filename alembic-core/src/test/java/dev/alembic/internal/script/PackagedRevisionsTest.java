package dev.alembic.internal.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.config.Config;
import dev.alembic.error.ScriptException;
import dev.alembic.migration.Migration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedRevisionsTest {

    private static final String FIRST = """
            package app.db;
            import dev.alembic.migration.*;
            import dev.alembic.op.Operations;
            /**
             * create &amp; fill
             *
             *     with\tan indented line \\ of text
             */
            @Revision(id = "a1", branchLabels = "main", created = "2026-11-21T20:15:04Z")
            class Va1_first implements Migration {
                public void upgrade(Operations op) { op.execute("UP a1"); }
            }
            """;
    private static final String SECOND = """
            package app.db;
            import dev.alembic.migration.*;
            import dev.alembic.op.Operations;
            @Revision(id = "b2", revises = {"a1", "x9"}, dependsOn = {"c3", "d4"})
            class Vb2_second implements Migration {
                public void upgrade(Operations op) { op.execute("UP b2"); }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void a_packaged_revision_says_the_same_as_its_source() throws IOException {
        Path first = source("Va1_first", FIRST);
        Path second = source("Vb2_second", SECOND);
        assertThat(compile(first, second)).isEmpty();
        RevisionReader reader = new RevisionReader();
        List<RevisionFile> packaged = open("classes", "classpath:app.db").revisions();
        assertThat(packaged).extracting(RevisionFile::name).containsExactly("app.db.Va1_first", "app.db.Vb2_second");
        assertThat(packaged)
                .extracting(RevisionFile::info)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("location")
                .containsExactly(reader.read(first).info(), reader.read(second).info());
    }

    @Test
    void a_jar_brings_compiled_revisions_sql_and_environment() throws IOException {
        Path environment = source("Env", "package app.db; class Env implements Runnable { public void run() {} }");
        assertThat(compile(source("Va1_first", FIRST), environment)).isEmpty();
        Path resources = Files.createDirectories(folder.resolve("classes/app/db"));
        Files.writeString(resources.resolve("Vb2_second.sql"), "-- revision: b2\n-- revises: a1\n-- upgrade\nUP b2;\n");
        jar(folder.resolve("classes"), folder.resolve("app.jar"));
        ScriptDirectory directory = open("app.jar", "classpath:app.db");
        assertThat(directory.infos()).extracting("id").containsExactly("a1", "b2");
        assertThat(run(directory, "a1", "b2")).containsExactly("UP a1", "UP b2");
        assertThat(directory.environment(Runnable.class)).isPresent();
        assertThat(folder.resolve(".alembic")).doesNotExist();
    }

    @Test
    void other_packages_are_left_out_unless_all_are_asked_for() throws IOException {
        Path other = source("Vz9", FIRST.replace("app.db", "app.dbx").replace("Va1_first", "Vz9"));
        assertThat(compile(source("Va1_first", FIRST), other)).isEmpty();
        assertThat(open("classes", "classpath:app.db").revisions()).hasSize(1);
        assertThat(open("classes", "classpath:").revisions()).hasSize(2);
    }

    @Test
    void a_package_without_revisions_is_no_success() throws IOException {
        assertThat(compile(source("Va1_first", FIRST))).isEmpty();
        assertThatThrownBy(() -> open("classes", "classpath:app.other"))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith("No revisions are packaged in \"classpath:app.other\". Is the jar on")
                .hasMessageContaining("--processor-path");
    }

    @Test
    void without_a_revision_nothing_is_written() throws IOException {
        assertThat(compile(source("Plain", "class Plain {}"))).isEmpty();
        assertThat(folder.resolve("classes/META-INF")).doesNotExist();
    }

    @Test
    void the_index_is_the_same_whatever_the_order_of_the_files() throws IOException {
        Path first = source("Va1_first", FIRST);
        Path second = source("Vb2_second", SECOND);
        assertThat(compile(first, second)).isEmpty();
        String index = Files.readString(index());
        Files.delete(index());
        assertThat(compile(second, first)).isEmpty();
        assertThat(index()).hasContent(index);
    }

    @Test
    void compiling_a_part_keeps_the_rest_as_long_as_it_exists() throws IOException {
        Path first = source("Va1_first", FIRST);
        Path second = source("Vb2_second", SECOND);
        assertThat(compile(first, second)).isEmpty();
        String index = Files.readString(index());
        assertThat(compile(second)).isEmpty();
        assertThat(index()).hasContent(index);
        Files.delete(folder.resolve("classes/app/db/Va1_first.class"));
        assertThat(compile(second)).isEmpty();
        assertThat(open("classes", "classpath:app.db").infos()).extracting("id").containsExactly("b2");
    }

    /** From Java 23 on, and wherever a processor path names others only, the processor doesn't run. */
    @Test
    void what_no_processor_has_seen_is_found_all_the_same() throws IOException {
        assertThat(compileWithoutProcessor(source("Va1_first", FIRST), source("Vb2_second", SECOND)))
                .isEmpty();
        assertThat(folder.resolve("classes/META-INF")).doesNotExist();
        List<RevisionFile> packaged = open("classes", "classpath:app.db").revisions();
        assertThat(packaged).extracting(RevisionFile::name).containsExactly("app.db.Va1_first", "app.db.Vb2_second");
        assertThat(packaged.get(0).info().message()).isEqualTo("first");
        assertThat(packaged.get(0).info().branchLabels()).containsExactly("main");
        assertThat(packaged.get(0).info().created()).contains("2026-11-21T20:15:04Z");
        assertThat(packaged.get(1).info().downRevisions()).containsExactly("a1", "x9");
        assertThat(packaged.get(1).info().dependsOn()).containsExactly("c3", "d4");
        assertThat(run(open("classes", "classpath:app.db"), "a1", "b2")).containsExactly("UP a1", "UP b2");
    }

    @Test
    void an_index_that_lacks_a_revision_hides_it_not() throws IOException {
        assertThat(compile(source("Va1_first", FIRST))).isEmpty();
        Path below = source("Vb2_second", SECOND.replace("app.db", "app.db.later"));
        assertThat(compileWithoutProcessor(below, source("Helper", "package app.db; class Helper {}")))
                .isEmpty();
        jar(folder.resolve("classes"), folder.resolve("app.jar"));
        ScriptDirectory directory = open("app.jar", "classpath:app.db");
        assertThat(directory.infos()).extracting("id").containsExactly("a1", "b2");
        assertThat(directory.infos().get(0).message()).isEqualTo("create & fill");
    }

    @Test
    void an_id_that_is_none_is_refused_without_a_processor_too() throws IOException {
        assertThat(compileWithoutProcessor(source("Va1_first", FIRST.replace("\"a1\"", "\"a-1\""))))
                .isEmpty();
        assertThatThrownBy(() -> open("classes", "classpath:app.db"))
                .isInstanceOf(ScriptException.class)
                .hasMessage("Character(s) '-' not allowed in revision identifier 'a-1', which class"
                        + " \"app.db.Va1_first\" has. Choose another.");
    }

    @Test
    void mistakes_are_compile_errors() throws IOException {
        assertThat(compile(source("Va1_first", FIRST.replace("\"a1\"", "\"a-1\""))))
                .contains("Character(s) '-' not allowed in revision identifier 'a-1'.");
        assertThat(compile(source("Va1_first", FIRST.replace("implements Migration", ""))))
                .contains("A class with @Revision must implement dev.alembic.migration.Migration.");
    }

    @Test
    void new_revisions_have_no_place_there() throws IOException {
        assertThat(compile(source("Va1_first", FIRST))).isEmpty();
        Config config = config("classes", "classpath:app.db");
        RevisionWriter writer = new RevisionWriter(
                config, ScriptDirectory.open(config), (template, model) -> template, Clock.systemUTC());
        assertThatThrownBy(() -> writer.draft(NewRevision.of("b2", "m", List.of("a1"))))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith("The revisions are packaged");
    }

    @Test
    void a_class_that_the_index_lists_and_nobody_has_is_named() throws IOException {
        assertThat(compile(source("Va1_first", FIRST))).isEmpty();
        Files.delete(folder.resolve("classes/app/db/Va1_first.class"));
        ScriptDirectory directory = open("classes", "classpath:app.db");
        assertThatThrownBy(() -> directory.load(List.of("a1")))
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining("app.db.Va1_first");
    }

    private static List<String> run(ScriptDirectory directory, String... ids) {
        List<String> ran = new ArrayList<>();
        Map<String, Migration> migrations = directory.load(List.of(ids));
        migrations
                .values()
                .forEach(each ->
                        ran.addAll(RecordedSql.of(each, Migration::upgrade).texts()));
        return ran;
    }

    private ScriptDirectory open(String classpath, String location) {
        return ScriptDirectory.open(config(classpath, location));
    }

    private Config config(String classpath, String location) {
        return Config.of(folder, Map.of("script_location", location, "classpath", classpath));
    }

    private Path index() {
        return folder.resolve("classes").resolve(RevisionIndex.RESOURCE);
    }

    private Path source(String name, String text) throws IOException {
        Path file = folder.resolve("source").resolve(name + ".java");
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    /** Compiles as a build does, and gives back what the compiler says. */
    private String compile(Path... files) throws IOException {
        return compile(
                List.of("-processorpath", ClassPath.ownEntry().orElseThrow().toString()), files);
    }

    private String compileWithoutProcessor(Path... files) throws IOException {
        return compile(List.of("-proc:none"), files);
    }

    private String compile(List<String> options, Path... files) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String core = ClassPath.ownEntry().orElseThrow().toString();
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-cp", classes + ":" + core));
        arguments.addAll(options);
        Stream.of(files).map(Path::toString).forEach(arguments::add);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ToolProvider.getSystemJavaCompiler().run(null, output, output, arguments.toArray(String[]::new));
        return output.toString(StandardCharsets.UTF_8);
    }

    private static void jar(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> entries = Files.walk(classes)) {
            for (Path entry :
                    entries.filter(path -> !path.equals(classes)).sorted().toList()) {
                boolean isFolder = Files.isDirectory(entry);
                String name = classes.relativize(entry) + (isFolder ? "/" : "");
                out.putNextEntry(new JarEntry(name));
                if (!isFolder) {
                    Files.copy(entry, out);
                }
                out.closeEntry();
            }
        }
    }
}
