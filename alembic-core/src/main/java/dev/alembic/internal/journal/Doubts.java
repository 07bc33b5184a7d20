package dev.alembic.internal.journal;

import dev.alembic.internal.journal.JournalEntry.State;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what a run that was interrupted has done. */
final class Doubts {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.runtime.journal");

    private static final String UNDECIDED = "The %s was interrupted in the statement \"%s\", and whether that has done"
            + " its work can't be seen. Look for it: if it has, say so with \"alembic repair --resume-behind\"; if it"
            + " hasn't, with \"alembic repair --resume\". Then run \"%s\".";

    private static final String CHANGED = "The %s was interrupted, and what its statement \"%s\" has made was changed"
            + " since. If you have undone what the revision had done, say so with \"alembic repair --mark-reverted\";"
            + " if you have done the rest, with \"alembic repair --mark-applied\"; to go on behind it all the same,"
            + " with \"alembic repair --resume\".";

    /** Stands for the operation where a revision has changed something by the connection itself. */
    static final String DIRECT = "op.connection()";

    private final JournalStore store;
    private final InterruptedStep step;

    Doubts(JournalStore store, InterruptedStep step) {
        this.store = store;
        this.step = step;
    }

    /**
     * Whether a statement that was started has done its work: what it names is another thing then.
     *
     * @throws InterruptedStepException if that can't be seen
     */
    JournalEntry decide(JournalEntry started) {
        store.settle();
        String now = store.definitions(started.text());
        if (!isDecidable(started.definitions(), now)) {
            throw undecided(started);
        }
        boolean isDone = !now.equals(started.definitions());
        LOG.info(
                "The {} was interrupted in {}, which has {} and is {}",
                step.name(),
                started.shown(),
                isDone ? "done its work" : "done nothing",
                isDone ? "passed over" : "run again");
        return isDone ? started.as(State.DONE, now) : started.as(State.PLANNED, "");
    }

    /** Whether definitions before and after a statement tell if it has done its work. */
    static boolean isDecidable(String before, String after) {
        return !before.isEmpty() && !after.isEmpty();
    }

    private InterruptedStepException undecided(JournalEntry started) {
        return new InterruptedStepException(UNDECIDED.formatted(step.name(), started.shown(), step.command()));
    }

    /**
     * Nobody undoes by hand what is noted as done, or does the rest, without saying so.
     *
     * @throws InterruptedStepException if what was done last was changed since
     */
    void requireUnchanged() {
        List<JournalEntry> entries = step.entries();
        boolean isInDoubt = entries.stream().anyMatch(entry -> entry.state() == State.STARTED);
        List<JournalEntry> seen = entries.stream()
                .filter(entry ->
                        entry.state() == State.DONE && !entry.definitions().isEmpty())
                .toList();
        if (isInDoubt || seen.isEmpty()) {
            return;
        }
        JournalEntry last = seen.get(seen.size() - 1);
        if (!store.definitions(last.text()).equals(last.definitions())) {
            throw new InterruptedStepException(CHANGED.formatted(step.name(), last.shown()));
        }
    }

    /** What a statement has left in its session, or done by the connection, can't be had again. */
    InterruptedStepException unrepeatable(JournalEntry entry) {
        String what = entry.operationDigest().equals(DIRECT)
                ? "has changed something by op.connection() itself, with \"%s\""
                : "has kept something in its session, with \"%s\"";
        return new InterruptedStepException(
                ("The %s was interrupted; it %s, which can't be resumed. Do the rest by hand and say"
                                + " so with \"alembic repair --mark-applied\", or undo what it has done and say so with"
                                + " \"alembic repair --mark-reverted\".")
                        .formatted(step.name(), what.formatted(entry.shown())));
    }
}
