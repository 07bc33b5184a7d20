package dev.alembic.cli;

import dev.alembic.cli.command.AllCommands;
import dev.alembic.cli.session.CliCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The words of a command line in the order in which they are understood: {@code help} as an option,
 * and the options that belong before the command there, wherever they were typed.
 */
final class Words {

    private static final Set<String> GLOBAL_FLAGS = Set.of("--raiseerr", "-q", "--quiet");
    private static final Set<String> GLOBAL_VALUES = Set.of("-c", "--config", "-n", "--name", "-x", "--tenant");
    private static final Set<String> FREE_TEXTS = Set.of("-m", "--message", "-x");

    private Words() {}

    /** {@code help} as {@code --help}, {@code help upgrade} as {@code upgrade --help}. */
    static List<String> withHelp(List<String> words) {
        if (words.isEmpty() || !words.get(0).equals("help")) {
            return words;
        }
        if (words.size() > 1 && !AllCommands.NAMES.contains(words.get(1))) {
            return words.subList(1, words.size());
        }
        List<String> asked = new ArrayList<>(words.subList(1, words.size()));
        asked.add("--help");
        return asked;
    }

    /** Global options in front. What a command has an option of its own for stays with it. */
    static List<String> globalsFirst(List<String> words, Map<String, CliCommand> verbs) {
        int command = command(words);
        CliCommand verb = command < words.size() ? verbs.get(words.get(command)) : null;
        if (verb == null || !hasGlobal(words.subList(command, words.size()))) {
            return words;
        }
        List<String> front = new ArrayList<>(words.subList(0, command));
        List<String> rest = new ArrayList<>();
        CommandSpec spec = verb.spec();
        int index = command;
        while (index < words.size()) {
            String word = words.get(index);
            boolean isOwn = spec.findOption(word) != null;
            boolean takesValue = isOwn ? spec.findOption(word).arity().max() > 0 : GLOBAL_VALUES.contains(word);
            int end = Math.min(words.size(), index + (takesValue ? 2 : 1));
            (!isOwn && isGlobal(word) ? front : rest).addAll(words.subList(index, end));
            index = end;
        }
        front.addAll(rest);
        return front;
    }

    private static boolean hasGlobal(List<String> words) {
        for (String word : words) {
            if (isGlobal(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGlobal(String word) {
        return GLOBAL_FLAGS.contains(word)
                || GLOBAL_VALUES.contains(word)
                || word.startsWith("--config=")
                || word.startsWith("--name=")
                || word.startsWith("--tenant=");
    }

    /** Where the first word is that is neither a global option nor its value. */
    private static int command(List<String> words) {
        int index = 0;
        while (index < words.size() && words.get(index).startsWith("-")) {
            index += GLOBAL_VALUES.contains(words.get(index)) ? 2 : 1;
        }
        return Math.min(index, words.size());
    }

    /**
     * The first word with a control character, which would make a terminal or a log say something
     * else. A message may have several lines.
     */
    static Optional<String> controlled(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            boolean isFree = i > 0 && FREE_TEXTS.contains(words.get(i - 1));
            if (!isFree && hasControl(words.get(i))) {
                return Optional.of(words.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean hasControl(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isISOControl(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
