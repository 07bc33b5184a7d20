package dev.alembic.plan;

import java.util.List;
import java.util.Optional;

/**
 * A statement that a step will run.
 *
 * @param sql its text; passwords in it are masked
 * @param transaction the number of the transaction it runs in, counted from 1 within the plan; 0 if it
 *     runs outside of any, or the database commits it by itself
 * @param batchRows how many rows each batch of a backfill looks at; 0 if it runs in one go
 * @param facts what it does to tables that are there
 * @param losses what it destroys
 * @param forecast how long it takes; absent if that can't be told
 */
public record PlannedStatement(
        String sql,
        int transaction,
        int batchRows,
        StatementFacts facts,
        List<Loss> losses,
        Optional<Forecast> forecast) {

    /** Copies the list. */
    public PlannedStatement {
        losses = List.copyOf(losses);
    }
}
