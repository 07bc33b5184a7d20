package dev.alembic.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.internal.runtime.SqliteDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A random table, a random batch, and what must come of it. The same seed makes the same case. */
final class BatchCase {

    private final long seed;
    private final SpecTable table;
    private final RandomBatch batch;
    private final boolean isEnforcing;

    BatchCase(long seed) {
        Dice dice = new Dice(seed);
        this.seed = seed;
        this.isEnforcing = dice.oneIn(2);
        this.table = RandomTable.make(dice);
        this.batch = RandomBatch.make(dice, table);
    }

    /** Creates the database as it is before. */
    void prepare(SqliteDatabase database) throws SQLException {
        for (String sql : table.create()) {
            database.execute(sql);
        }
        database.execute("BEGIN");
        for (String sql : RandomTable.rows(table)) {
            database.execute(sql);
        }
        database.execute("COMMIT");
        connect(database);
    }

    /** Prepares a connection. A small cache makes SQLite write to the file before the commit. */
    void connect(SqliteDatabase database) throws SQLException {
        database.execute("PRAGMA foreign_keys = " + (isEnforcing ? "ON" : "OFF"));
        database.execute("PRAGMA cache_size = 8");
    }

    RandomBatch batch() {
        return batch;
    }

    /** What a migration sees of a database. */
    interface Watch {
        SqliteDatabase over(SqliteDatabase database) throws SQLException;
    }

    /** Runs the batch in memory, and makes sure that the database is as it must be afterwards. */
    void run() {
        run(database -> database);
    }

    /** The same; the migration is watched. */
    void run(Watch watch) {
        try (SqliteDatabase database = SqliteDatabase.inMemory()) {
            prepare(database);
            List<String> rows = expectedRows(database);
            watch.over(database).migrate(batch::run);
            check(database, rows);
        } catch (SQLException | RuntimeException e) {
            throw new AssertionError(toString(), e);
        }
    }

    /** Catalogue and rows as they are before. */
    List<String> state(SqliteDatabase database) throws SQLException {
        List<String> state = Catalogue.of(database);
        String columns = "SELECT name FROM pragma_table_xinfo('%s')".formatted(table.name());
        state.add(rows(
                database, database.list(columns).stream().map(SpecTable::quoted).toList()));
        state.addAll(others(database));
        return state;
    }

    /** What the rows must be afterwards, found out before. */
    List<String> expectedRows(SqliteDatabase before) throws SQLException {
        List<String> rows = new ArrayList<>(others(before));
        rows.add(rows(before, batch.values().values()));
        return rows;
    }

    /** Makes sure that the database is as it must be afterwards. */
    void check(SqliteDatabase after, List<String> rows) throws SQLException {
        requireEqual(Catalogue.of(after), expectedCatalogue());
        requireEqual(actualRows(after), rows);
        assertThat(after.list("PRAGMA integrity_check")).as(this::toString).containsExactly("ok");
        assertThat(after.list("PRAGMA foreign_key_check")).as(this::toString).isEmpty();
        assertThat(after.one("PRAGMA foreign_keys")).as(this::toString).isEqualTo(isEnforcing ? "1" : "0");
    }

    private void requireEqual(List<String> actual, List<String> expected) {
        assertThat(actual.equals(expected))
                .as(() -> difference(actual, expected))
                .isTrue();
    }

    private String difference(List<String> actual, List<String> expected) {
        List<String> missing = new ArrayList<>(expected);
        actual.forEach(missing::remove);
        List<String> surplus = new ArrayList<>(actual);
        expected.forEach(surplus::remove);
        return this + "\nmissing " + missing + "\nsurplus " + surplus;
    }

    private List<String> actualRows(SqliteDatabase after) throws SQLException {
        List<String> columns = batch.values().keySet().stream()
                .map(id -> SpecTable.quoted(batch.table().column(id).name()))
                .toList();
        List<String> rows = new ArrayList<>(others(after));
        rows.add(rows(after, columns));
        return rows;
    }

    private List<String> expectedCatalogue() throws SQLException {
        try (SqliteDatabase fresh = SqliteDatabase.inMemory()) {
            for (String sql : batch.table().create()) {
                fresh.execute(sql);
            }
            return Catalogue.of(fresh);
        }
    }

    /** All rows of the table, sorted, as one text: SQLite is quicker at that. */
    private String rows(SqliteDatabase database, Collection<String> expressions) throws SQLException {
        String values = expressions.stream()
                .map(expression -> "quote(" + expression + ")")
                .collect(Collectors.joining(" || ',' || "));
        return database.one("SELECT group_concat(line, char(10)) FROM (SELECT %s AS line FROM %s ORDER BY 1)"
                .formatted(values, table.quotedName()));
    }

    /** Rows of other tables and of views, and how far the numbers are. */
    private List<String> others(SqliteDatabase database) throws SQLException {
        List<String> rows = new ArrayList<>(database.list("SELECT * FROM parent ORDER BY 1"));
        if (!table.child().isEmpty()) {
            rows.addAll(database.list("SELECT * FROM child ORDER BY 1"));
        }
        if (table.key().isAutoincrement()) {
            rows.addAll(database.list("SELECT * FROM sqlite_sequence ORDER BY 1"));
        }
        for (String view : List.of("v", "numbered")) {
            if (table.readers().stream().anyMatch(r -> r.startsWith("CREATE VIEW " + view + " "))) {
                rows.addAll(database.list("SELECT * FROM %s ORDER BY 1, 2".formatted(view)));
            }
        }
        return rows;
    }

    @Override
    public String toString() {
        return "seed " + seed + ": " + batch + "\n  " + String.join("\n  ", table.create());
    }
}
