package dev.alembic.testkit.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.comparison.DiffResult;
import dev.alembic.comparison.Difference;
import dev.alembic.comparison.Rename;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A database with rows becomes as a model is, and goes back. Each way runs in one transaction as it
 * was found, and each time a comparison finds nothing more.
 */
final class Trip implements AutoCloseable {

    private final LawDatabase database;
    private MetaData start = MetaData.EMPTY;
    private MetaData model = MetaData.EMPTY;
    private DiffResult found = new DiffResult(List.of(), List.of(), List.of());

    private Trip(LawDatabase database) {
        this.database = database;
    }

    /** Starts with what these statements make of an empty database. */
    static Trip on(String dialect, String... statements) throws SQLException {
        Trip trip = new Trip(LawDatabase.open(dialect));
        for (String sql : statements) {
            trip.database.execute(sql);
        }
        trip.start = trip.database.inspect();
        return trip;
    }

    /** Goes to a model, back, and there again, with a database that somebody else closes. */
    static Trip to(LawDatabase database, MetaData model) {
        Trip trip = new Trip(database);
        trip.start = database.inspect();
        return trip.up(model).down().up();
    }

    /** Goes to a model. */
    Trip up(Table... tables) {
        return up(MetaData.of(List.of(tables)));
    }

    /** Goes to a model. */
    Trip up(MetaData target) {
        return up(List.of(), target);
    }

    /** Goes to a model that has these renames behind it. */
    Trip up(List<Rename> renames, MetaData target) {
        model = target;
        found = database.diff(model, renames);
        assertThat(found.upgrade()).as("upgrade").isNotEmpty();
        return up();
    }

    /** Goes there once more, as was found the first time. */
    Trip up() {
        database.run(found.upgrade());
        assertNothing("second comparison", model);
        return this;
    }

    /** Goes back. */
    Trip down() {
        database.run(found.downgrade());
        assertNothing("comparison with the start", start);
        return this;
    }

    /** Somebody else does something. */
    Trip meanwhile(String sql) {
        database.execute(sql);
        return this;
    }

    /** What a query must answer, row by row, with a bar between the values. */
    Trip answers(String query, String... rows) throws SQLException {
        assertThat(database.rows(query)).as(query).containsExactly(rows);
        return this;
    }

    /** Whether the database is as a model is. */
    Trip inSync(Table... tables) {
        assertNothing("comparison", MetaData.of(List.of(tables)));
        return this;
    }

    /** What stands above the operations. */
    List<String> notes() {
        return notes(found);
    }

    /** What stands above the operations of an upgrade. */
    static List<String> notes(DiffResult result) {
        return result.differences().stream()
                .flatMap(difference -> difference.notes().stream())
                .toList();
    }

    /** What stands above the operations of the way back. */
    List<String> notesBack() {
        return notesBack(found);
    }

    /** What stands above the operations of a downgrade. */
    static List<String> notesBack(DiffResult result) {
        List<Difference> back = new ArrayList<>(result.differences());
        Collections.reverse(back);
        return back.stream()
                .flatMap(difference -> difference.notesBack().stream())
                .toList();
    }

    /** The values of a column, in the order of another one. */
    List<String> values(String table, String column, String order) throws SQLException {
        return database.values(TableName.of(table), column, order);
    }

    /** What the upgrade says to the database. */
    List<String> upgrade() {
        return database.sql(found.upgrade());
    }

    private void assertNothing(String title, MetaData target) {
        List<String> more = new ArrayList<>();
        for (Difference difference : database.diff(target).differences()) {
            more.addAll(difference.detected());
            more.addAll(database.sql(difference.upgrade()));
        }
        assertThat(more).as(title).isEmpty();
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
