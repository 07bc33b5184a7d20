package dev.alembic.internal.journal;

import dev.alembic.migration.InterruptedMigration;
import java.util.List;
import java.util.Optional;

/**
 * A step that a run has begun and not brought to its end.
 *
 * @param revision the id of the revision
 * @param isUpward whether it was to be applied, not taken back
 * @param target what leads there by {@code upgrade} or {@code downgrade}
 * @param entries its statements, in their order
 */
public record InterruptedStep(String revision, boolean isUpward, String target, List<JournalEntry> entries) {

    /** Copies the list. */
    public InterruptedStep {
        entries = List.copyOf(entries);
    }

    /** How many statements have done their work. */
    public long settled() {
        return entries.stream().filter(JournalEntry::isSettled).count();
    }

    /** Whether something of it stays, or may stay. */
    boolean hasEffect() {
        return entries.stream().anyMatch(entry -> entry.state() != JournalEntry.State.PLANNED);
    }

    /** What users see of it. */
    public InterruptedMigration view() {
        List<String> done = entries.stream()
                .filter(JournalEntry::isSettled)
                .map(JournalEntry::shown)
                .toList();
        Optional<String> inDoubt = entries.stream()
                .filter(entry -> entry.state() == JournalEntry.State.STARTED)
                .map(JournalEntry::shown)
                .findFirst();
        return new InterruptedMigration(revision, isUpward, done, inDoubt, command());
    }

    /** What it is called: {@code upgrade of "ae10"}. */
    public String name() {
        return (isUpward ? "upgrade" : "downgrade") + " of \"" + revision + "\"";
    }

    /** The command that brings it to its end. */
    public String command() {
        return "alembic " + (isUpward ? "upgrade " : "downgrade ") + target;
    }

    /** Why nothing else can run before it. */
    public String refusal() {
        return ("The %s was interrupted: %s stayed. Finish it with \"%s\"; or, if you have done the rest or undone"
                        + " it by hand, say so with \"alembic repair --mark-applied\" or \"alembic repair"
                        + " --mark-reverted\".")
                .formatted(name(), statements(), command());
    }

    private String statements() {
        return settled() == 1 ? "1 statement of it" : settled() + " statements of it";
    }
}
