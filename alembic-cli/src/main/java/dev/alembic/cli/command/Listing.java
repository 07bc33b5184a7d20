package dev.alembic.cli.command;

import dev.alembic.RevisionView;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What the commands that list revisions have in common: short, verbose, JSON. */
final class Listing {

    private static final String FORMAT = "--format";

    private Listing() {}

    /** Adds {@code -v} and {@code --format}. */
    static CommandSpec addOptions(CommandSpec spec) {
        return spec.addOption(verboseOption()).addOption(formatOption());
    }

    /** The option {@code -v}. */
    static OptionSpec verboseOption() {
        return CliCommands.flag("Show everything about each revision.", "-v", "--verbose");
    }

    /** The option {@code --format}. */
    static OptionSpec formatOption() {
        return OptionSpec.builder(FORMAT)
                .arity("1")
                .paramLabel("text|json")
                .type(String.class)
                .defaultValue("text")
                .description("How to print: text (the default) or json.")
                .build();
    }

    static boolean isVerbose(ParseResult arguments) {
        return arguments.hasMatchedOption("-v");
    }

    /** Whether JSON is asked for; any other word than text or json is bad usage. */
    static boolean isJson(ParseResult arguments) {
        String format = arguments.matchedOptionValue(FORMAT, "text");
        if (!format.equals("text") && !format.equals("json")) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(), "--format is text or json, not '%s'".formatted(format));
        }
        return format.equals("json");
    }

    /** Prints the revisions in the form that the options ask for. */
    static void print(
            ParseResult arguments, Session session, List<RevisionView> revisions, Set<RevisionText.Part> parts) {
        if (isJson(arguments)) {
            Json.print(session.console().raw(), revisions);
            return;
        }
        for (RevisionView revision : revisions) {
            session.console().line(isVerbose(arguments) ? block(revision) : RevisionText.line(revision, parts));
        }
    }

    /** Says why nothing is listed. */
    static void noteIfEmpty(Session session, Collection<?> listed, String why) {
        if (listed.isEmpty()) {
            session.console().note(why);
        }
    }

    /** Everything about one revision, in lines. */
    static String block(RevisionView revision) {
        return block(revision, Optional.empty());
    }

    /** The same, and when and by whom it was applied. */
    static String block(RevisionView revision, Optional<String> applied) {
        return RevisionText.block(revision, path(revision), applied);
    }

    private static String path(RevisionView revision) {
        return Path.of(revision.location()).toString().replace('\\', '/');
    }
}
