package dev.alembic.internal.journal;

import dev.alembic.dialect.DatabaseSession;
import dev.alembic.error.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The journal of one step in its table: what is noted is written with what it is about. */
final class JournalStore {

    private final Connection connection;
    private final DatabaseSession session;
    private final JournalTable table;
    private final List<JournalEntry> pending = new ArrayList<>();
    private final Set<List<Integer>> written = new HashSet<>();
    private InterruptedStep step;

    JournalStore(Connection connection, DatabaseSession session, JournalTable table) {
        this.connection = connection;
        this.session = session;
        this.table = table;
        this.step = new InterruptedStep("", true, "", List.of());
    }

    /** A step begins, of which something may be noted already. */
    void begin(InterruptedStep begun) {
        step = begun;
        pending.clear();
        written.clear();
        begun.entries().forEach(entry -> written.add(key(entry)));
    }

    private static List<Integer> key(JournalEntry entry) {
        return List.of(entry.operation(), entry.statement());
    }

    /** Notes something later, but before it can be committed. */
    void later(JournalEntry entry) {
        pending.add(entry);
    }

    /** Notes what was to be noted later, within the transaction that is open. */
    void flush() {
        List<JournalEntry> entries = List.copyOf(pending);
        pending.clear();
        put(entries);
    }

    /** Notes something within the transaction that is open. */
    void put(List<JournalEntry> entries) {
        List<JournalEntry> added = new ArrayList<>();
        control("write", () -> {
            for (JournalEntry entry : entries) {
                if (written.add(key(entry))) {
                    added.add(entry);
                } else {
                    table.update(connection, entry);
                }
            }
            if (!added.isEmpty()) {
                table.insert(connection, step, added);
            }
        });
    }

    /**
     * Notes that a statement has come from one text to another, unless somebody else was faster.
     *
     * @return whether it was as thought
     */
    boolean advance(JournalEntry from, JournalEntry to) {
        try {
            return table.advance(connection, from, to);
        } catch (SQLException e) {
            throw failed("write", e);
        }
    }

    /** Forgets statements of an operation from a number on. */
    void forget(int operation, int from) {
        written.removeIf(key -> key.get(0) == operation && key.get(1) >= from);
        control("write", () -> table.forget(connection, operation, from));
    }

    /** Forgets everything. */
    void clear() {
        pending.clear();
        control("write", () -> table.clear(connection));
    }

    /** How what a statement names is defined at present; empty if that isn't known. */
    String definitions(String sql) {
        try {
            return session.definitions(sql).map(StatementDigest::of).orElse("");
        } catch (SQLException e) {
            throw new DatabaseException("Can't look at what the statement names: " + e.getMessage(), e);
        }
    }

    /** Has the database bring to an end what it has left half done. */
    void settle() {
        control("go on with", session::settle);
    }

    /** What was begun and not ended. */
    Optional<InterruptedStep> read() {
        try {
            return table.exists(session) ? table.read(connection) : Optional.empty();
        } catch (SQLException e) {
            throw failed("read", e);
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static void control(String what, Work work) {
        try {
            work.run();
        } catch (SQLException e) {
            throw failed(what, e);
        }
    }

    private static DatabaseException failed(String what, SQLException e) {
        return new DatabaseException("Can't %s the journal of this revision: %s".formatted(what, e.getMessage()), e);
    }
}
