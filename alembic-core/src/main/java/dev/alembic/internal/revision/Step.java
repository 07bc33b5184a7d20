package dev.alembic.internal.revision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One step of a plan: the revision to run, if any, and what to do to the version table in the same
 * transaction, after it.
 *
 * @param kind whether a revision's {@code upgrade} or {@code downgrade} runs, or rows only change
 * @param revision the full id of the revision that runs; empty for a stamp
 * @param from where the step starts, as the log shows it: parents, the revision itself, or rows
 * @param to where the step leads, as the log shows it
 * @param upward whether the step leads away from base
 * @param message the revision's message, or an empty text
 * @param moves statements on the version table, to be executed in this order
 */
public record Step(
        Kind kind,
        Optional<String> revision,
        List<String> from,
        List<String> to,
        boolean upward,
        String message,
        List<VersionMove> moves) {

    /** What a step does. */
    public enum Kind {
        /** Runs the upgrade of a revision. */
        UPGRADE,
        /** Runs the downgrade of a revision. */
        DOWNGRADE,
        /** Runs nothing, only changes rows. */
        STAMP
    }

    /** Copies the lists. */
    public Step {
        from = List.copyOf(from);
        to = List.copyOf(to);
        moves = List.copyOf(moves);
    }

    /**
     * The step in one line, as it is logged after {@code "Running "}: {@code upgrade 1975ea83b712
     * -> 27c6a30d7c24, add priority}. Empty for the step that only empties the version table.
     */
    public String log() {
        return message.isEmpty() ? shortLog() : shortLog() + ", " + message;
    }

    /** The log line without the message, as offline scripts show it in a comment. */
    public String shortLog() {
        if (from.isEmpty() && to.isEmpty()) {
            return "";
        }
        String verb = kind == Kind.STAMP ? "stamp_revision" : kind.name().toLowerCase(Locale.ROOT);
        return verb + " " + String.join(", ", from) + " -> " + String.join(", ", to);
    }

    /** The same with other statements on the version table. */
    Step moving(List<VersionMove> newMoves) {
        return new Step(kind, revision, from, to, upward, message, newMoves);
    }

    /**
     * The rows of the version table after this step.
     *
     * @param rows the rows before it; left as they are
     */
    public Set<String> rowsAfter(Set<String> rows) {
        Set<String> after = new LinkedHashSet<>(rows);
        moves.forEach(move -> move.applyTo(after));
        return after;
    }
}
