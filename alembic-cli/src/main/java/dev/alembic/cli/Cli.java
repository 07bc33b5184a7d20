package dev.alembic.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.alembic.cli.command.AllCommands;
import dev.alembic.cli.log.StderrLoggers;
import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.Invocation;
import dev.alembic.cli.session.Session;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The whole command line: parses, runs one {@link CliCommand}, and turns refusals into one sentence and
 * an exit status: 0 done, 1 refused, failed or found differences, 2 bad usage, 3 a decision is
 * needed.
 */
public final class Cli {

    /** Runs the command once and returns its exit status. */
    public int run(Invocation invocation) {
        List<String> words = Words.withHelp(invocation.arguments());
        Map<String, CliCommand> commands = commands(words);
        words = Words.globalsFirst(words, commands);
        CommandLine root = root(commands);
        ParseResult parsed;
        try {
            refuseControls(root, words);
            parsed = root.parseArgs(words.toArray(String[]::new));
            rejectUnknownOptions(parsed);
        } catch (ParameterException e) {
            return new UsageError(e, words).print(invocation.streams());
        }
        root.setOut(new PrintWriter(invocation.streams().out(), true, UTF_8));
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        if (!parsed.hasSubcommand()) {
            ParameterException e = new ParameterException(root, "too few arguments");
            return new UsageError(e, words).print(invocation.streams());
        }
        return run(parsed, commands, invocation);
    }

    private static int run(ParseResult parsed, Map<String, CliCommand> commands, Invocation invocation) {
        ParseResult arguments = parsed.subcommand();
        CliCommand command =
                Objects.requireNonNull(commands.get(arguments.commandSpec().name()));
        Session session = new Session(parsed, invocation);
        try (session) {
            if (parsed.hasMatchedOption("-q")) {
                StderrLoggers.quietly(() -> command.run(arguments, session));
            } else {
                command.run(arguments, session);
            }
            return session.status();
        } catch (ParameterException e) {
            return new UsageError(e, invocation.arguments()).print(invocation.streams());
        } catch (RuntimeException | Error e) {
            invocation.streams().out().flush();
            return new Refusal(e, session.secrets()).print(invocation.streams(), parsed.hasMatchedOption("--raiseerr"));
        } finally {
            invocation.streams().out().flush();
        }
    }

    private static void refuseControls(CommandLine root, List<String> words) {
        Words.controlled(words).ifPresent(word -> {
            throw new ParameterException(
                    root, "an argument has a control character in it: " + word.replace("\n", "\\n"));
        });
    }

    /**
     * The commands that can be meant: those that are named, or all of them where they are listed.
     * Each one costs time.
     */
    private static Map<String, CliCommand> commands(List<String> arguments) {
        List<String> names = new ArrayList<>(AllCommands.NAMES);
        names.retainAll(arguments);
        return AllCommands.named(names.isEmpty() || asksForAll(arguments) ? AllCommands.NAMES : names);
    }

    /** Help lists the commands, and so does the completion in the shell. */
    private static boolean asksForAll(List<String> arguments) {
        for (String word : arguments) {
            if (word.startsWith("-h") || word.startsWith("--h") || word.equals("completion")) {
                return true;
            }
        }
        return false;
    }

    private static CommandLine root(Map<String, CliCommand> commands) {
        CommandLine root = new CommandLine(GlobalOptions.spec());
        commands.forEach((name, command) -> root.addSubcommand(name, new CommandLine(command.spec())));
        return root.setUnmatchedOptionsArePositionalParams(true)
                .setAbbreviatedOptionsAllowed(true)
                .setOverwrittenOptionsAllowed(true);
    }

    private static void rejectUnknownOptions(ParseResult parsed) {
        ParseResult arguments = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        arguments.matchedPositionals().stream()
                .flatMap(parameter -> parameter.stringValues().stream())
                .filter(UsageError::isOptionLike)
                .findFirst()
                .ifPresent(value -> {
                    CommandLine command = arguments.commandSpec().commandLine();
                    throw new ParameterException(command, UsageError.unknownOption(command, value));
                });
    }
}
