package dev.alembic.internal.runtime;

import dev.alembic.dialect.DdlSettings;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import dev.alembic.internal.batch.TableReader;
import dev.alembic.migration.Migration;
import dev.alembic.op.Operation;
import dev.alembic.op.OperationContext;
import dev.alembic.op.Operations;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs migrations one after the other, and writes down the statements instead of sending them. The database
 * is only read.
 *
 * <p>For one plan; not safe for use by several threads.
 */
public final class Rehearsal {

    private final Dialect dialect;
    private final DdlSettings settings;
    private final PlannedTables tables;

    private Rehearsal(Dialect dialect, DdlSettings settings, TableReader reader) {
        this(dialect, settings, new PlannedTables(reader, dialect));
    }

    private Rehearsal(Dialect dialect, DdlSettings settings, PlannedTables tables) {
        this.dialect = dialect;
        this.settings = settings;
        this.tables = tables;
    }

    /** For the database behind a connection. */
    public static Rehearsal of(Connection connection, Dialect dialect) {
        DdlSettings settings = dialect.features().contains(Feature.REFERENCES_WITHIN_SCHEMA)
                ? DdlSettings.ONLINE.defaultSchema(DefaultSchema.of(connection).name())
                : DdlSettings.ONLINE;
        return new Rehearsal(dialect, settings, new LiveTableReader(connection, dialect));
    }

    /** Without a database: tables are what the migrations before have made of them. */
    public static Rehearsal offline(Dialect dialect) {
        return new Rehearsal(dialect, DdlSettings.OFFLINE, new UnknownTables());
    }

    /** One that goes on from here by itself, as another branch does. */
    public Rehearsal fork() {
        return new Rehearsal(dialect, settings, tables.fork());
    }

    /** What operations make of tables is there for the migrations that follow. */
    public void replay(List<Operation> operations) {
        operations.forEach(tables::apply);
    }

    /** The tables that migrations have made so far, in the order in which they came. */
    public List<Table> tables() {
        return tables.present();
    }

    /** A table as it is by now, as far as that is known. */
    public Optional<Table> table(TableName name) {
        return tables.find(name);
    }

    /**
     * A statement.
     *
     * @param line where the class of the migration asks for it, counted from 1; 0 if that isn't known
     */
    public record Recorded(Sql sql, int line) {}

    /**
     * What a migration would have sent.
     *
     * @param operations what it asked for, in order
     * @param statements what would have been sent for that
     * @param failure what has ended it early; absent if it came to its end
     */
    public record Recording(List<Operation> operations, List<Recorded> statements, Optional<RuntimeException> failure) {

        /** Copies the lists. */
        public Recording {
            operations = List.copyOf(operations);
            statements = List.copyOf(statements);
        }
    }

    /** The upgrade of a migration; what it makes of tables is there for those that follow. */
    public Recording upgrade(Migration migration) {
        return run(migration, true);
    }

    /** The upgrade of a migration, of which nothing stays. */
    public Recording trial(Migration migration) {
        return fork().run(migration, true);
    }

    /** The downgrade of a migration, likewise. */
    public Recording downgrade(Migration migration) {
        return run(migration, false);
    }

    /** The downgrade of a migration right after its upgrade, of which nothing stays. */
    public Recording wayBack(Migration migration) {
        return fork().run(migration, false);
    }

    private Recording run(Migration migration, boolean isUpgrade) {
        Recorder recorder = new Recorder(migration.getClass().getName());
        Operations operations = new Operations(recorder::take, recorder);
        try {
            if (isUpgrade) {
                migration.upgrade(operations);
            } else {
                migration.downgrade(operations);
            }
            recorder.run.end();
            return recorder.recording(Optional.empty());
        } catch (RuntimeException e) {
            return recorder.recording(Optional.of(e));
        }
    }

    private final class Recorder implements OperationContext {

        private final List<Operation> operations = new ArrayList<>();
        private final List<Recorded> statements = new ArrayList<>();
        private final OperationRun run = new OperationRun(dialect, settings, tables, this::add);
        private final String caller;
        private int line;

        Recorder(String caller) {
            this.caller = caller;
        }

        void take(Operation operation) {
            line = StackWalker.getInstance()
                    .walk(frames -> frames.filter(frame -> frame.getClassName().equals(caller))
                            .mapToInt(StackWalker.StackFrame::getLineNumber)
                            .findFirst()
                            .orElse(0));
            Operation known = tables.complete(operation);
            operations.add(known);
            run.run(known);
            tables.apply(known);
        }

        private void add(Sql sql) {
            statements.add(new Recorded(sql, line));
        }

        Recording recording(Optional<RuntimeException> failure) {
            return new Recording(operations, statements, failure);
        }

        @Override
        public String dialect() {
            return dialect.name();
        }

        @Override
        public Connection connection() {
            throw new AskingException(
                    "It asks the database what to do (op.connection()), and what follows depends on" + " that.");
        }
    }

    /** A migration wants to know what the database holds. */
    public static final class AskingException extends RuntimeException {

        private static final long serialVersionUID = 1;

        AskingException(String message) {
            super(message);
        }
    }
}
