package dev.alembic.it;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One fenced block of a story. */
sealed interface Step {

    /** Where it stands in its file. */
    int line();

    /** The databases that it is for. */
    Set<DatabaseKind> databases();

    /** A file to write. */
    record WriteFile(int line, Set<DatabaseKind> databases, String path, String text) implements Step {}

    /** A session at a terminal. */
    record Session(int line, Set<DatabaseKind> databases, List<Command> commands) implements Step {}

    /** SQL that somebody else runs on the database, or on another one of this name. */
    record Query(int line, Set<DatabaseKind> databases, String name, List<Statement> statements) implements Step {}

    /** Another database of the story that must have got the same schema. */
    record SameSchema(int line, Set<DatabaseKind> databases, String other) implements Step {}

    /** A typed line and what it must print, with what is typed at questions. */
    record Command(int line, String text, List<String> output, int exitCode) {

        private static final Pattern ANSWER = Pattern.compile(".* \\[[Yy]/n] (?<typed>\\S+)");

        /** What is typed at questions, in order. */
        List<String> answers() {
            return output.stream()
                    .map(ANSWER::matcher)
                    .filter(Matcher::matches)
                    .map(answer -> answer.group("typed"))
                    .toList();
        }
    }

    /** A statement and the rows that it must answer. */
    record Statement(int line, String sql, List<String> answer) {}
}
