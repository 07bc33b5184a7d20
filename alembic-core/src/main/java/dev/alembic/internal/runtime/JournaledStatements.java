package dev.alembic.internal.runtime;

import dev.alembic.dialect.Feature;
import dev.alembic.error.AlembicException;
import dev.alembic.error.DatabaseException;
import dev.alembic.internal.journal.InterruptedStep;
import dev.alembic.internal.journal.InterruptedStepException;
import dev.alembic.internal.journal.Journal;
import dev.alembic.internal.journal.JournalEntry;
import dev.alembic.internal.journal.JournalTable;
import dev.alembic.internal.journal.LentConnection;
import dev.alembic.internal.journal.PartNotes;
import dev.alembic.internal.revision.Step;
import dev.alembic.migration.Repair;
import dev.alembic.op.Operation;
import dev.alembic.sql.Sql;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The statements of a run, noted in a journal: each of them on a database that can't roll back everything;
 * elsewhere only those around an operation that commits in between.
 */
final class JournaledStatements {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.runtime.journal");

    private final RunSession session;
    private final JdbcTarget target;
    private final Journal journal;
    private final JournalTable table;
    private Optional<InterruptedStep> interrupted = Optional.empty();
    private final boolean isOfEach;
    private boolean isThere;
    private boolean isNoted;

    JournaledStatements(RunSession session, JdbcTarget target, Journal.Run run) {
        this.session = session;
        this.target = target;
        this.table = session.journalTable();
        this.isOfEach = isNeeded(session);
        Journal plain = new Journal(session.connection(), session.database(), session.dialect(), table, run);
        this.journal = isOfEach ? plain : plain.onlyForParts();
    }

    /** Whether this database commits by itself, so that each statement has to be noted. */
    static boolean isNeeded(RunSession session) {
        return !session.dialect().features().contains(Feature.TRANSACTIONAL_DDL);
    }

    /**
     * What was begun is ended first.
     *
     * @throws AlembicException if the first step is another one
     */
    void startRun(List<Step> steps) {
        isThere = (isOfEach || !steps.isEmpty()) && session.hasJournal();
        interrupted = isThere ? journal.interrupted() : Optional.empty();
        Optional<Step> first = steps.stream().findFirst();
        boolean isEnded = first.filter(step -> step.revision().isPresent())
                .map(step -> begun(step, List.of()))
                .filter(step -> interrupted.filter(begun -> isSame(begun, step)).isPresent())
                .isPresent();
        if (interrupted.isPresent() && !isEnded) {
            throw new AlembicException(interrupted.get().refusal());
        }
        if (isThere && interrupted.isEmpty()) {
            journal.clear(); // what was planned, and refused by the database
        }
        if (isOfEach
                && !isThere
                && steps.stream().anyMatch(step -> step.revision().isPresent())) {
            create();
        }
    }

    private void create() {
        try {
            table.create().forEach(target::executeOwn);
            isThere = true;
        } catch (StatementFailedException e) {
            throw new DatabaseException(
                    ("The table \"%s\" can't be created, which notes what revisions do because this database can't roll"
                                    + " back all of it: %s")
                            .formatted(table, e.getMessage()),
                    e);
        }
    }

    /** Whether each statement is noted. */
    boolean isOfEach() {
        return isOfEach;
    }

    /** Whether what the revision has done so far is noted, so that another run goes on behind it. */
    boolean isNoted() {
        return isOfEach || isNoted;
    }

    /** What came before a revision that begins so keeps no lock while that is prepared. */
    void beforeParts(JdbcTransaction transaction) {
        if (!isOfEach && journal.isAtStart()) {
            transaction.keepSoFar();
        }
    }

    /** An operation in parts, each of which is committed; absent if it is done. */
    Optional<PartNotes> parts(Operation source, Sql whole) {
        if (!isThere) {
            create();
        }
        Optional<PartNotes> notes = journal.parts(source, whole);
        isNoted = true;
        return notes;
    }

    private static boolean isSame(InterruptedStep one, InterruptedStep other) {
        return one.revision().equals(other.revision()) && one.isUpward() == other.isUpward();
    }

    private static InterruptedStep begun(Step step, List<JournalEntry> entries) {
        String revision = step.revision().orElse("");
        String parent = step.to().isEmpty() ? "base" : step.to().get(0);
        return new InterruptedStep(revision, step.upward(), step.upward() ? revision : parent, entries);
    }

    /** What was begun and not ended. */
    Optional<InterruptedStep> interrupted() {
        return journal.interrupted();
    }

    /** Notes what somebody says about it. */
    void repair(Repair repair, InterruptedStep step) {
        isThere = true;
        journal.repair(repair, step);
    }

    void startStep(Step step) {
        isNoted = false;
        if (step.revision().isPresent()) {
            isNoted = interrupted.isPresent();
            journal.begin(begun(step, interrupted.map(InterruptedStep::entries).orElse(List.of())));
            interrupted = Optional.empty();
        }
    }

    void run(Operation source, Supplier<List<Sql>> statements) {
        journal.run(source, statements);
    }

    /** The connection, with an eye on what is done with it. */
    Connection lend(Connection connection) {
        journal.lend();
        return isOfEach ? LentConnection.of(connection, journal::direct) : connection;
    }

    void check() {
        journal.end();
    }

    /** The step has failed: what it had done by then is noted. */
    void settle() {
        journal.settle();
    }

    void endStep(Step step) {
        if (isThere && step.revision().isPresent()) {
            journal.clear();
        }
    }

    /** What a failure leaves, and how to go on. */
    String state(List<String> executed, Throwable cause) {
        if (executed.isEmpty()) {
            return "Nothing of the failed revision stays; the ones before it stay applied.";
        } else if (cause instanceof InterruptedStepException) {
            return "What is listed as executed stays, and is noted.";
        }
        String why = isOfEach ? "This database can't roll back DDL: what" : "What";
        return why + " is listed as executed stays, and is noted. Correct what comes"
                + " behind it and run the command again, which goes on from there; or undo it by hand and say"
                + " so with \"alembic repair --mark-reverted\".";
    }

    /** What was done before this run. */
    List<String> before() {
        return journal.before();
    }

    /** A database where nothing is half done has no journal. */
    void endRun() {
        try {
            if (isThere && journal.interrupted().isEmpty()) {
                table.drop().forEach(target::executeOwn);
                isThere = false;
            }
        } catch (AlembicException e) {
            LOG.debug("The journal stays: {}", e.getMessage());
        }
    }
}
