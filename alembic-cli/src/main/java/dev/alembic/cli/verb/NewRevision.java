package dev.alembic.cli.verb;

import dev.alembic.cli.Console;
import dev.alembic.cli.Verbs;
import dev.alembic.command.CreatedRevision;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What the commands that write a revision have in common. */
final class NewRevision {

    private static final String TYPE = "--type";

    private NewRevision() {}

    /** Adds the options that both {@code revision} and {@code merge} have. */
    static CommandSpec addOptions(CommandSpec spec) {
        return spec.addOption(Verbs.value("TEXT", "The description.", "-m", "--message"))
                .addOption(
                        Verbs.value(
                                "LABEL", "A branch label for the new revision.", "--branch-label"))
                .addOption(Verbs.value("ID", "Its id; otherwise a random one.", "--rev-id"))
                .addOption(Verbs.flag("Allow a parent that is no head.", "--splice"))
                .addOption(Verbs.value("java|sql", "What to write it in; java by default.", TYPE));
    }

    static boolean isSql(ParseResult arguments) {
        String type = arguments.matchedOptionValue(TYPE, "java");
        if (!type.equals("java") && !type.equals("sql")) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(),
                    "--type is java or sql, not '%s'".formatted(type));
        }
        return type.equals("sql");
    }

    /** The labels of a comma-separated list. */
    static List<String> labels(ParseResult arguments) {
        String labels = arguments.matchedOptionValue("--branch-label", "");
        return Arrays.stream(labels.split(","))
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .toList();
    }

    /** Says what was written. */
    static void report(Console console, CreatedRevision created) {
        if (!created.newDirectories().isEmpty()) {
            int deepest = created.newDirectories().size() - 1;
            String path = console.shorten(created.newDirectories().get(deepest));
            console.line("Creating directory %s ...  done".formatted(path));
        }
        console.line("Generating %s ...  done".formatted(console.shorten(created.file())));
        created.relinked()
                .forEach(f -> console.line("Relinking %s ...  done".formatted(console.shorten(f))));
        created.hooks()
                .forEach(h -> console.line("Running post write hook '%s' ...  done".formatted(h)));
    }
}
