package dev.alembic.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that begin with {@code $} are typed, the others printed. */
record ConsoleBlock(Fence fence) {

    private static final String PROMPT = "$ ";
    private static final String CONTINUED = "\\";
    private static final Pattern EXIT = Pattern.compile("\\[exit (\\d+)]");

    Step.Session session(Set<DatabaseKind> databases) {
        List<Step.Command> commands = new ArrayList<>();
        List<String> lines = fence.lines();
        int index = 0;
        while (index < lines.size()) {
            int line = fence.line() + 1 + index;
            StringBuilder text = new StringBuilder(typed(lines.get(index++), line));
            while (text.toString().endsWith(CONTINUED)) {
                text.setLength(text.length() - CONTINUED.length());
                text.append(lines.get(index++).strip());
            }
            List<String> output = new ArrayList<>();
            while (index < lines.size() && !lines.get(index).startsWith(PROMPT)) {
                output.add(lines.get(index++));
            }
            commands.add(command(line, text.toString(), output));
        }
        return new Step.Session(fence.line(), databases, commands);
    }

    private static String typed(String line, int number) {
        if (!line.startsWith(PROMPT)) {
            throw new IllegalArgumentException("line %d: a console block begins with \"$ command\"".formatted(number));
        }
        return line.substring(PROMPT.length());
    }

    private static Step.Command command(int line, String text, List<String> output) {
        while (!output.isEmpty() && output.get(output.size() - 1).isBlank()) {
            output.remove(output.size() - 1);
        }
        int exitCode = 0;
        if (!output.isEmpty()) {
            Matcher exit = EXIT.matcher(output.get(output.size() - 1));
            if (exit.matches()) {
                exitCode = Integer.parseInt(exit.group(1));
                output.remove(output.size() - 1);
            }
        }
        return new Step.Command(line, text, List.copyOf(output), exitCode);
    }
}
