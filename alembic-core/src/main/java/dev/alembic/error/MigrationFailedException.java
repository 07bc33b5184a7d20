package dev.alembic.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A migration failed while it ran. The message is a short form: what failed, the operation, the
 * statement, the database's own words, what was done and what was not.
 */
public final class MigrationFailedException extends AlembicException {

    private static final String STAMP = "If the database has what this revision makes, \"alembic stamp REVISION\" says"
            + " so without running anything; \"alembic check\" tells afterwards whether the model agrees.";

    private static final String FILL = "The rows that are there have no value for the column: give it a server default;"
            + " or add it without NOT NULL, fill it, and say NOT NULL then.";

    private static final Pattern ADDED = Pattern.compile("(?is)\\s*ALTER\\s+TABLE\\s.*\\bADD\\b.*\\bNOT\\s+NULL\\b.*");

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

    @Override
    public Optional<String> advice() {
        if (isThereAlready()) {
            return Optional.of(STAMP);
        }
        return isUnfilled() ? Optional.of(FILL) : Optional.empty();
    }

    /** Whether a table was to be created that somebody else has made, such as createAll or a script. */
    private boolean isThereAlready() {
        boolean isCreation = report.statement()
                .filter(sql -> sql.stripLeading().regionMatches(true, 0, "CREATE TABLE", 0, 12))
                .isPresent();
        return isCreation && report.reason().contains("already exists");
    }

    /** Whether a column was to be added that must not be NULL, to a table with rows. */
    private boolean isUnfilled() {
        return report.statement().filter(ADDED.asMatchPredicate()).isPresent()
                && report.reason().toLowerCase(Locale.ROOT).contains("null");
    }

    /**
     * What is known of a failure.
     *
     * @param run what was going on: {@code Running upgrade a -> b, add priority}
     * @param revision id of the revision that failed
     * @param place the file and line that the failure comes from, if that is known
     * @param operation the operation in words, if the failure came from one
     * @param statement the SQL that failed, if it came to that
     * @param reason the database's or the migration's own words
     * @param executed statements of the failed revision that were executed before the failure and
     *     may have left something, in the order they ran
     * @param outcome what state the database is left in, one sentence
     * @param advice what to do about such a failure, if anything is known
     * @param done ids of the steps that stay done, in the order they ran
     * @param notDone ids of the steps that are not done, in order
     */
    public record Report(
            String run,
            String revision,
            Optional<String> place,
            Optional<String> operation,
            Optional<String> statement,
            String reason,
            List<String> executed,
            String outcome,
            Optional<String> advice,
            List<String> done,
            List<String> notDone) {

        /** Copies the lists. */
        public Report {
            executed = List.copyOf(executed);
            done = List.copyOf(done);
            notDone = List.copyOf(notDone);
        }

        private String text() {
            List<String> lines = new ArrayList<>();
            lines.add("%s failed: %s".formatted(run, Shortened.text(reason)));
            place.ifPresent(text -> lines.add("  At:        " + text));
            operation.ifPresent(text -> lines.add("  Operation: " + text));
            statement.ifPresent(text -> lines.add("  Statement: " + indent(Shortened.text(text))));
            if (!executed.isEmpty()) {
                lines.add("  Executed:  " + indent(String.join("\n", Shortened.lines(executed))));
            }
            lines.add("  Done:      " + list(done));
            lines.add("  Not done:  " + list(notDone));
            lines.add("  " + outcome);
            advice.ifPresent(text -> lines.add("  " + text));
            return String.join("\n", lines);
        }

        private static String indent(String text) {
            return text.strip().replace("\n", "\n             ");
        }

        private static String list(List<String> ids) {
            return ids.isEmpty() ? "nothing" : String.join(", ", Shortened.ids(ids));
        }
    }
}
