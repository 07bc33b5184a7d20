package dev.alembic.internal.journal;

import dev.alembic.dialect.DatabaseSession;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.StatementEffect;
import dev.alembic.dialect.StatementKind;
import dev.alembic.internal.journal.JournalEntry.State;
import dev.alembic.migration.Repair;
import dev.alembic.op.ExecuteSql;
import dev.alembic.op.Operation;
import dev.alembic.sql.Sql;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the statements of revisions and notes each of them, where the database commits by itself. A
 * revision that was interrupted is run again from its start, and what it had done is passed over.
 *
 * <p>Rows that statements change are noted in the same transaction. Of what the database commits by
 * itself, first is noted that it begins, then that it is done; if that is missing, the definitions
 * of what it is about tell whether it was. Where they do, it is noted with what follows, which spares
 * a commit.
 *
 * <p>For one run and one thread.
 */
public final class Journal {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.runtime.journal");

    /** What the run does for its journal. */
    public interface Run {

        /** Sends a statement. */
        void execute(Sql sql);

        /** Keeps what was done. */
        void commit();

        /** The database has kept by itself what was done. */
        void kept();

        /** A statement as it may be kept and told: without the passwords in it. */
        String shown(String sql);
    }

    private final Dialect dialect;
    private final JournalTable table;
    private final JournalStore store;
    private final Run run;
    private InterruptedStep earlier = new InterruptedStep("", true, "", List.of());
    private int operation;
    private boolean isPlanned;
    private boolean isInBlock;
    private boolean isDirectNoted;
    private @Nullable UnnotedOperations unnoted;
    private boolean isOwed;

    /** The journal of a run on a connection. */
    public Journal(Connection connection, DatabaseSession session, Dialect dialect, JournalTable table, Run run) {
        this.dialect = dialect;
        this.table = table;
        this.store = new JournalStore(connection, session, table);
        this.run = run;
    }

    /**
     * Notes nothing until an operation in parts commits, as nothing stays before that: for databases that
     * roll back everything.
     */
    public Journal onlyForParts() {
        unnoted = new UnnotedOperations();
        return this;
    }

    /** What was begun and not ended; absent if nothing of it stays. Only reads. */
    public Optional<InterruptedStep> interrupted() {
        return store.read().filter(InterruptedStep::hasEffect);
    }

    /**
     * A step begins, or goes on.
     *
     * @throws InterruptedStepException if what it had done was changed by somebody else
     */
    public void begin(InterruptedStep step) {
        earlier = step;
        operation = 0;
        isInBlock = false;
        isDirectNoted = false;
        if (unnoted != null) {
            unnoted.clear();
        }
        isOwed = false;
        store.begin(step);
        if (!step.entries().isEmpty()) {
            LOG.info("Resuming the {} behind {} of its statements", step.name(), step.settled());
            new Doubts(store, step).requireUnchanged();
        }
    }

    /** Runs an operation, or passes over what it has done before. */
    public void run(Operation source, Supplier<List<Sql>> compiled) {
        operation++;
        List<JournalEntry> noted = entries(operation);
        if (unnoted != null && noted.isEmpty()) {
            List<Sql> statements = compiled.get();
            statements.forEach(run::execute);
            unnoted.add(operation, source, statements);
            return;
        }
        List<Sql> statements = new Replay(earlier, noted, operation, run).statements(source, compiled);
        List<JournalEntry> planned = planned(operation, source, statements);
        isPlanned = false;
        for (int i = 0; i < statements.size(); i++) {
            Sql sql = statements.get(i);
            if (i < noted.size() && isDone(noted.get(i), sql)) {
                repeat(noted.get(i), sql);
            } else {
                run(sql, planned.subList(i, planned.size()));
            }
        }
    }

    private List<JournalEntry> entries(int number) {
        return earlier.entries().stream()
                .filter(entry -> entry.operation() == number)
                .toList();
    }

    /** Whether the step has done nothing yet that would have to be noted. */
    public boolean isAtStart() {
        return operation == 0 && earlier.entries().isEmpty();
    }

    /**
     * An operation that is done in parts, each of which is committed.
     *
     * @param whole what it does, as one statement
     * @return how far it has come; absent if it is done
     * @throws InterruptedStepException if it is another one by now
     */
    public Optional<PartNotes> parts(Operation source, Sql whole) {
        settle();
        operation++;
        List<JournalEntry> noted = entries(operation);
        JournalEntry entry = planned(operation, source, List.of(whole)).get(0).as(StatementKind.DATA);
        if (!noted.isEmpty() && noted.get(0).state() != State.ACCEPTED) {
            boolean isBegun = noted.size() > 1 && noted.get(1).state() == State.DONE;
            if (isBegun || noted.get(0).isSettled()) {
                Replay.requireSame(earlier, noted.get(0), Optional.of(whole), run);
            }
        }
        if (!noted.isEmpty() && noted.get(0).isSettled()) {
            return Optional.empty();
        }
        if (unnoted != null) {
            unnoted.drain(whole)
                    .forEach(one -> planned(one.number(), one.source(), one.statements())
                            .forEach(planned -> store.later(planned.as(State.DONE, ""))));
        }
        store.flush();
        PartNotes notes = new PartNotes(store, entry, noted.stream().skip(1).findFirst());
        notes.begin();
        return Optional.of(notes);
    }

    private List<JournalEntry> planned(int number, Operation source, List<Sql> statements) {
        boolean isData = statements.stream().allMatch(sql -> kind(sql) == StatementKind.DATA);
        String digest = isData ? "" : StatementDigest.of(source.toString());
        List<JournalEntry> entries = new ArrayList<>();
        for (Sql sql : statements) {
            String shown = source instanceof ExecuteSql || isData ? run.shown(sql.text()) : sql.text();
            String text = isData ? JournalEntry.shown(shown) : shown;
            entries.add(new JournalEntry(
                    number, entries.size(), State.PLANNED, kind(sql), digest, StatementDigest.of(sql), "", text));
        }
        return entries;
    }

    private StatementKind kind(Sql sql) {
        return sql.rows().isEmpty() ? dialect.kind(sql.text()) : StatementKind.DATA;
    }

    private boolean isDone(JournalEntry entry, Sql sql) {
        if (entry.state() != State.STARTED) {
            return entry.isSettled();
        }
        JournalEntry known = new Doubts(store, earlier).decide(entry);
        store.put(List.of(known));
        run.commit();
        if (known.isSettled()) {
            Replay.requireSame(earlier, known, Optional.of(sql), run);
        }
        return known.isSettled();
    }

    private void repeat(JournalEntry entry, Sql sql) {
        if (entry.kind() == StatementKind.SESSION_RESULT && entry.state() == State.DONE) {
            throw new Doubts(store, earlier).unrepeatable(entry);
        } else if (entry.kind() == StatementKind.SESSION && unnoted != null) {
            run.execute(sql);
        } else if (entry.kind() == StatementKind.SESSION) {
            execute(sql);
        }
    }

    private void run(Sql sql, List<JournalEntry> entries) {
        if (unnoted != null) {
            run.execute(sql);
            store.later(entries.get(0).as(State.DONE, ""));
            return;
        }
        switch (entries.get(0).kind()) {
            case DATA -> data(sql, entries.get(0));
            case DEFINITION -> definition(sql, entries);
            default -> session(sql, entries.get(0));
        }
    }

    private void data(Sql sql, JournalEntry entry) {
        settle();
        execute(sql);
        store.later(entry.as(State.DONE, ""));
        if (!sql.transactional() && !isInBlock) {
            commit();
        }
    }

    private void session(Sql sql, JournalEntry entry) {
        settle();
        store.flush();
        execute(sql);
        store.later(entry.as(State.DONE, ""));
    }

    private void definition(Sql sql, List<JournalEntry> entries) {
        JournalEntry entry = entries.get(0);
        String before = store.definitions(sql.text());
        store.flush();
        store.put(List.of(entry.as(State.STARTED, before)));
        plan(entries.subList(1, entries.size()));
        commit();
        try {
            execute(sql);
        } catch (RuntimeException e) {
            takeBack(entry, e);
            throw e;
        }
        String after = store.definitions(sql.text());
        store.later(entry.as(State.DONE, after));
        isOwed = Doubts.isDecidable(before, after) && !before.equals(after);
        if (isOwed) {
            run.kept();
        } else {
            commit();
        }
    }

    /** Notes that a definition is done, if that was put off. */
    public void settle() {
        if (isOwed) {
            commit();
        }
    }

    /** What an operation has still to do is noted, as it may be something else once it has begun. */
    private void plan(List<JournalEntry> rest) {
        if (!isPlanned) {
            isPlanned = true;
            store.put(rest);
        }
    }

    /** A statement that was refused has done nothing; one whose answer was lost may have. */
    private void takeBack(JournalEntry entry, RuntimeException failure) {
        try {
            store.put(List.of(entry));
            commit();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void commit() {
        store.flush();
        run.commit();
        isDirectNoted = false;
        isOwed = false;
    }

    /** There is no need to leave the transaction for a statement, where each is noted. */
    private void execute(Sql sql) {
        StatementEffect effect = sql.rows().isEmpty() ? dialect.effect(sql.text()) : StatementEffect.NONE;
        if (effect == StatementEffect.NONE || effect == StatementEffect.RUNS_OUTSIDE) {
            String text = sql.rows().isEmpty() ? dialect.allowing(table.quoted(), sql.text()) : sql.text();
            run.execute(new Sql(text, sql.rows(), true, sql.source()));
        } else {
            run.execute(sql);
            isInBlock = effect == StatementEffect.BEGIN && !sql.transactional();
        }
    }

    /**
     * The connection is about to be lent to the revision.
     *
     * @throws InterruptedStepException if it was, and has changed something that can't be told again
     */
    public void lend() {
        settle();
        earlier.entries().stream()
                .filter(entry -> entry.operationDigest().equals(Doubts.DIRECT))
                .findFirst()
                .ifPresent(entry -> {
                    throw new Doubts(store, earlier).unrepeatable(entry);
                });
        if (unnoted != null) {
            direct("op.connection()");
        }
    }

    /** The revision is about to change something by the connection that was lent to it. */
    public void direct(String text) {
        if (!isDirectNoted) {
            operation++;
            store.later(new JournalEntry(
                    operation,
                    0,
                    State.DONE,
                    StatementKind.SESSION_RESULT,
                    Doubts.DIRECT,
                    StatementDigest.of(text),
                    "",
                    run.shown(text)));
            isDirectNoted = true;
        }
        if (unnoted == null) {
            store.flush();
        }
    }

    /**
     * The revision has run to its end.
     *
     * @throws InterruptedStepException if it had done more before
     */
    public void end() {
        isOwed = false; // the step is noted as a whole
        earlier.entries().stream()
                .filter(entry -> entry.operation() > operation && entry.state() == State.DONE)
                .findFirst()
                .ifPresent(entry -> {
                    throw Replay.edited(earlier, entry, Optional.empty(), run);
                });
    }

    /** Notes what somebody says about a step that was interrupted, within the transaction that is open. */
    public void repair(Repair repair, InterruptedStep step) {
        if (repair == Repair.MARK_APPLIED || repair == Repair.MARK_REVERTED) {
            clear();
            return;
        }
        List<JournalEntry> entries = step.entries();
        boolean isInDoubt = entries.stream().anyMatch(entry -> entry.state() == State.STARTED);
        State doubted = repair == Repair.RESUME ? State.PLANNED : State.ACCEPTED;
        store.begin(step);
        store.put(entries.stream()
                .filter(entry -> entry.state() == (isInDoubt ? State.STARTED : State.DONE))
                .map(entry -> entry.as(isInDoubt ? doubted : State.ACCEPTED, ""))
                .toList());
    }

    /** Forgets the step, within the transaction that is open. */
    public void clear() {
        isOwed = false;
        store.clear();
    }

    /** The statements that were done before this run, shortened. */
    public List<String> before() {
        return earlier.entries().stream()
                .filter(JournalEntry::isSettled)
                .map(JournalEntry::shown)
                .toList();
    }
}
