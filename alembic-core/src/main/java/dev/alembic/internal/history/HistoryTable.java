package dev.alembic.internal.history;

import static dev.alembic.schema.Dsl.bigInteger;
import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.exactly;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.primaryKey;
import static dev.alembic.schema.Dsl.string;

import dev.alembic.dialect.DatabaseSession;
import dev.alembic.dialect.Dialect;
import dev.alembic.internal.journal.PlainText;
import dev.alembic.migration.HistoryEntry;
import dev.alembic.migration.HistoryEntry.Action;
import dev.alembic.migration.HistoryEntry.Origin;
import dev.alembic.op.CreateTable;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** The table that holds the history, beside the version table: an entry for each step. */
public final class HistoryTable {

    private static final String VERSION = "_version";
    private static final String ENDING = "_history";
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_TEXT = 60_000;
    private static final int DIGEST = 70;
    private static final int WORD = 30;
    private static final int TEXT = 255;

    private static final String DOWNGRADE = "downgrade_sql";
    private static final String COLUMNS =
            "entry_number, revision, message, direction, result, digest, executed_by, host,"
                    + " program_version, executed_at, millis, " + DOWNGRADE;

    /** What {@link #entry} reads, without what takes entries back, which is most of what is kept. */
    public static final String COLUMNS_WITHOUT_DOWNGRADE = COLUMNS.replace(DOWNGRADE, "NULL AS " + DOWNGRADE);

    private final TableName name;
    private final Dialect dialect;

    /** The history beside this version table. */
    public HistoryTable(TableName versionTable, Dialect dialect) {
        this.name = beside(versionTable);
        this.dialect = dialect;
    }

    /** The name of the history beside a version table: {@code alembic_history}. */
    public static TableName beside(TableName versionTable) {
        String text = versionTable.text();
        String start = text.endsWith(VERSION) ? text.substring(0, text.length() - VERSION.length()) : text;
        String cut = start.length() > LONGEST_NAME ? start.substring(0, LONGEST_NAME) : start;
        return versionTable.sibling(Name.of(cut + ENDING));
    }

    /** Whether it is there. */
    public boolean exists(DatabaseSession session) throws SQLException {
        return session.find(name).isPresent();
    }

    /** The statements that create it: an entry must be rolled back with what it is about. */
    public List<Sql> create() {
        Table table = new Table(
                name,
                List.of(
                        column("entry_number", integer()).notNull().autoincrement(false),
                        column("revision", string(TEXT)).notNull(),
                        column("message", string(TEXT)),
                        column("direction", string(WORD)).notNull(),
                        column("result", string(WORD)).notNull(),
                        column("digest", string(DIGEST)),
                        column("executed_by", string(TEXT)),
                        column("host", string(TEXT)),
                        column("program_version", string(WORD)),
                        column("executed_at", string(WORD)).notNull(),
                        column("millis", bigInteger()).notNull(),
                        column(DOWNGRADE, Dsl.text()),
                        primaryKey("entry_number").named(exactly(name.text() + "_pkc"))),
                Optional.empty(),
                List.of(),
                Options.of("mysql_engine", "InnoDB").with("mariadb_engine", "InnoDB"));
        return dialect.ddl().compile(new CreateTable(table));
    }

    /** The entries, oldest first. Only reads. */
    public List<HistoryEntry> read(Connection connection) throws SQLException {
        return read(connection, COLUMNS, "");
    }

    /** The last entry; none if there is none. Only reads. */
    public List<HistoryEntry> readLatest(Connection connection) throws SQLException {
        return read(
                connection, COLUMNS, " WHERE entry_number = (SELECT MAX(entry_number) FROM %s)".formatted(quoted()));
    }

    /** The entries without what takes them back, most of what is kept, oldest first. Only reads. */
    public List<HistoryEntry> readWithoutDowngrades(Connection connection) throws SQLException {
        return read(connection, COLUMNS_WITHOUT_DOWNGRADE, "");
    }

    private List<HistoryEntry> read(Connection connection, String columns, String which) throws SQLException {
        List<HistoryEntry> entries = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT %s FROM %s%s ORDER BY entry_number".formatted(columns, quoted(), which))) {
            while (row.next()) {
                entries.add(entry(row));
            }
        }
        return entries;
    }

    /** The entry that a row holds. */
    public static HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                row.getInt("entry_number"),
                text(row, "revision"),
                text(row, "message"),
                Action.valueOf(text(row, "direction").toUpperCase(Locale.ROOT)),
                text(row, "result").equals("done"),
                optional(row, "digest"),
                new Origin(text(row, "executed_by"), text(row, "host"), text(row, "program_version")),
                Instant.parse(text(row, "executed_at")),
                row.getLong("millis"),
                optional(row, DOWNGRADE));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return PlainText.unescape(Objects.requireNonNullElse(row.getString(column), ""));
    }

    private static Optional<String> optional(ResultSet row, String column) throws SQLException {
        return Optional.of(text(row, column)).filter(text -> !text.isEmpty());
    }

    /** The number that the next entry has. */
    public int nextNumber(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT MAX(entry_number) FROM " + quoted())) {
            return row.next() ? row.getInt(1) + 1 : 1;
        }
    }

    /** Adds an entry, within the transaction that is open. */
    public void insert(Connection connection, HistoryEntry entry) throws SQLException {
        String sql = "INSERT INTO %s (%s) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)".formatted(quoted(), COLUMNS);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, entry.number());
            statement.setString(2, shortened(entry.revision(), TEXT));
            statement.setString(3, shortened(entry.message(), TEXT));
            statement.setString(4, entry.action().name().toLowerCase(Locale.ROOT));
            statement.setString(5, entry.isDone() ? "done" : "failed");
            statement.setString(6, entry.digest().orElse(null));
            statement.setString(7, shortened(entry.origin().user(), TEXT));
            statement.setString(8, shortened(entry.origin().host(), TEXT));
            statement.setString(9, shortened(entry.origin().version(), WORD));
            statement.setString(10, entry.at().toString());
            statement.setLong(11, entry.millis());
            statement.setString(12, stored(entry.downgrade()).orElse(null));
            statement.executeUpdate();
        }
    }

    private static String shortened(String text, int length) {
        String plain = PlainText.escape(text);
        return plain.length() <= length ? plain : plain.substring(0, length);
    }

    /** Half a script would be worse than none. */
    private static Optional<String> stored(Optional<String> script) {
        return script.map(PlainText::escape).filter(text -> text.length() <= LONGEST_TEXT);
    }

    private String quoted() {
        return dialect.identifiers().quote(name);
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
