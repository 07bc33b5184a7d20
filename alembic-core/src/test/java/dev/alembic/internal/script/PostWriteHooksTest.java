package dev.alembic.internal.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.config.Config;
import dev.alembic.error.ConfigException;
import dev.alembic.error.ScriptException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostWriteHooksTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write_file() throws IOException {
        Files.createDirectories(folder.resolve("db/versions"));
        file = Files.writeString(folder.resolve("new file.java"), "");
    }

    @Test
    void runs_hooks_in_order_with_the_file() throws IOException {
        run("""
                hooks = one, two three
                one.type = exec
                one.executable = sh
                one.options = -c 'echo "one $1" >> "$0"' REVISION_SCRIPT_FILENAME "a b"
                two.type = java
                two.main = dev.alembic.internal.script.PostWriteHooksTest$Stamp
                three.type = exec
                three.executable = bin/mark
                three.cwd = db
                """);
        assertThat(file).hasContent("one a b\ntwo []\nthree db\n");
    }

    @Test
    void a_program_that_fails_is_named_with_its_status_and_the_file() {
        assertThatThrownBy(() -> run("""
                                        hooks = check
                                        check.type = exec
                                        check.executable = sh
                                        check.options = -c 'echo too long; exit 3' REVISION_SCRIPT_FILENAME
                                        """))
                .isInstanceOf(ScriptException.class)
                .hasMessage(("Post-write hook \"check\" ended with exit status 3, saying \"too long\"."
                                + " The file \"%s\" has been written and stays as the hook left it.")
                        .formatted(file));
    }

    @Test
    void a_program_or_class_that_is_not_there_is_named() {
        assertThatThrownBy(() -> run("hooks = a\na.type = exec\na.executable = no-such-program"))
                .hasMessageStartingWith("Post-write hook \"a\" can't be run: ")
                .hasMessageContaining("no-such-program");
        assertThatThrownBy(() -> run("hooks = a\na.type = java\na.main = no.Such"))
                .hasMessageStartingWith(
                        "Post-write hook \"a\" can't be run: no class \"no.Such\" with a main" + " method.");
    }

    @Test
    void a_main_class_that_throws_fails_the_hook() {
        assertThatThrownBy(() -> run("""
                                        hooks = a
                                        a.type = java
                                        a.main = dev.alembic.internal.script.PostWriteHooksTest$Failing
                                        """))
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith(
                        "Post-write hook \"a\" failed with \"java.lang.IllegalStateException:" + " no\".");
    }

    @Test
    void incomplete_hooks_are_refused_before_anything_runs() {
        assertRefused("hooks = a", "Key a.type is required for post write hook 'a'");
        assertRefused("hooks = a\na.type = exec", "Key a.executable is required for post write hook 'a'");
        assertRefused("hooks = a\na.type = java", "Key a.main is required for post write hook 'a'");
        assertRefused(
                "hooks = a\na.type = console_scripts",
                "Post-write hook \"a\" has the unknown type \"console_scripts\"; there are \"exec\""
                        + " and \"java\".");
    }

    @Test
    void without_hooks_there_is_nothing_to_run() throws IOException {
        assertThat(hooks("")).isEmpty();
    }

    @Test
    void options_are_split_as_by_a_shell() {
        assertThat(CommandWords.split(" a 'b c'\t\"d 'e'\" f\\ g '' h\"i\"j \\\"k\\\" 'l\\m'"))
                .containsExactly("a", "b c", "d 'e'", "f g", "", "hij", "\"k\"", "l\\m");
    }

    private void assertRefused(String section, String message) {
        assertThatThrownBy(() -> hooks(section))
                .isInstanceOf(ConfigException.class)
                .hasMessage(message);
    }

    private void run(String section) throws IOException {
        hooks(section).forEach(hook -> hook.run(file));
    }

    private List<PostWriteHook> hooks(String section) throws IOException {
        Path mark = folder.resolve("bin/mark");
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(mark, "#!/bin/sh\necho \"three $(basename \"$PWD\")\" >> \"$1\"\n");
        assertThat(mark.toFile().setExecutable(true)).isTrue();
        Path ini = folder.resolve("alembic.ini");
        Files.writeString(ini, "[alembic]\nscript_location = db\n[post_write_hooks]\n" + section + "\n");
        Config config = Config.load(ini, "alembic", name -> Optional.empty());
        return PostWriteHooks.of(config, ScriptDirectory.open(config));
    }

    /** A hook that leaves a trace. */
    public static final class Stamp {

        private Stamp() {}

        /** Writes to the file. */
        public static void main(String[] arguments) throws IOException {
            List<String> others = List.of(arguments).subList(1, arguments.length);
            Files.writeString(Path.of(arguments[0]), "two " + others + "\n", StandardOpenOption.APPEND);
        }
    }

    /** A hook that fails. */
    public static final class Failing {

        private Failing() {}

        /** Fails on any file. */
        public static void main(String[] arguments) {
            if (arguments.length > 0) {
                throw new IllegalStateException("no");
            }
        }
    }
}
