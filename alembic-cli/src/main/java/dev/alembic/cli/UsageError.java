package dev.alembic.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.alembic.cli.log.Printable;
import dev.alembic.cli.session.Streams;
import dev.alembic.error.Nearest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Bad usage: what is wrong with it, what was meant perhaps, and where help is. */
final class UsageError {

    private final ParameterException failure;
    private final List<String> words;

    UsageError(ParameterException failure, List<String> words) {
        this.failure = failure;
        this.words = words;
    }

    /** Prints it and returns the exit status. */
    int print(Streams streams) {
        CommandLine command = failure.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        PrintWriter err = new PrintWriter(streams.err(), true, UTF_8);
        err.println(Printable.text("%s: error: %s".formatted(name, message(command))));
        err.println("Try '%s --help'.".formatted(name));
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private String message(CommandLine command) {
        if (!(failure instanceof UnmatchedArgumentException unmatched)) {
            return String.valueOf(failure.getMessage());
        }
        String word = unmatched.getUnmatched().get(0);
        Optional<String> option = words.stream()
                .filter(UsageError::isOptionLike)
                .filter(candidate -> !isKnown(command, candidate))
                .findFirst();
        if (option.isPresent()) {
            return unknownOption(command, option.get());
        }
        Set<String> names = command.getSubcommands().keySet();
        return names.isEmpty() ? "unexpected argument: " + word : unknownCommand(word, names);
    }

    private static String unknownCommand(String word, Set<String> names) {
        String meant = names.stream()
                .filter(name -> !word.isEmpty() && name.startsWith(word))
                .findFirst()
                .or(() -> Nearest.of(word, names))
                .map(" Did you mean '%s'?"::formatted)
                .orElse("");
        return "no such command: %s.%s".formatted(word, meant);
    }

    /** What is said of an option that the command doesn't have. */
    static String unknownOption(CommandLine command, String word) {
        String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        String meant = Nearest.of(name, options(command).toList())
                .map(". Did you mean '%s'?"::formatted)
                .orElse("");
        return "unknown option: %s%s".formatted(name, meant);
    }

    /** Those of the command and those in front of it; abbreviations of them are understood too. */
    private static boolean isKnown(CommandLine command, String word) {
        String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        return options(command).anyMatch(option -> option.startsWith(name));
    }

    private static Stream<String> options(CommandLine command) {
        CommandLine root = command.getCommandSpec().root().commandLine();
        return Stream.concat(
                command.getCommandSpec().optionsMap().keySet().stream(),
                root.getCommandSpec().optionsMap().keySet().stream());
    }

    /** What looks like an option and not like a relative revision such as {@code -1}. */
    static boolean isOptionLike(String word) {
        return word.length() > 1 && word.charAt(0) == '-' && !Character.isDigit(word.charAt(1));
    }
}
