package dev.alembic.it;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A shell session: remembers its folder and its variables, calls {@code alembic} directly and
 * leaves every other command to {@code sh}.
 */
final class Terminal {

    private static final String UNATTENDED = " < /dev/null";
    private static final Pattern ASSIGNMENT = Pattern.compile("(?<name>[A-Z_]+)=(?<value>.*)");

    private final AlembicCommand alembic;
    private final Map<String, String> variables = new HashMap<>();
    private Path directory;

    Terminal(AlembicCommand alembic, Path directory) {
        this.alembic = alembic;
        this.directory = directory;
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        variables.put("PATH", System.getProperty("java.home") + "/bin:" + path);
        variables.put("HOME", directory.toString());
        variables.putAll(alembic.variables());
    }

    /** What the line, typed, prints if questions are answered in this way. */
    AlembicCommand.Outcome type(String line, List<String> answers) {
        String program = line.replaceFirst("^([A-Z_]+=\\S* +)*", "").split(" ", 2)[0];
        return switch (program) {
            case "alembic", "./alembic" ->
                line.endsWith(UNATTENDED)
                        ? callAlembic(line.replace(UNATTENDED, ""), Person.NOBODY)
                        : callAlembic(line, new Person(true, answers));
            case "cd" -> changeDirectory(CommandWords.of(line));
            case "export" -> export(CommandWords.of(line));
            default -> Processes.run(List.of("/bin/sh", "-c", line), directory, variables);
        };
    }

    void export(String name, String value) {
        variables.put(name, value);
    }

    private AlembicCommand.Outcome callAlembic(String line, Person person) {
        List<String> words = CommandWords.of(line);
        Map<String, String> environment = new HashMap<>(variables);
        int index = 0;
        while (assign(words.get(index), environment)) {
            index++;
        }
        List<String> arguments = words.subList(index + 1, words.size());
        return alembic.run(arguments, directory, environment, person);
    }

    private AlembicCommand.Outcome changeDirectory(List<String> words) {
        directory = directory.resolve(words.get(1)).normalize();
        return new AlembicCommand.Outcome("", directory.toFile().isDirectory() ? 0 : 1);
    }

    private AlembicCommand.Outcome export(List<String> words) {
        return new AlembicCommand.Outcome("", assign(words.get(1), variables) ? 0 : 1);
    }

    private static boolean assign(String word, Map<String, String> environment) {
        Matcher assignment = ASSIGNMENT.matcher(word);
        if (assignment.matches()) {
            environment.put(assignment.group("name"), assignment.group("value"));
            return true;
        }
        return false;
    }
}
