package dev.alembic.internal.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.ScriptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaSourceLoaderTest {

    @TempDir
    Path folder;

    private final List<Path> revisions = new ArrayList<>();

    @Test
    void all_errors_are_shown_with_file_line_source_and_caret() throws IOException {
        Path first = write("V1.java", "class V1 {\n\tint x = \"text\";\n    Strin name;\n}\n");
        Path second = write("V2.java", "class V2 {\n    void run() { return 1 }\n}\n");
        assertThatThrownBy(() -> load("V1", "V2"))
                .isInstanceOf(ScriptException.class)
                .hasMessage("""
                        Can't compile 2 files, 1 error:

                        %s:2: ';' expected
                            void run() { return 1 }
                                                 ^\
                        """.formatted(second));
        Files.writeString(second, "class V2 {}");
        assertThatThrownBy(() -> load("V1", "V2")).hasMessage("""
                        Can't compile 2 files, 2 errors:

                        %1$s:2: incompatible types: java.lang.String cannot be converted to int
                        \tint x = "text";
                        \t        ^
                        %1$s:3: cannot find symbol
                            Strin name;
                            ^
                          symbol:   class Strin
                          location: class V1

                        If "Strin" is a class of yours, import it, and say in alembic.ini where it is: source_path \
                        for folders of sources, classpath for jars and folders of classes.\
                        """.formatted(first));
    }

    @Test
    void what_was_compiled_once_needs_no_compiler_again() throws Exception {
        write("V1.java", "class V1 { Object inner = new Object() {}; class Nested {} }");
        load("V1");
        assertThat(loadWithoutCompiler("V1").getDeclaredConstructor().getDeclaringClass())
                .hasToString("class V1");
    }

    @Test
    void without_compiler_and_cache_the_ways_out_are_named() throws IOException {
        Path file = write("V1.java", "class V1 {}");
        write("V2.java", "class V2 {}");
        assertThatThrownBy(() -> loadWithoutCompiler("V1", "V2"))
                .isInstanceOf(ScriptException.class)
                .hasMessage(("\"%s\" and 1 more must be compiled, and the Java runtime \"%s\" has no"
                                + " compiler. Run with a JDK, or package compiled revisions and Env"
                                + " (Alembic's annotation processor lists them; script_location ="
                                + " classpath: finds them), or bring along the folder .alembic/cache"
                                + " of a run that compiled them.")
                        .formatted(file, System.getProperty("java.home")));
    }

    @Test
    void a_changed_source_is_compiled_anew() throws Exception {
        write("V1.java", "class V1 { static final int X = 1; }");
        assertThat(constant(load("V1"))).isEqualTo(1);
        write("V1.java", "class V1 { static final int X = 2; }");
        assertThat(constant(load("V1"))).isEqualTo(2);
    }

    @Test
    void a_changed_source_makes_those_that_use_it_be_compiled_anew() throws Exception {
        write("src/Models.java", "class Models { static final int ONE = Deep.ONE; }");
        write("src/Deep.java", "class Deep { static final int ONE = 1; }");
        write("V1.java", "class V1 { static final int X = Models.ONE; }");
        write("V2.java", "class V2 { static final int X = 7; }");
        assertThat(constant(load("V1", "V2"))).isEqualTo(1);
        write("src/Deep.java", "class Deep { static final int ONE = 5; }");
        assertThat(constant(load("V1"))).isEqualTo(5);
        assertThat(constant(loadWithoutCompiler("V2"))).isEqualTo(7);
        assertThat(constant(loadWithoutCompiler("V1"))).isEqualTo(5);
    }

    @Test
    void a_changed_class_of_the_classpath_makes_those_that_use_it_be_compiled_anew() throws Exception {
        write("V1.java", "class V1 { static final int X = lib.Library.ONE; }");
        write("V2.java", "class V2 { static final int X = 7; }");
        library(1);
        assertThat(constant(load("V1", "V2"))).isEqualTo(1);
        library(2);
        assertThat(constant(load("V1"))).isEqualTo(2);
        assertThat(constant(loadWithoutCompiler("V2"))).isEqualTo(7);
    }

    @Test
    void the_cache_may_move_and_be_copied() throws Exception {
        write("src/Models.java", "class Models { static final int ONE = 1; }");
        write("V1.java", "class V1 { static final Object O = new Models(); }");
        load("V1");
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.move(folder.resolve("cache"), elsewhere.resolve("cache"));
        Files.move(folder.resolve("src"), elsewhere.resolve("src"));
        Files.move(folder.resolve("V1.java"), elsewhere.resolve("V1.java"));
        revisions.replaceAll(path -> elsewhere.resolve(path.getFileName()));
        folder = elsewhere;
        assertThat(loadWithoutCompiler("V1")).hasToString("class V1");
    }

    @Test
    void a_damaged_cache_file_is_made_anew() throws Exception {
        write("src/Models.java", "class Models { static final int ONE = 1; }");
        write("V1.java", "class V1 { static final int X = new Models().ONE; }");
        load("V1");
        for (Path file : cacheFiles()) {
            byte[] whole = Files.readAllBytes(file);
            byte[] flipped = whole.clone();
            flipped[whole.length / 2] ^= 1;
            for (byte[] damaged : List.of(new byte[0], Arrays.copyOf(whole, 70), flipped)) {
                Files.write(file, damaged);
                assertThatThrownBy(() -> loadWithoutCompiler("V1")).hasMessageContaining("must be compiled");
                assertThat(constant(load("V1"))).isEqualTo(1);
                assertThat(file).hasBinaryContent(whole);
            }
        }
    }

    @Test
    void many_at_once_share_one_cache() throws Exception {
        for (int i = 0; i < 20; i++) {
            write("V" + i + ".java", "class V%d { static final int X = %d; }".formatted(i, i));
        }
        String[] names = revisions.stream().map(path -> stem(path)).toArray(String[]::new);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Class<?>>> loaded = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            loaded.add(threads.submit(() -> load(names)));
        }
        for (Future<Class<?>> each : loaded) {
            assertThat(constant(each.get())).isZero();
        }
        threads.shutdown();
        assertThat(cacheFiles()).hasSize(20);
        assertThat(constant(loadWithoutCompiler(names))).isZero();
    }

    @Test
    void package_private_classes_see_each_other() throws Exception {
        write("src/a/b/Names.java", "package a.b; class Names { static final int ONE = 3; }");
        Path file = write("V1.java", "package a.b; class V1 { static int X = new Names().ONE; }");
        JavaSourceLoader loader = loader(ToolProvider::getSystemJavaCompiler);
        loader.prepare(List.of(file));
        assertThat(constant(loader.classLoader().loadClass("a.b.V1"))).isEqualTo(3);
    }

    @Test
    void a_revision_may_use_another() throws Exception {
        write("V1.java", "class V1 { static int ONE = 1; }");
        write("V2.java", "class V2 { static int X = V1.ONE + 1; }");
        assertThat(constant(load("V2"))).isEqualTo(2);
    }

    @Test
    void one_class_in_two_files_is_refused() throws IOException {
        Path first = write("V1.java", "class V1 {} class Same {}");
        Path second = write("V2.java", "class V2 {} class Same {}");
        load("V1");
        load("V2");
        assertThatThrownBy(() -> loadWithoutCompiler("V1", "V2"))
                .isInstanceOf(ScriptException.class)
                .hasMessage("Class \"Same\" is declared in \"%s\" and in \"%s\". Rename one of them."
                        .formatted(first, second));
    }

    private Class<?> load(String... names) {
        return load(ToolProvider::getSystemJavaCompiler, names);
    }

    private Class<?> loadWithoutCompiler(String... names) {
        return load(() -> null, names);
    }

    private Class<?> load(Supplier<JavaCompiler> compiler, String... names) {
        JavaSourceLoader loader = loader(compiler);
        loader.prepare(
                Stream.of(names).map(name -> folder.resolve(name + ".java")).toList());
        try {
            return loader.classLoader().loadClass(names[0]);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private JavaSourceLoader loader(Supplier<JavaCompiler> compiler) {
        Path library = folder.resolve("library");
        Path sources = folder.resolve("src");
        ClassPath classPath = ClassPath.of(
                Files.exists(library) ? List.of(library) : List.of(), getClass().getClassLoader());
        List<RevisionFile> files =
                revisions.stream().map(JavaSourceLoaderTest::revision).toList();
        return new JavaSourceLoader(
                new SourceIndex(Files.exists(sources) ? List.of(sources) : List.of(), files),
                classPath,
                new CompileCache(List.of(folder.resolve("cache")), false),
                compiler);
    }

    private static RevisionFile revision(Path path) {
        return new RevisionFile(
                dev.alembic.internal.revision.RevisionInfo.of(stem(path)),
                RevisionFile.Kind.JAVA,
                java.util.Optional.of(path),
                stem(path));
    }

    private static String stem(Path path) {
        return path.getFileName().toString().replace(".java", "");
    }

    private void library(int one) throws IOException {
        Path source = write("lib/Library.java", "package lib; public class Library {}");
        Files.writeString(
                source, "package lib; public class Library { public static final int ONE = %d; }".formatted(one));
        Path target = Files.createDirectories(folder.resolve("library"));
        int status =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", target.toString(), source.toString());
        assertThat(status).isZero();
    }

    private static int constant(Class<?> type) throws ReflectiveOperationException {
        var field = type.getDeclaredField("X");
        field.setAccessible(true);
        return field.getInt(null);
    }

    private List<Path> cacheFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
        if (file.resolveSibling("").normalize().equals(folder) && !revisions.contains(file)) {
            revisions.add(file);
        }
        return file;
    }
}
