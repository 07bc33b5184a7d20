package dev.alembic.testkit.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.comparison.DiffResult;
import dev.alembic.comparison.Difference;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A database that goes to a model, back, and there again. */
final class RoundTrip {

    private final LawDatabase database;
    private final MetaData before;
    private final DiffResult result;

    private RoundTrip(LawDatabase database, MetaData model) {
        this.database = database;
        this.before = database.inspect();
        this.result = database.diff(model);
        assertThat(result.isEmpty()).isFalse();
        database.run(result.upgrade());
        assertThat(found(model)).isEmpty();
        database.run(result.downgrade());
        assertThat(found(before)).isEmpty();
        database.run(result.upgrade());
        assertThat(found(model)).isEmpty();
    }

    /** Goes all the way; what is found different at a stop fails. */
    static RoundTrip to(LawDatabase database, MetaData model) {
        return new RoundTrip(database, model);
    }

    private List<String> found(MetaData model) {
        return database.diff(model).differences().stream()
                .flatMap(difference -> difference.detected().stream())
                .toList();
    }

    /** What the upgrade says above its operations. */
    List<String> notes() {
        return notes(result);
    }

    static List<String> notes(DiffResult result) {
        return result.differences().stream()
                .flatMap(difference -> difference.notes().stream())
                .toList();
    }

    /** What the downgrade says above its operations. */
    List<String> notesBack() {
        return notesBack(result);
    }

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
        return database.sql(result.upgrade());
    }

    /** Goes back for good. */
    void back() {
        database.run(result.downgrade());
        assertThat(found(before)).isEmpty();
    }
}
