package dev.alembic.dialect;

import dev.alembic.plan.StatementFacts;
import dev.alembic.sql.Sql;

/** Says what statements will do to the tables of a database. Runs nothing; may look at the database. */
@FunctionalInterface
public interface StatementFactReader {

    /** Knows nothing. */
    StatementFactReader NONE = sql -> StatementFacts.UNKNOWN;

    /** What a statement will do; what isn't known is said to be unknown. */
    StatementFacts of(Sql sql);
}
