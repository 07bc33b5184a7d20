package dev.alembic.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A migration failed while it ran. The message is a short form: what failed, the operation, the
 * statement, the database's own words, what was done and what was not.
 */
public final class MigrationFailedException extends AlembicException {

    private final Report report;

    /** Fails with this report, because of {@code cause}. */
    public MigrationFailedException(Report report, Throwable cause) {
        super(report.text(), cause);
        this.report = report;
    }

    /** The facts behind the message. */
    public Report report() {
        return report;
    }

    /**
     * What is known of a failure.
     *
     * @param run what was going on: {@code Running upgrade a -> b, add priority}
     * @param revision id of the revision that failed
     * @param operation the operation in words, if the failure came from one
     * @param statement the SQL that failed, if it came to that
     * @param reason the database's or the migration's own words
     * @param outcome what state the database is left in, one sentence
     * @param done ids of the steps that stay done, in the order they ran
     * @param notDone ids of the steps that are not done, in order
     */
    public record Report(
            String run,
            String revision,
            Optional<String> operation,
            Optional<String> statement,
            String reason,
            String outcome,
            List<String> done,
            List<String> notDone) {

        /** Copies the lists. */
        public Report {
            done = List.copyOf(done);
            notDone = List.copyOf(notDone);
        }

        private String text() {
            List<String> lines = new ArrayList<>();
            lines.add("%s failed: %s".formatted(run, reason));
            operation.ifPresent(text -> lines.add("  Operation: " + text));
            statement.ifPresent(text -> lines.add("  Statement: " + indent(text)));
            lines.add("  Done:      " + list(done));
            lines.add("  Not done:  " + list(notDone));
            lines.add("  " + outcome);
            return String.join("\n", lines);
        }

        private static String indent(String text) {
            return text.strip().replace("\n", "\n             ");
        }

        private static String list(List<String> ids) {
            return ids.isEmpty() ? "nothing" : String.join(", ", ids);
        }
    }
}
