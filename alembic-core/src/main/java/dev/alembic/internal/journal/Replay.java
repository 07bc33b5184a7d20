package dev.alembic.internal.journal;

import dev.alembic.dialect.StatementKind;
import dev.alembic.error.AlembicException;
import dev.alembic.internal.journal.JournalEntry.State;
import dev.alembic.op.Operation;
import dev.alembic.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Compares an operation with what the journal has noted of it. */
final class Replay {

    private static final String EDITED = "The %s was interrupted after it had run \"%s\", which %s. Put back what was"
            + " run and correct only what comes behind it; or go on behind it as it was run, with \"alembic repair"
            + " --resume\"; or undo by hand what was run and say so with \"alembic repair --mark-reverted\".";

    private final InterruptedStep step;
    private final List<JournalEntry> noted;
    private final int operation;
    private final Journal.Run run;

    Replay(InterruptedStep step, List<JournalEntry> noted, int operation, Journal.Run run) {
        this.step = step;
        this.noted = noted;
        this.operation = operation;
        this.run = run;
    }

    /**
     * The statements of the operation: those noted, where they are done or can't be found out again.
     *
     * @throws InterruptedStepException if what was done is another operation now
     */
    List<Sql> statements(Operation source, Supplier<List<Sql>> compiled) {
        if (noted.isEmpty()) {
            return compiled.get();
        }
        boolean isSettled = noted.stream().allMatch(JournalEntry::isSettled);
        boolean isAccepted = noted.stream().allMatch(entry -> entry.state() == State.ACCEPTED);
        boolean hasSession = noted.stream().anyMatch(Replay::isOfSession);
        boolean isSame = noted.get(0).operationDigest().equals(StatementDigest.of(source.toString()));
        if (isSettled && !hasSession && (isSame || isAccepted)) {
            return List.of();
        }
        return isSame ? known(source, compiled) : compared(compiled.get());
    }

    private static boolean isOfSession(JournalEntry entry) {
        return entry.kind() == StatementKind.SESSION
                || (entry.kind() == StatementKind.SESSION_RESULT && entry.state() == State.DONE);
    }

    /** What an operation does may depend on what it finds, and it finds something else by now. */
    private List<Sql> known(Operation source, Supplier<List<Sql>> compiled) {
        try {
            List<Sql> found = compiled.get();
            if (isNoted(found)) {
                return found;
            }
        } catch (AlembicException e) {
            // It doesn't find any more what it has changed.
        }
        return noted.stream().map(entry -> new Sql(entry.text(), source)).toList();
    }

    private boolean isNoted(List<Sql> found) {
        boolean isNoted = found.size() == noted.size();
        for (int i = 0; isNoted && i < found.size(); i++) {
            isNoted = StatementDigest.of(found.get(i)).equals(noted.get(i).statementDigest());
        }
        return isNoted;
    }

    private List<Sql> compared(List<Sql> found) {
        for (int i = 0; i < noted.size(); i++) {
            JournalEntry entry = noted.get(i);
            if (entry.state() == State.DONE) {
                requireSame(step, entry, i < found.size() ? Optional.of(found.get(i)) : Optional.empty(), run);
            }
        }
        boolean isFollowed = step.entries().stream().anyMatch(entry -> entry.operation() > operation);
        if (isFollowed && found.size() > noted.size() && noted.get(0).state() == State.DONE) {
            throw edited(step, noted.get(noted.size() - 1), Optional.of(found.get(noted.size())), run);
        }
        return found;
    }

    /**
     * A statement that has done its work is still what it was.
     *
     * @throws InterruptedStepException if it isn't
     */
    static void requireSame(InterruptedStep step, JournalEntry done, Optional<Sql> found, Journal.Run run) {
        if (!found.map(StatementDigest::of).equals(Optional.of(done.statementDigest()))) {
            throw edited(step, done, found, run);
        }
    }

    /** A statement that was done is another one now, or gone. */
    static InterruptedStepException edited(
            InterruptedStep step, JournalEntry entry, Optional<Sql> found, Journal.Run run) {
        String now = found.map(sql -> "is \"" + JournalEntry.shown(run.shown(sql.text())) + "\" now")
                .orElse("isn't there any more");
        return new InterruptedStepException(EDITED.formatted(step.name(), entry.shown(), now));
    }
}
