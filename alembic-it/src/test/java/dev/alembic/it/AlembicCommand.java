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

        private static final Pattern CONTEXT = Pattern.compile(
                "(?m)^INFO  \\[alembic\\.runtime\\.migration] (Context impl|Generating static SQL|Will assume).*\\n");

        private static final Pattern REMARK =
                Pattern.compile("(?m)^(Nothing to do: .*|No revision is applied\\.|There are no revisions yet;.*)\\n");

        /** Without the lines that each command which connects begins with. */
        Outcome withoutContext() {
            return new Outcome(CONTEXT.matcher(output).replaceAll(""), exitCode);
        }

        /** Without the remarks of a command that found nothing to do or to show. */
        Outcome withoutRemarks() {
            return new Outcome(REMARK.matcher(output).replaceAll(""), exitCode);
        }
    }
}
