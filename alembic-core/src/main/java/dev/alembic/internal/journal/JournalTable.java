package dev.alembic.internal.journal;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.exactly;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.primaryKey;
import static dev.alembic.schema.Dsl.string;

import dev.alembic.dialect.DatabaseSession;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.StatementKind;
import dev.alembic.op.CreateTable;
import dev.alembic.op.DropTable;
import dev.alembic.schema.Dsl;
import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.sql.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The table that holds the journal, beside the version table. It is there only while something
 * runs, or after something was interrupted.
 */
public final class JournalTable {

    private static final String ENDING = "_journal";
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_TEXT = 60_000;
    private static final int DIGEST = 64;
    private static final int WORD = 20;
    private static final int ID = 255;

    private final TableName name;
    private final Dialect dialect;

    /** The journal beside this version table. */
    public JournalTable(TableName versionTable, Dialect dialect) {
        this.name = beside(versionTable);
        this.dialect = dialect;
    }

    /** The name of the journal beside a version table. */
    public static TableName beside(TableName versionTable) {
        String text = versionTable.text();
        String start = text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
        return versionTable.sibling(Name.of(start + ENDING));
    }

    /** Its name as statements give it. */
    String quoted() {
        return dialect.identifiers().quote(name);
    }

    /** Whether it is there. */
    boolean exists(DatabaseSession session) throws SQLException {
        return session.find(name).isPresent();
    }

    /** The statements that create it: what is noted must be rolled back with what it is about. */
    public List<Sql> create() {
        Table table = new Table(
                name,
                List.of(
                        column("operation_number", integer()).notNull(),
                        column("statement_number", integer()).notNull(),
                        column("revision", string(ID)).notNull(),
                        column("direction", string(WORD)).notNull(),
                        column("target", string(ID)).notNull(),
                        column("state", string(WORD)).notNull(),
                        column("kind", string(WORD)).notNull(),
                        column("operation_digest", string(DIGEST)),
                        column("statement_digest", string(DIGEST)).notNull(),
                        column("definitions", string(DIGEST)),
                        column("statement_text", Dsl.text()),
                        primaryKey("operation_number", "statement_number").named(exactly(name.text() + "_pkc"))),
                Optional.empty(),
                List.of(),
                Options.of("mysql_engine", "InnoDB").with("mariadb_engine", "InnoDB"));
        return dialect.ddl().compile(new CreateTable(table));
    }

    /** The statements that drop it. */
    public List<Sql> drop() {
        return dialect.ddl().compile(new DropTable(name, false, Optional.empty()));
    }

    /** What was begun and not ended; absent if nothing was. Only reads. */
    Optional<InterruptedStep> read(Connection connection) throws SQLException {
        List<JournalEntry> entries = new ArrayList<>();
        Optional<InterruptedStep> found = Optional.empty();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT operation_number, statement_number, state, kind,"
                        + " operation_digest, statement_digest, definitions, statement_text,"
                        + " revision, direction, target"
                        + " FROM " + quoted() + " ORDER BY operation_number, statement_number")) {
            while (row.next()) {
                entries.add(entry(row));
                found = Optional.of(new InterruptedStep(
                        text(row, "revision"), text(row, "direction").equals("upgrade"), text(row, "target"), entries));
            }
        }
        return found;
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getInt("operation_number"),
                row.getInt("statement_number"),
                JournalEntry.State.valueOf(text(row, "state")),
                StatementKind.valueOf(text(row, "kind")),
                text(row, "operation_digest"),
                text(row, "statement_digest"),
                text(row, "definitions"),
                PlainText.unescape(text(row, "statement_text")));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    /** Notes statements that aren't noted yet. */
    void insert(Connection connection, InterruptedStep step, List<JournalEntry> entries) throws SQLException {
        String sql = "INSERT INTO " + quoted() + " (operation_number, statement_number, revision, direction, target,"
                + " state, kind, operation_digest, statement_digest, definitions, statement_text)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (JournalEntry entry : entries) {
                statement.setInt(1, entry.operation());
                statement.setInt(2, entry.statement());
                List<String> texts = List.of(
                        step.revision(),
                        step.isUpward() ? "upgrade" : "downgrade",
                        step.target(),
                        entry.state().name(),
                        entry.kind().name(),
                        entry.operationDigest(),
                        entry.statementDigest(),
                        entry.definitions(),
                        stored(entry.text()));
                for (int i = 0; i < texts.size(); i++) {
                    statement.setString(i + 3, texts.get(i));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static String stored(String text) {
        String plain = PlainText.escape(text);
        return plain.length() <= LONGEST_TEXT ? plain : plain.substring(0, LONGEST_TEXT);
    }

    /** Notes how far a statement has come. */
    void update(Connection connection, JournalEntry entry) throws SQLException {
        String sql = "UPDATE " + quoted() + " SET state = ?, kind = ?, operation_digest = ?, statement_digest = ?,"
                + " definitions = ?, statement_text = ? WHERE operation_number = ? AND statement_number = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            List<String> texts = List.of(
                    entry.state().name(),
                    entry.kind().name(),
                    entry.operationDigest(),
                    entry.statementDigest(),
                    entry.definitions(),
                    stored(entry.text()));
            for (int i = 0; i < texts.size(); i++) {
                statement.setString(i + 1, texts.get(i));
            }
            statement.setInt(texts.size() + 1, entry.operation());
            statement.setInt(texts.size() + 2, entry.statement());
            statement.executeUpdate();
        }
    }

    /** Notes another text of a statement, if the one before is still there; whether it is. */
    boolean advance(Connection connection, JournalEntry from, JournalEntry to) throws SQLException {
        String sql = "UPDATE " + quoted() + " SET state = 'DONE', statement_text = ?, statement_digest = ?"
                + " WHERE operation_number = ? AND statement_number = ? AND statement_digest = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, stored(to.text()));
            statement.setString(2, to.statementDigest());
            statement.setInt(3, to.operation());
            statement.setInt(4, to.statement());
            statement.setString(5, from.statementDigest());
            return statement.executeUpdate() == 1;
        }
    }

    /** Forgets statements of an operation from a number on. */
    void forget(Connection connection, int operation, int from) throws SQLException {
        String sql = "DELETE FROM " + quoted() + " WHERE operation_number = ? AND statement_number >= ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, operation);
            statement.setInt(2, from);
            statement.executeUpdate();
        }
    }

    /** Forgets everything. */
    void clear(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM " + quoted() + " WHERE operation_number >= 0");
        }
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
