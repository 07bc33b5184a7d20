package dev.alembic.runtime;

import dev.alembic.batch.OfflineTableReader;
import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.error.OfflineModeException;
import dev.alembic.op.OperationContext;
import dev.alembic.op.Operations;
import dev.alembic.revision.VersionMove;
import dev.alembic.sql.Sql;
import java.sql.Connection;
import java.util.List;

/** Writes statements into a script that the database's own shell can run. */
final class ScriptTarget implements MigrationTarget, OperationContext {

    private final StringBuilder out;
    private final Dialect dialect;
    private final boolean hasVersionTable;
    private boolean inTransaction;

    ScriptTarget(StringBuilder out, Dialect dialect, boolean hasVersionTable) {
        this.out = out;
        this.dialect = dialect;
        this.hasVersionTable = hasVersionTable;
    }

    @Override
    public Operations operations() {
        OperationRun run = new OperationRun(dialect, DdlSettings.OFFLINE, new OfflineTableReader(), this);
        return new Operations(run::run, this);
    }

    @Override
    public String dialect() {
        return dialect.name();
    }

    @Override
    public Connection connection() {
        throw new OfflineModeException("op.connection() needs a live database, and this run only prints SQL.");
    }

    @Override
    public void begin() {
        inTransaction = true;
        dialect.script().begin().ifPresent(this::open);
    }

    @Override
    public void check() {}

    @Override
    public void commit() {
        inTransaction = false;
        dialect.script().commit().ifPresent(this::statement);
    }

    @Override
    public void rollback() {
        inTransaction = false;
    }

    @Override
    public int earlyCommits() {
        return 0;
    }

    @Override
    public void comment(String text) {
        out.append("-- ").append(text).append("\n\n");
    }

    @Override
    public void moveVersion(Sql sql, VersionMove move) {
        accept(sql);
    }

    @Override
    public boolean hasVersionTable() {
        return hasVersionTable;
    }

    @Override
    public void checkHeads(List<String> planned) {
        // Nobody else changes a database that isn't there.
    }

    @Override
    public void accept(Sql sql) {
        if (sql.transactional() || !inTransaction) {
            statement(sql.text());
            return;
        }
        dialect.script().commit().ifPresent(this::statement);
        statement(sql.text());
        dialect.script().begin().ifPresent(this::open);
    }

    /** What opens a transaction goes to the server together with the first statement in it. */
    private void open(String text) {
        out.append(dialect.script().terminated(text)).append("\n\n");
    }

    private void statement(String text) {
        out.append(dialect.script().terminated(text)).append("\n\n");
        dialect.script().separator().ifPresent(word -> out.append(word).append("\n\n"));
    }
}
