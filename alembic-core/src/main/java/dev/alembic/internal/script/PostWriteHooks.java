package dev.alembic.internal.script;

import dev.alembic.config.Config;
import dev.alembic.error.ConfigException;
import dev.alembic.error.ScriptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The hooks of a configuration's section {@code [post_write_hooks]}.
 *
 * <pre>{@code
 * [post_write_hooks]
 * hooks = format, check
 * format.type = exec
 * format.executable = google-java-format
 * format.options = --replace REVISION_SCRIPT_FILENAME
 * check.type = java
 * check.main = com.example.CheckRevision
 * }</pre>
 */
public final class PostWriteHooks {

    private static final String SECTION = "post_write_hooks";
    private static final String FILE_TOKEN = "REVISION_SCRIPT_FILENAME";

    private PostWriteHooks() {}

    /**
     * The hooks in the order in which they are to be run.
     *
     * @param directory finds the main classes of hooks of type {@code java}
     * @throws ConfigException if a hook has no type, an unknown one, or lacks a key
     */
    public static List<PostWriteHook> of(Config config, ScriptDirectory directory) {
        List<PostWriteHook> hooks = new ArrayList<>();
        for (String name : config.get(SECTION, "hooks").orElse("").split("[,\\s]+")) {
            if (!name.isEmpty()) {
                hooks.add(hook(config, name, directory::classLoader));
            }
        }
        return hooks;
    }

    private static PostWriteHook hook(Config config, String name, Supplier<ClassLoader> loader) {
        String type = require(config, name, "type");
        List<String> options =
                CommandWords.split(config.get(SECTION, name + ".options").orElse(FILE_TOKEN));
        return switch (type) {
            case "exec" -> {
                Optional<Path> folder = config.get(SECTION, name + ".cwd").map(config::resolve);
                yield new ExecHook(name, executable(config, name), options, folder);
            }
            case "java" -> new JavaHook(name, require(config, name, "main"), options, loader);
            default ->
                throw new ConfigException(
                        ("Post-write hook \"%s\" has the unknown type \"%s\"; there are" + " \"exec\" and \"java\".")
                                .formatted(name, type));
        };
    }

    private static String executable(Config config, String name) {
        String executable = require(config, name, "executable");
        boolean isPath = executable.contains("/") || executable.contains("\\");
        return isPath ? config.resolve(executable).toString() : executable;
    }

    private static String require(Config config, String name, String key) {
        return config.get(SECTION, name + "." + key)
                .orElseThrow(() -> new ConfigException(
                        "Key %s.%s is required for post write hook '%s'".formatted(name, key, name)));
    }

    /** The options with the file's name in its place, or in front if no option asks for it. */
    static List<String> arguments(List<String> options, Path file) {
        List<String> arguments = new ArrayList<>();
        if (options.stream().noneMatch(option -> option.contains(FILE_TOKEN))) {
            arguments.add(file.toString());
        }
        options.forEach(option -> arguments.add(option.replace(FILE_TOKEN, file.toString())));
        return arguments;
    }

    /** The failure of a hook. */
    static ScriptException failed(String name, Path file, String how) {
        return new ScriptException(
                file,
                ("Post-write hook \"%s\" %s. The file \"%s\" has been written and stays as the hook" + " left it.")
                        .formatted(name, how, file));
    }
}
