package dev.alembic.internal.objects;

import dev.alembic.dialect.Definition;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.LiveObjects;
import dev.alembic.error.DatabaseException;
import dev.alembic.error.ScriptException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets a database make what files say, and tell it in its own words. Everything is taken back: by a
 * rollback, or because the database is a scratch one.
 */
public final class ObjectTrial {

    private final Connection connection;
    private final Dialect dialect;
    private final List<ObjectSource> files;

    /** Of these files. */
    public ObjectTrial(Connection connection, Dialect dialect, List<ObjectSource> files) {
        this.connection = connection;
        this.dialect = dialect;
        this.files = files;
    }

    /**
     * What the database would hold, in a transaction that is rolled back.
     *
     * @param live what it holds
     * @param first statements to run before, such as a column that a view needs
     * @param managed kinds that files speak of; others stay as they are
     * @throws ScriptException if a file can't be carried out
     */
    public List<Definition> inTransaction(List<Definition> live, List<String> first, ObjectKinds managed) {
        try {
            boolean isOwn = connection.getAutoCommit();
            if (isOwn) {
                connection.setAutoCommit(false);
            }
            Savepoint start = connection.setSavepoint();
            try {
                return made(live, first, managed);
            } finally {
                connection.rollback(start);
                if (isOwn) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException("The objects can't be tried: " + e.getMessage(), e);
        }
    }

    private List<Definition> made(List<Definition> live, List<String> first, ObjectKinds managed) throws SQLException {
        for (String statement : dialect.liveObjects(connection).beforeTrial()) {
            dialect.execute(connection, statement);
        }
        List<Definition> backwards = new ArrayList<>(live);
        Collections.reverse(backwards);
        for (Definition one : backwards) {
            if (!one.precedesTables() && !one.create().isEmpty()) {
                execute(one.drop());
            }
        }
        execute(first);
        return made(live, managed);
    }

    /**
     * What a database would hold that has nothing but the tables.
     *
     * @throws ScriptException if a file can't be carried out
     */
    public List<Definition> inScratch(List<Definition> live, ObjectKinds managed) {
        try {
            return made(live, managed);
        } catch (SQLException e) {
            throw new DatabaseException("The objects can't be tried: " + e.getMessage(), e);
        }
    }

    private List<Definition> made(List<Definition> live, ObjectKinds managed) throws SQLException {
        List<Attempt> open = new ArrayList<>();
        live.stream()
                .filter(one -> !one.precedesTables() && !managed.areManaged(one))
                .forEach(one -> open.add(new Attempt(one.what(), one.create(), DatabaseException::new)));
        files.forEach(file -> open.add(new Attempt(file.shown(), file.statements(), file::failing)));
        makeAll(open);
        return dialect.liveObjects(connection).definitions();
    }

    /** One may need another: whatever fails is tried again as long as anything succeeds. */
    private void makeAll(List<Attempt> all) throws SQLException {
        List<Attempt> open = new ArrayList<>(all);
        while (!open.isEmpty()) {
            List<Attempt> failed = new ArrayList<>();
            for (Attempt attempt : open) {
                if (!succeeds(attempt)) {
                    failed.add(attempt);
                }
            }
            if (failed.size() == open.size()) {
                throw failed.get(0).failure();
            }
            open = failed;
        }
    }

    private boolean succeeds(Attempt attempt) throws SQLException {
        boolean hasSavepoints = !connection.getAutoCommit();
        @Nullable Savepoint before = hasSavepoints ? connection.setSavepoint() : null;
        LiveObjects objects = dialect.liveObjects(connection);
        try {
            execute(attempt.statements.stream().map(objects::tried).toList());
            return true;
        } catch (SQLException e) {
            attempt.reason = e;
            if (before != null) {
                connection.rollback(before);
            }
            return false;
        }
    }

    private void execute(List<String> statements) throws SQLException {
        for (String statement : statements) {
            dialect.execute(connection, statement);
        }
    }

    /** Something to be made. */
    private static final class Attempt {

        private final String name;
        private final List<String> statements;
        private final Failing failing;
        private SQLException reason = new SQLException();

        Attempt(String name, List<String> statements, Failing failing) {
            this.name = name;
            this.statements = statements;
            this.failing = failing;
        }

        RuntimeException failure() {
            return failing.with(
                    "The database can't make what %s says: %s".formatted(name, reason.getMessage()), reason);
        }
    }

    private interface Failing {
        RuntimeException with(String message, SQLException cause);
    }
}
