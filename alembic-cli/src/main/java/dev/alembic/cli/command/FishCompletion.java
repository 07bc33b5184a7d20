package dev.alembic.cli.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion in the fish shell: a line for each command and each option, with what it does. */
final class FishCompletion {

    private static final String COMPLETE = "complete -c alembic";
    private static final String NO_COMMAND = " -n __fish_use_subcommand";

    private FishCompletion() {}

    /** The script. */
    static String of(CommandSpec root) {
        List<String> lines = new ArrayList<>();
        // Commands come first, not files; options with values complete files all the same.
        lines.add(COMPLETE + " -f");
        root.options().forEach(option -> lines.add(line(NO_COMMAND, option)));
        root.subcommands().forEach((name, command) -> addAll(lines, name, command));
        return String.join("\n", lines) + "\n";
    }

    private static void addAll(List<String> lines, String name, CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        if (spec.usageMessage().hidden()) {
            return;
        }
        lines.add(COMPLETE + NO_COMMAND + " -a " + name
                + described(spec.usageMessage().description()));
        String within = " -n '__fish_seen_subcommand_from " + name + "'";
        spec.options().stream().filter(option -> !option.hidden()).forEach(option -> lines.add(line(within, option)));
    }

    private static String line(String condition, OptionSpec option) {
        StringBuilder line = new StringBuilder(COMPLETE).append(condition);
        for (String name : option.names()) {
            line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            line.append(" -r -F");
        }
        return line.append(described(option.description())).toString();
    }

    /** The first line of it, in quotes. */
    private static String described(String... description) {
        return description.length == 0
                ? ""
                : " -d '" + description[0].replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
