package dev.alembic.internal.runtime;

import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.error.OfflineModeException;
import dev.alembic.internal.batch.OfflineTableReader;
import dev.alembic.internal.history.RecordedRevision;
import dev.alembic.internal.revision.RevisionInfo;
import dev.alembic.migration.Migration;
import dev.alembic.op.OperationContext;
import dev.alembic.op.Operations;
import dev.alembic.sql.Sql;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what takes a revision back, without asking the database. */
final class DowngradeScript implements OperationContext {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.runtime.history");

    private final Dialect dialect;

    DowngradeScript(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The downgrade as a revision in SQL; absent if it has none, or one that needs the database. */
    Optional<String> of(RevisionInfo info, Migration migration) {
        List<Sql> statements = new ArrayList<>();
        OperationRun run = new OperationRun(dialect, DdlSettings.OFFLINE, new OfflineTableReader(), statements::add);
        try {
            migration.downgrade(new Operations(run::run, this));
            run.end();
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            LOG.debug("What takes back \"{}\" can't be written down: {}", info.id(), e.toString());
            return Optional.empty();
        }
        if (statements.stream().anyMatch(this::hasSecret)) {
            return Optional.empty();
        }
        List<String> texts = statements.stream()
                .map(sql -> dialect.script().terminated(sql.text(), dialect.lexis()))
                .toList();
        return Optional.of(
                RecordedRevision.text(info, texts, statements.stream().allMatch(Sql::transactional)));
    }

    private boolean hasSecret(Sql sql) {
        return !StatementSecrets.masked(sql.text(), dialect.lexis()).equals(sql.text());
    }

    @Override
    public String dialect() {
        return dialect.name();
    }

    @Override
    public Connection connection() {
        throw new OfflineModeException("op.connection() needs a live database, and this is only written down.");
    }
}
