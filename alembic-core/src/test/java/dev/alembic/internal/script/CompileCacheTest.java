package dev.alembic.internal.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.config.Config;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CompileCacheTest {

    private static final String KEY = "abcdef";
    private static final CompiledSource SOURCE =
            new CompiledSource(List.of("need"), Map.of("a.B", new byte[] {1, 2, 3}));

    @TempDir
    Path folder;

    @Test
    void gives_back_what_was_stored() {
        CompileCache cache = new CompileCache(List.of(folder.resolve("cache")), false);
        cache.put(KEY, SOURCE);
        CompiledSource stored = cache.get(KEY).orElseThrow();
        assertThat(stored.needs()).containsExactly("need");
        assertThat(stored.classes()).containsOnlyKeys("a.B");
        assertThat(stored.classes().get("a.B")).containsExactly(1, 2, 3);
        assertThat(cache.get("abcdee")).isEmpty();
    }

    @Test
    void a_file_under_a_wrong_name_does_not_count() throws IOException {
        CompileCache cache = new CompileCache(List.of(folder), false);
        cache.put(KEY, SOURCE);
        Files.copy(folder.resolve("ab/cdef"), folder.resolve("ab/cdee"));
        assertThat(cache.get("abcdee")).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void what_others_may_have_written_does_not_count() throws IOException {
        Path root = folder.resolve(".alembic/cache");
        CompileCache cache = new CompileCache(List.of(root), false);
        cache.put(KEY, SOURCE);
        Path file = root.resolve("ab/cdef");
        assertThat(cache.get(KEY)).isPresent();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        for (Path open : List.of(file, file.getParent(), root, root.getParent())) {
            Set<PosixFilePermission> before = Files.getPosixFilePermissions(open);
            Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwx---"));
            assertThat(cache.get(KEY)).as(open.toString()).isEmpty();
            assertThat(new CompileCache(List.of(root), true).get(KEY)).isPresent();
            Files.setPosixFilePermissions(open, before);
        }
        assertThat(cache.get(KEY)).isPresent();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void what_everybody_may_read_does_not_count_as_git_brings_it_along() throws IOException {
        CompileCache cache = new CompileCache(List.of(folder), false);
        cache.put(KEY, SOURCE);
        Files.setPosixFilePermissions(folder.resolve("ab/cdef"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(cache.get(KEY)).isEmpty();
    }

    @Test
    void goes_to_the_next_folder_where_the_first_can_not_be_written() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file, no folder");
        Path user = folder.resolve("user");
        CompileCache cache = new CompileCache(List.of(blocked.resolve("cache"), user), false);
        cache.put(KEY, SOURCE);
        assertThat(cache.get(KEY)).isPresent();
        assertThat(user.resolve("ab/cdef")).isRegularFile();
    }

    @Test
    void without_any_folder_nothing_is_kept_and_nothing_fails() throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file, no folder");
        CompileCache cache = new CompileCache(List.of(blocked.resolve("cache")), false);
        cache.put(KEY, SOURCE);
        assertThat(cache.get(KEY)).isEmpty();
    }

    @Test
    void the_folder_beside_the_configuration_is_ignored_by_git() {
        CompileCache.beside(Config.of(folder, Map.of())).put(KEY, SOURCE);
        assertThat(folder.resolve(".alembic/.gitignore")).hasContent("*\n");
        assertThat(folder.resolve(".alembic/cache/ab/cdef")).isRegularFile();
    }

    @Test
    void caches_of_a_user_lie_where_the_operating_system_has_them() {
        Function<String, Optional<String>> nothing = name -> Optional.empty();
        Path home = Path.of("/home/me");
        assertThat(UserCache.directory("Linux", home, nothing)).hasValue(Path.of("/home/me/.cache/alembic/classes"));
        assertThat(UserCache.directory("Linux", home, name -> Optional.of("/var/tmp/x")))
                .hasValue(Path.of("/var/tmp/x/alembic/classes"));
        assertThat(UserCache.directory("Mac OS X", home, nothing))
                .hasValue(Path.of("/home/me/Library/Caches/alembic/classes"));
        assertThat(UserCache.directory("Windows 11", home, name -> Optional.of("/local")))
                .hasValue(Path.of("/local/alembic/classes"));
        assertThat(UserCache.directory("Linux", Path.of("?"), nothing)).isEmpty();
    }

    @Test
    void processes_that_run_at_once_do_not_disturb_each_other() throws Exception {
        Path versions = Files.createDirectories(folder.resolve("versions"));
        for (int i = 0; i < 10; i++) {
            Files.writeString(versions.resolve("V" + i + ".java"), """
                    import dev.alembic.migration.*;
                    import dev.alembic.op.Operations;
                    @Revision(id = "r%1$d")
                    class V%1$d implements Migration {
                        public void upgrade(Operations op) { Runnable r = () -> {}; r.run(); }
                    }
                    """.formatted(i));
        }
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(start(folder));
        }
        for (Process process : processes) {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(output).isEqualTo("10");
            assertThat(process.waitFor()).isZero();
        }
        try (Stream<Path> files = Files.walk(folder.resolve(".alembic/cache"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(10);
        }
    }

    private static Process start(Path folder) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        LoadAll.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** A process that loads every revision of a folder. */
    static final class LoadAll {

        private LoadAll() {}

        /** Prints how many it has loaded. */
        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) {
            Config config = Config.of(Path.of(arguments[0]), Map.of("script_location", "."));
            ScriptDirectory directory = ScriptDirectory.open(config);
            List<String> ids =
                    directory.revisions().stream().map(RevisionFile::id).toList();
            System.out.print(directory.load(ids).size());
        }
    }
}
