package dev.alembic.internal.runtime;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.dialect.StatementEffect;
import dev.alembic.dialect.StatementKind;
import dev.alembic.sql.Sql;

/** In which transaction each statement of a plan runs. */
public final class PlannedTransactions {

    private final Dialect dialect;
    private final TransactionPolicy policy;
    private final NewValues newValues = new NewValues();
    private int current;
    private boolean isOpen;

    /** By the policy of runs on this database. */
    public PlannedTransactions(Dialect dialect, boolean perMigration) {
        this.dialect = dialect;
        policy = TransactionPolicy.of(dialect.features().contains(Feature.TRANSACTIONAL_DDL), perMigration);
    }

    /** Another revision begins. */
    public void startStep() {
        newValues.clear();
        isOpen &= policy == TransactionPolicy.ONE_FOR_ALL;
    }

    /** The number of the transaction of the next statement; 0 if it has none, or one of its own. */
    public int next(Sql sql) {
        StatementEffect effect = sql.rows().isEmpty() ? dialect.effect(sql.text()) : StatementEffect.NONE;
        boolean isAlone = !sql.transactional() || effect == StatementEffect.RUNS_OUTSIDE;
        boolean commitsItself = policy == TransactionPolicy.ONE_PER_MIGRATION_BUT_DDL
                && sql.rows().isEmpty()
                && dialect.kind(sql.text()) == StatementKind.DEFINITION;
        if (isAlone || commitsItself) {
            isOpen = false;
            return 0;
        }
        if (newValues.areIn(sql.text()) || !isOpen) {
            newValues.clear();
            current++;
            isOpen = true;
        }
        if (effect == StatementEffect.USABLE_AFTER_COMMIT) {
            newValues.add(sql.text());
        }
        return current;
    }
}
