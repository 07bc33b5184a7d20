package dev.alembic.it;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A way to run {@code alembic}. */
interface AlembicCommand {

    /** Runs it and returns what a terminal shows. */
    Outcome run(List<String> arguments, Path directory, Map<String, String> environment);

    /** Runs it with somebody, or nobody, at the terminal. */
    default Outcome run(List<String> arguments, Path directory, Map<String, String> environment, Person person) {
        if (!person.answers().isEmpty()) {
            throw new IllegalArgumentException("nobody answers questions in this story");
        }
        return run(arguments, directory, environment);
    }

    /** What a story's shell finds in its environment besides its own variables. */
    default Map<String, String> variables() {
        return Map.of();
    }

    /** What a command printed, on both streams, and its exit status. */
    record Outcome(String output, int exitCode) {

        private static final Pattern SAID_TWICE = Pattern.compile(
                "FAILED: (?<said>.*)\\nERROR \\[alembic\\.util\\.messaging] \\k<said>\\n", Pattern.DOTALL);

        /** Where there is no terminal, alembic logs its refusals besides; with one, it doesn't. */
        Outcome asOnTerminal() {
            return new Outcome(SAID_TWICE.matcher(output).replaceFirst("FAILED: ${said}\n"), exitCode);
        }
    }
}
