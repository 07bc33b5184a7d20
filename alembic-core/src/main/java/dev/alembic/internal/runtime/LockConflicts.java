package dev.alembic.internal.runtime;

import dev.alembic.error.AlembicException;
import dev.alembic.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Failures that others are to blame for, who use what a statement needs. */
final class LockConflicts {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.runtime.lock");

    private final RunSession session;

    LockConflicts(RunSession session) {
        this.session = session;
    }

    /** Whether one stands behind a failure. */
    boolean isBehind(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException refused && isOne(refused)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOne(SQLException failure) {
        return session.dialect().failures().isBusy(failure);
    }

    /** Who is in the way of the statement, and how to end that; absent if it isn't that, or nobody can tell. */
    Optional<String> advice(SQLException failure, Optional<Sql> sql) {
        return isOne(failure) ? sql.flatMap(this::blockers) : Optional.empty();
    }

    private Optional<String> blockers(Sql sql) {
        try {
            List<String> blockers = session.database().blockers(sql.text());
            return blockers.isEmpty() ? Optional.empty() : Optional.of(String.join("\n  ", blockers));
        } catch (SQLException | AlembicException e) {
            LOG.debug("Who is in the way can't be found out: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
