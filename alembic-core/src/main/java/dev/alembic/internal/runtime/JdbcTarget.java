package dev.alembic.internal.runtime;

import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.dialect.StatementKind;
import dev.alembic.error.AlembicException;
import dev.alembic.error.DatabaseException;
import dev.alembic.internal.journal.InterruptedStep;
import dev.alembic.internal.journal.Journal;
import dev.alembic.internal.revision.Step;
import dev.alembic.internal.revision.VersionMove;
import dev.alembic.migration.Repair;
import dev.alembic.op.Backfill;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.Operation;
import dev.alembic.op.OperationContext;
import dev.alembic.op.Operations;
import dev.alembic.op.RequireNone;
import dev.alembic.sql.Sql;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs statements on a live connection. */
final class JdbcTarget implements MigrationTarget, OperationContext {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.runtime.sql");

    private static final Logger REMOVALS = LoggerFactory.getLogger("alembic.runtime.migration");

    private final RunSession session;
    private final Connection connection;
    private final Dialect dialect;
    private final RunEvents events;
    private final MigrationLock lock;
    private final JdbcTransaction transaction;
    private final JournaledStatements journal;
    private final HistoryLog history;
    private final LockConflicts conflicts;
    private final RevisionReach reach;
    private Optional<String> unfinished = Optional.empty();
    private boolean isLost;
    private @Nullable OperationRun run;

    JdbcTarget(RunSession session, MigrationLock lock, RunEvents events, RunMaterial material) {
        this.session = session;
        this.events = events;
        this.lock = lock;
        this.connection = session.connection();
        this.dialect = session.dialect();
        this.reach = new RevisionReach(connection, dialect);
        this.transaction = new JdbcTransaction(session, lock, reach);
        this.journal = new JournaledStatements(session, this, new Journaled());
        this.conflicts = new LockConflicts(session);
        this.history = new HistoryLog(session, material);
    }

    /** What the journal has done: statements run as they always do. */
    private final class Journaled implements Journal.Run {

        @Override
        public void execute(Sql sql) {
            accept(sql);
        }

        @Override
        public void commit() {
            transaction.keep();
        }

        @Override
        public void kept() {
            transaction.kept();
        }

        @Override
        public String shown(String sql) {
            return StatementSecrets.masked(sql, dialect.lexis());
        }
    }

    @Override
    public Operations operations() {
        LiveTableReader reader = new LiveTableReader(connection, dialect);
        run = new OperationRun(dialect, settings(), reader, this);
        return new Operations(run::run, this);
    }

    private DdlSettings settings() {
        return dialect.features().contains(Feature.REFERENCES_WITHIN_SCHEMA)
                ? DdlSettings.ONLINE.defaultSchema(reach.defaultSchema().name())
                : DdlSettings.ONLINE;
    }

    @Override
    public String dialect() {
        return dialect.name();
    }

    @Override
    public Connection connection() {
        reach.addAll();
        transaction.lend();
        return journal.lend(connection);
    }

    @Override
    public void begin() {
        transaction.begin();
    }

    @Override
    public void startRun(List<Step> steps) {
        journal.startRun(steps);
        history.startRun(steps, this::executeOwn);
    }

    @Override
    public void startStep(Step step) {
        transaction.startRevision();
        reach.startRevision();
        history.startStep(!lock.isOfTransactions());
        journal.startStep(step);
    }

    @Override
    public void check() {
        if (run != null) {
            run.end();
        }
        journal.check();
        transaction.check();
    }

    @Override
    public void endRevision() {
        if (reach.isToBePutBack()) {
            session.restore();
        }
    }

    @Override
    public void endStep(Step step) {
        history.endStep(step);
        journal.endStep(step);
    }

    @Override
    public void failedStep(Step step) {
        if (unfinished.isEmpty()) {
            history.failedStep(step);
        }
    }

    @Override
    public void endRun() {
        journal.endRun();
    }

    @Override
    public void commit() {
        transaction.commit();
    }

    @Override
    public void commitEarly() {
        transaction.commitEarly();
    }

    @Override
    public void rollback() {
        try {
            rollbackTransaction();
        } catch (DatabaseException e) {
            unfinished = Optional.of(String.valueOf(e.getMessage()));
            isLost = transaction.isLost(e);
            throw e;
        }
    }

    private void rollbackTransaction() {
        try {
            journal.settle();
        } finally {
            transaction.rollback();
        }
    }

    @Override
    public int commits() {
        return transaction.commits();
    }

    @Override
    public Aftermath aftermath(Failure failure) {
        Optional<String> left = failure.sql().flatMap(this::leftBehind);
        List<String> executed = new ArrayList<>(journal.before());
        executed.addAll(transaction.committed());
        List<String> shown = executed.stream()
                .map(text -> StatementSecrets.masked(text, dialect.lexis()))
                .toList();
        Aftermath found = new Aftermath(unfinished, transaction.wasCommitted(), shown, left, Optional.empty());
        if (isLost) {
            return found.afterLoss(
                    LostConnection.state(transaction.isCommitting(), journal.isNoted(), !shown.isEmpty()));
        }
        return journal.isNoted() ? found.saying(journal.state(executed, failure.cause())) : found;
    }

    private Optional<String> leftBehind(Sql sql) {
        try {
            return unfinished.isPresent()
                    ? Optional.empty()
                    : session.database().leftBehind(sql.text());
        } catch (SQLException | AlembicException e) {
            LOG.debug("What the statement has left can't be found out: {}", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> advice(SQLException failure, Optional<Sql> sql) {
        return conflicts.advice(failure, sql).or(() -> dialect.failures().advice(failure));
    }

    @Override
    public void retrying(Runnable work, LockRetries.Decision decision) {
        new LockRetries(session.control())
                .run(
                        work,
                        failure -> failure instanceof StepFailedException
                                && !journal.isNoted()
                                && unfinished.isEmpty()
                                && conflicts.isBehind(failure)
                                && transaction.committed().isEmpty()
                                && !transaction.wasCommitted()
                                && decision.isWorthwhile(failure));
    }

    @Override
    public Secrets secrets(Sql sql) {
        return StatementSecrets.of(sql, dialect.lexis());
    }

    @Override
    public void distrust() {
        transaction.distrust();
    }

    @Override
    public void comment(String text) {
        LOG.debug("-- {}", text);
    }

    @Override
    public boolean locksEachTransaction() {
        return lock.isOfTransactions();
    }

    @Override
    public boolean hasVersionTable() {
        return session.hasVersionTable();
    }

    @Override
    public int idLength() {
        return hasVersionTable() ? session.versions().idLength(connection) : VersionTable.MAX_ID_LENGTH;
    }

    @Override
    public void createVersionTable() {
        new VersionTableCreation(session, this).run();
    }

    @Override
    public void checkHeads(List<String> planned) {
        List<String> found = session.heads();
        if (!Set.copyOf(found).equals(Set.copyOf(planned))) {
            throw new HeadsMovedException(planned, found);
        }
    }

    @Override
    public void acceptAll(Operation source, Supplier<List<Sql>> statements) {
        if (source instanceof RequireNone condition) {
            new RowsLeft(connection, dialect).refuse(condition);
        } else if (source instanceof Backfill backfill && dialect.features().contains(Feature.KEY_RANGES)) {
            backfill(backfill, statements.get().get(0));
        } else {
            journal.run(source, statements);
        }
    }

    private void backfill(Backfill op, Sql whole) {
        journal.beforeParts(transaction);
        BackfillRange range = BackfillRange.of(op, new LiveTableReader(connection, dialect), dialect);
        journal.parts(op, whole).ifPresent(notes -> {
            transaction.leave(whole);
            BatchTransactions batches = new BatchTransactions(transaction, session, conflicts);
            batches.around(() -> new BackfillRun(session, events, batches, range).run(op, notes));
        });
    }

    /** What was begun and not ended; absent if nothing was, or everything is rolled back. */
    Optional<InterruptedStep> interrupted() {
        return journal.interrupted();
    }

    /** Notes what somebody says about it. */
    void repair(Repair repair, InterruptedStep step) {
        journal.repair(repair, step);
    }

    /** Executes a statement that no revision wants. */
    void executeOwn(Sql sql) {
        try {
            dialect.execute(connection, sql.text());
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    @Override
    public void accept(Sql sql) {
        session.control().check();
        reach.add(sql);
        if (LOG.isDebugEnabled()) {
            LOG.debug("{}", StatementSecrets.masked(sql.text(), dialect.lexis()));
        }
        boolean isRetried = journal.isOfEach()
                && session.settings().limits().ddlLockMillis().isPresent()
                && sql.rows().isEmpty()
                && dialect.kind(sql.text()) == StatementKind.DEFINITION;
        if (isRetried) {
            new LockRetries(session.control()).run(() -> transact(sql), conflicts::isBehind);
        } else {
            transact(sql);
        }
    }

    private void transact(Sql sql) {
        try {
            transaction.accept(sql, sql.source() instanceof BatchAlter, this::send);
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** Of a batch, the failure behind it: what stands in front shows the values of a row. */
    private StatementFailedException failed(Sql sql, SQLException e) {
        SQLException own = e instanceof BatchUpdateException && e.getNextException() != null ? e.getNextException() : e;
        String words = dialect.failures().words(own);
        boolean isCancelled = session.control().isCancelled();
        return new StatementFailedException(sql, isCancelled ? "the run was stopped from outside." : words, own);
    }

    private void send(Sql sql) throws SQLException {
        for (String removal : session.database().removals(sql.text())) {
            REMOVALS.info("An earlier attempt has left something unfit for use: {}", removal);
            dialect.execute(connection, removal);
        }
        events.statement(sql, () -> execute(sql));
        Optional<String> passedOver = session.database().passedOver(sql.text());
        if (passedOver.isPresent()) {
            throw new AlembicException(passedOver.get());
        }
    }

    /** Answers how many rows were written. */
    private long execute(Sql sql) throws SQLException {
        if (sql.rows().isEmpty()) {
            return dialect.execute(connection, sql.text());
        }
        return RowBatches.execute(connection, dialect, sql, session.control()::check);
    }

    @Override
    public void moveVersion(Sql sql, VersionMove move) {
        LOG.debug("{}", sql.text());
        try (Statement statement = connection.createStatement()) {
            int found = statement.executeUpdate(sql.text());
            if (found != 1 && !(move instanceof VersionMove.DeleteAll)) {
                throw new AlembicException(
                        move.unexpectedRows(session.versions().name(), found));
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }
}
