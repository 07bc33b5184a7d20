package dev.alembic.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.alembic.cli.verb.AllVerbs;
import dev.alembic.error.AlembicException;
import dev.alembic.error.Nearest;
import dev.alembic.error.UndecidedRenameException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The whole command line: parses, runs one {@link Verb}, and turns refusals into one sentence and
 * an exit status: 0 done, 1 refused, failed or found differences, 2 bad usage, 3 a decision is
 * needed.
 */
public final class Cli {

    private static final int REFUSED = 1;
    private static final int UNDECIDED = 3;

    /** Runs the command once and returns its exit status. */
    public int run(Invocation invocation) {
        Map<String, Verb> verbs = verbs(invocation.arguments());
        CommandLine root = root(verbs);
        ParseResult parsed;
        try {
            parsed = root.parseArgs(invocation.arguments().toArray(String[]::new));
            rejectUnknownOptions(parsed);
        } catch (UnmatchedArgumentException e) {
            return usageError(unmatched(e), invocation.streams());
        } catch (ParameterException e) {
            return usageError(e, invocation.streams());
        }
        root.setOut(new PrintWriter(invocation.streams().out(), true, UTF_8));
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        if (!parsed.hasSubcommand()) {
            return usageError(new ParameterException(root, "too few arguments"), invocation.streams());
        }
        return run(parsed, verbs, invocation);
    }

    private static int run(ParseResult parsed, Map<String, Verb> verbs, Invocation invocation) {
        ParseResult arguments = parsed.subcommand();
        Verb verb = Objects.requireNonNull(verbs.get(arguments.commandSpec().name()));
        try (Session session = new Session(parsed, invocation)) {
            verb.run(arguments, session);
            return session.status();
        } catch (ParameterException e) {
            return usageError(e, invocation.streams());
        } catch (AlembicException e) {
            return refused(e, parsed, invocation);
        } finally {
            invocation.streams().out().flush();
        }
    }

    private static int refused(AlembicException e, ParseResult parsed, Invocation invocation) {
        int status = e instanceof UndecidedRenameException ? UNDECIDED : REFUSED;
        if (parsed.hasMatchedOption("--raiseerr")) {
            e.printStackTrace(invocation.streams().err());
            return status;
        }
        invocation.streams().out().println("FAILED: " + e.getMessage());
        if (!invocation.streams().isTerminal()) {
            LoggerFactory.getLogger("alembic.util.messaging").error("{}", e.getMessage());
        }
        return status;
    }

    /**
     * The commands that can be meant: those that are named, or all of them where they are listed.
     * Each one costs time.
     */
    private static Map<String, Verb> verbs(List<String> arguments) {
        Map<String, Verb> all = AllVerbs.byName();
        Map<String, Verb> named = new LinkedHashMap<>(all);
        named.keySet().retainAll(arguments);
        return named.isEmpty() || asksForAll(arguments) ? all : named;
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

    private static CommandLine root(Map<String, Verb> verbs) {
        CommandLine root = new CommandLine(GlobalOptions.spec());
        verbs.forEach((name, verb) -> root.addSubcommand(name, new CommandLine(verb.spec())));
        return root.setUnmatchedOptionsArePositionalParams(true)
                .setAbbreviatedOptionsAllowed(true)
                .setOverwrittenOptionsAllowed(true);
    }

    private static void rejectUnknownOptions(ParseResult parsed) {
        ParseResult arguments = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        arguments.matchedPositionals().stream()
                .flatMap(parameter -> parameter.stringValues().stream())
                .filter(Cli::isOptionLike)
                .findFirst()
                .ifPresent(value -> {
                    CommandLine command = arguments.commandSpec().commandLine();
                    throw new ParameterException(command, "unknown option: " + value);
                });
    }

    /** What looks like an option and not like a relative revision such as {@code -1}. */
    private static boolean isOptionLike(String word) {
        return word.length() > 1 && word.charAt(0) == '-' && !Character.isDigit(word.charAt(1));
    }

    /** Of the words that nothing takes, the first one is what went wrong. */
    private static ParameterException unmatched(UnmatchedArgumentException e) {
        CommandLine command = e.getCommandLine();
        String word = e.getUnmatched().get(0);
        Set<String> names = command.getSubcommands().keySet();
        if (names.isEmpty() || word.startsWith("-")) {
            return new ParameterException(command, "unexpected argument: " + word);
        }
        String meant =
                Nearest.of(word, names).map(" Did you mean '%s'?"::formatted).orElse("");
        return new ParameterException(command, "no such command: %s.%s".formatted(word, meant));
    }

    private static int usageError(ParameterException e, Streams streams) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        PrintWriter err = new PrintWriter(streams.err(), true, UTF_8);
        err.println("%s: error: %s".formatted(name, e.getMessage()));
        err.println("Try '%s --help'.".formatted(name));
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }
}
