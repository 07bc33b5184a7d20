package dev.alembic.cli.command;

import dev.alembic.CreatedRevision;
import dev.alembic.RevisionBuilder;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Console;
import dev.alembic.config.Config;
import dev.alembic.error.ConfigException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What the commands that write a revision have in common. */
final class NewRevision {

    private static final String SPLICE = "--splice";
    private static final String TYPE = "--type";
    private static final String JAVA = "java";
    private static final String SQL = "sql";

    private NewRevision() {}

    /** Adds the options that both {@code revision} and {@code merge} have. */
    static CommandSpec addOptions(CommandSpec spec) {
        return addCommonOptions(spec).addOption(CliCommands.flag("Allow a parent that is no head.", SPLICE));
    }

    /** Adds the options that every command has which writes a revision. */
    static CommandSpec addCommonOptions(CommandSpec spec) {
        return spec.addOption(CliCommands.value("TEXT", "The description.", "-m", "--message"))
                .addOption(CliCommands.value("LABEL", "A branch label for the new revision.", "--branch-label"))
                .addOption(CliCommands.value("ID", "Its id; otherwise a random one.", "--rev-id"))
                .addOption(CliCommands.value(
                        "java|sql", "What to write it in; revision_type of the configuration, or java.", TYPE));
    }

    /** Wishes what both {@code revision} and {@code merge} have options for. */
    static void fill(RevisionBuilder revision, ParseResult arguments, Config config) {
        fillCommon(revision, arguments, config);
        if (arguments.hasMatchedOption(SPLICE)) {
            revision.splice();
        }
    }

    /** Wishes what every command has options for which writes a revision. */
    static void fillCommon(RevisionBuilder revision, ParseResult arguments, Config config) {
        ifGiven(arguments, "-m", revision::message);
        ifGiven(arguments, "--rev-id", revision::id);
        revision.branchLabel(labels(arguments).toArray(String[]::new));
        if (isSql(arguments, config)) {
            revision.sql();
        }
    }

    static void ifGiven(ParseResult arguments, String option, Consumer<String> wish) {
        if (arguments.hasMatchedOption(option)) {
            wish.accept(arguments.matchedOptionValue(option, ""));
        }
    }

    /** Whether a SQL file is wanted: as {@code --type} says, else the configuration. */
    private static boolean isSql(ParseResult arguments, Config config) {
        if (!arguments.hasMatchedOption(TYPE)) {
            return isSql(config.get("revision_type").orElse(JAVA));
        }
        String type = arguments.matchedOptionValue(TYPE, JAVA);
        if (!type.equals(JAVA) && !type.equals(SQL)) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(), "--type is java or sql, not '%s'".formatted(type));
        }
        return type.equals(SQL);
    }

    private static boolean isSql(String type) {
        if (!type.equals(JAVA) && !type.equals(SQL)) {
            throw new ConfigException("revision_type is java or sql, not \"%s\".".formatted(type));
        }
        return type.equals(SQL);
    }

    /** The labels of a comma-separated list. */
    private static List<String> labels(ParseResult arguments) {
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
            console.progress("Creating directory %s ...  done".formatted(path));
        }
        console.progress("Generating %s ...  done".formatted(console.shorten(created.file())));
        created.relinked().forEach(f -> console.progress("Relinking %s ...  done".formatted(console.shorten(f))));
        created.hooks().forEach(h -> console.progress("Running post write hook '%s' ...  done".formatted(h)));
    }
}
