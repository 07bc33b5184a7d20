package dev.alembic.internal.runtime;

import dev.alembic.error.DatabaseException;
import dev.alembic.internal.journal.PartNotes;
import dev.alembic.migration.MigrationProgress;
import dev.alembic.op.Backfill;
import dev.alembic.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out a backfill, batch by batch; no transaction is open in between. */
final class BackfillRun {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.runtime.backfill");

    private static final long TELL_MILLIS = 10_000;
    private static final long LAG_PAUSE_MILLIS = 500;

    private final RunSession session;
    private final RunEvents events;
    private final BatchTransactions transactions;
    private final BackfillRange range;
    private long looked;
    private long changed;
    private long toldMillis = System.currentTimeMillis();

    BackfillRun(RunSession session, RunEvents events, BatchTransactions transactions, BackfillRange range) {
        this.session = session;
        this.events = events;
        this.transactions = transactions;
        this.range = range;
    }

    void run(Backfill op, PartNotes notes) {
        notes.rest().ifPresent(rest -> LOG.info("Going on with the backfill of {} where {}", op.table(), rest));
        boolean isDone = false;
        while (!isDone) {
            session.control().check();
            isDone = batch(op, notes);
            tell(op, isDone);
            if (!isDone) {
                pause(op.pauseMillis());
                awaitReplicas(op);
            }
        }
    }

    /** Whether it was the last one. */
    private boolean batch(Backfill op, PartNotes notes) {
        Optional<String> rest = notes.rest();
        boolean[] isLast = new boolean[1];
        long[] rows = new long[1];
        transactions.run(() -> {
            notes.restore(rest);
            Optional<List<String>> end = range.key(session.connection(), rest, op.batchSize());
            rows[0] = change(op, rest, end.map(range::upTo));
            end.map(range::behind).ifPresentOrElse(notes::advance, notes::finish);
            isLast[0] = end.isEmpty();
        });
        looked += op.batchSize();
        changed += rows[0];
        return isLast[0];
    }

    private long change(Backfill op, Optional<String> rest, Optional<String> end) {
        String where = Stream.of(rest, end, op.condition().map(text -> "(" + text + ")"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" AND "));
        Backfill part = where.isEmpty() ? op : op.where(where);
        Sql sql = new Sql(session.dialect().ddl().compile(part).get(0).text(), op);
        long[] rows = new long[1];
        try {
            events.statement(sql, () -> {
                rows[0] = session.dialect().execute(session.connection(), sql.text());
                return rows[0];
            });
            return rows[0];
        } catch (SQLException e) {
            throw new StatementFailedException(sql, session.dialect().failures().words(e), e);
        }
    }

    private void tell(Backfill op, boolean isDone) {
        events.progress(step -> new MigrationProgress(step, op.table().toString(), looked, changed, isDone));
        long now = System.currentTimeMillis();
        if (isDone) {
            LOG.info("Backfill of {}: {} rows changed", op.table(), changed);
        } else if (now - toldMillis >= TELL_MILLIS) {
            toldMillis = now;
            LOG.info("Backfill of {}: {} rows looked at, {} changed", op.table(), looked, changed);
        }
    }

    private void awaitReplicas(Backfill op) {
        boolean isTold = false;
        for (OptionalLong lag = lagMillis(); lag.orElse(0) > op.maxLagMillis(); lag = lagMillis()) {
            if (!isTold) {
                LOG.info("A replica is {} ms behind; the backfill of {} waits for it", lag.getAsLong(), op.table());
                isTold = true;
            }
            pause(LAG_PAUSE_MILLIS);
        }
    }

    private OptionalLong lagMillis() {
        try {
            return session.database().replicaLagMillis();
        } catch (SQLException e) {
            throw new DatabaseException(
                    "Can't find out how far replicas are behind: "
                            + session.dialect().failures().words(e),
                    e);
        }
    }

    private void pause(long millis) {
        try {
            long end = System.currentTimeMillis() + millis;
            for (long left = millis; left > 0; left = end - System.currentTimeMillis()) {
                session.control().check();
                Thread.sleep(Math.min(left, LAG_PAUSE_MILLIS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("Interrupted in the pause between two batches.", e);
        }
    }
}
