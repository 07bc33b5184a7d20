package dev.alembic.internal.runtime;

import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.PutOffChecks;
import dev.alembic.dialect.StatementEffect;
import dev.alembic.error.OfflineModeException;
import dev.alembic.internal.batch.OfflineTableReader;
import dev.alembic.internal.revision.Step;
import dev.alembic.internal.revision.VersionMove;
import dev.alembic.op.OperationContext;
import dev.alembic.op.Operations;
import dev.alembic.sql.Sql;
import java.sql.Connection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes statements into a script that the database's own shell can run. */
final class ScriptTarget implements MigrationTarget, OperationContext {

    private final StringBuilder out;
    private final Dialect dialect;
    private final VersionTable versions;
    private final boolean hasVersionTable;
    private final Set<String> resets = new LinkedHashSet<>();
    private final NewValues newValues = new NewValues();
    private final PutOffChecks putOff;
    private final Optional<String> schemaChange;
    private boolean inTransaction;
    private boolean isInBlock;
    private int commits;

    /**
     * Writes to {@code out}.
     *
     * @param schemaChange leads the session to where the script is for, after a revision that has
     *     changed that; absent if that is where a session is by itself
     */
    ScriptTarget(
            StringBuilder out,
            Dialect dialect,
            VersionTable versions,
            boolean hasVersionTable,
            Optional<String> schemaChange) {
        this.schemaChange = schemaChange;
        this.out = out;
        this.dialect = dialect;
        this.versions = versions;
        this.hasVersionTable = hasVersionTable;
        this.putOff = dialect.putOffChecks();
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
    public void startStep(Step step) {
        resets.clear();
        newValues.clear();
        putOff.startRevision();
    }

    @Override
    public void endRevision() {
        resets.forEach(this::statement);
        if (!resets.isEmpty()) {
            schemaChange.ifPresent(this::statement);
        }
        commits += newValues.isEmpty() ? 0 : 1;
    }

    @Override
    public int commits() {
        return commits;
    }

    @Override
    public void commitEarly() {
        close();
        reopen();
    }

    @Override
    public Aftermath aftermath(Failure failure) {
        return Aftermath.CLEAN.saying("This run only prints SQL: nothing was executed.");
    }

    @Override
    public void commit() {
        inTransaction = false;
        putOff.endTransaction();
        dialect.script().commit().ifPresent(this::statement);
    }

    @Override
    public void rollback() {
        inTransaction = false;
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

    /** Nobody knows how wide the column of a table is that is there already. */
    @Override
    public int idLength() {
        return hasVersionTable ? Integer.MAX_VALUE : VersionTable.MAX_ID_LENGTH;
    }

    @Override
    public void createVersionTable() {
        versions.create().forEach(this::accept);
    }

    @Override
    public void checkHeads(List<String> planned) {
        // Nobody else changes a database that isn't there.
    }

    @Override
    public void accept(Sql sql) {
        StatementEffect effect = sql.rows().isEmpty() ? dialect.effect(sql.text()) : StatementEffect.NONE;
        resets.addAll(dialect.resets(sql.text()));
        if (inTransaction) {
            putOff.before(sql.text()).ifPresent(this::statement);
        }
        boolean hasBrackets = inTransaction && dialect.script().begin().isPresent();
        if (hasBrackets && isControl(effect)) {
            control(sql, effect);
        } else if (!inTransaction || isInBlock || (sql.transactional() && effect != StatementEffect.RUNS_OUTSIDE)) {
            if (newValues.areIn(sql.text())) {
                close();
                reopen();
            }
            statement(sql.text());
            if (hasBrackets && effect == StatementEffect.USABLE_AFTER_COMMIT) {
                newValues.add(sql.text());
            }
        } else {
            close();
            statement(sql.text());
            reopen();
        }
    }

    private static boolean isControl(StatementEffect effect) {
        return effect == StatementEffect.BEGIN
                || effect == StatementEffect.COMMIT
                || effect == StatementEffect.ROLLBACK;
    }

    /** The script's own transaction makes room for what a revision does with its own words. */
    private void control(Sql sql, StatementEffect effect) {
        if (sql.transactional()) {
            JdbcTransaction.requireNoRollback(sql, effect);
            if (effect == StatementEffect.COMMIT) {
                close();
                reopen();
            }
        } else if (effect == StatementEffect.BEGIN) {
            close();
            statement(sql.text());
            isInBlock = true;
        } else {
            statement(sql.text());
            reopen();
            isInBlock = false;
        }
    }

    private void close() {
        putOff.endTransaction();
        dialect.script().commit().ifPresent(this::statement);
    }

    private void reopen() {
        dialect.script().begin().ifPresent(this::open);
    }

    /** What opens a transaction goes to the server together with the first statement in it. */
    private void open(String text) {
        out.append(dialect.script().terminated(text, dialect.lexis())).append("\n\n");
    }

    private void statement(String text) {
        out.append(dialect.script().terminated(text, dialect.lexis())).append("\n\n");
        dialect.script().separator().ifPresent(word -> out.append(word).append("\n\n"));
    }
}
