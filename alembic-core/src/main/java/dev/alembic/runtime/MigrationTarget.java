package dev.alembic.runtime;

import dev.alembic.op.Operations;
import dev.alembic.revision.VersionMove;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlSink;
import java.util.List;

/** Where the statements of a run go: a live database, or a script. */
interface MigrationTarget extends SqlSink {

    /** What migrations act on; everything they do arrives here as statements. */
    Operations operations();

    /** Opens a transaction. */
    void begin();

    /**
     * Looks whether what was done since {@link #begin()} may be kept.
     *
     * @throws dev.alembic.error.AlembicException if it must not
     */
    void check();

    /** Keeps what was done since {@link #begin()}. */
    void commit();

    /** Throws away what was done since {@link #begin()}. */
    void rollback();

    /**
     * How often a statement that can't run in a transaction has forced a commit of what came before
     * it.
     */
    int earlyCommits();

    /** Notes what the following statements are about. */
    void comment(String text);

    /**
     * Changes a row of the version table.
     *
     * @param statement the move in SQL
     * @throws dev.alembic.error.AlembicException if not exactly one row was changed
     */
    void moveVersion(Sql statement, VersionMove move);

    /**
     * Makes sure that the version table still holds the rows that a plan was made for.
     *
     * @throws HeadsMovedException if it holds others
     */
    void checkHeads(List<String> planned);

    /** Whether the version table is there already. */
    boolean hasVersionTable();
}
