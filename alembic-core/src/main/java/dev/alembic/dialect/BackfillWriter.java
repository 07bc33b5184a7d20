package dev.alembic.dialect;

import dev.alembic.op.Backfill;
import dev.alembic.op.RequireNone;
import dev.alembic.sql.Sql;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How rows are changed in batches. Connected, that is one UPDATE, to which the run adds the range of each
 * batch; printed, it is a loop where the database has a language for that, else the UPDATE.
 */
public class BackfillWriter extends DdlWriter {

    /** Writes for this compiler. */
    public BackfillWriter(DdlCompiler ddl) {
        super(ddl);
    }

    /** The statements of a backfill. */
    public final List<Sql> write(Backfill op) {
        return settings.isOffline() ? loop(op) : List.of(new Sql(update(op) + where(op), op).outsideTransaction());
    }

    /** A loop in the database's own language; where there is none, one statement. */
    protected List<Sql> loop(Backfill op) {
        String why = "-- %s has no language for loops: one statement instead of batches\n".formatted(dialect.name());
        return List.of(new Sql(why + update(op) + where(op), op));
    }

    /** {@code UPDATE tasks SET rank = length(title)}, without a condition. */
    protected final String update(Backfill op) {
        String values = op.assignments().stream()
                .map(one -> quote(one.column()) + " = " + one.value())
                .collect(Collectors.joining(", "));
        return "UPDATE " + quote(op.table()) + " SET " + values;
    }

    /** {@code WHERE rank IS NULL}, with a space before it; empty if all rows are meant. */
    protected final String where(Backfill op) {
        return op.condition().map(condition -> " WHERE " + condition).orElse("");
    }

    /** {@code AND (rank IS NULL)}, with a space before it; empty if all rows are meant. */
    protected final String and(Backfill op) {
        return op.condition().map(condition -> " AND (" + condition + ")").orElse("");
    }

    /** The one column of the key that was said, quoted; the empty text if none was. */
    protected final String keyColumn(Backfill op) {
        if (op.key().size() > 1) {
            throw refuse(op, "a printed loop goes by one column. Name one with by(…).");
        }
        return op.key().stream().map(name -> name.text()).findFirst().orElse("");
    }

    /** The statements that go no further while there are such rows. */
    public final List<Sql> require(RequireNone op) {
        return settings.isOffline()
                ? refusal(op)
                : only("SELECT 1 FROM " + quote(op.table()) + " WHERE " + op.condition(), op);
    }

    /** A statement that fails if there are such rows: by a text that is no number, where nothing else does. */
    protected List<Sql> refusal(RequireNone op) {
        return only(
                "SELECT CASE WHEN COUNT(*) > 0 THEN CAST(CONCAT(%s, COUNT(*)) AS INTEGER) ELSE 0 END FROM %s WHERE %s"
                        .formatted(string(op.refusal() + " Rows: "), quote(op.table()), op.condition()),
                op);
    }

    /** {@code EXISTS (SELECT 1 FROM tasks WHERE rank IS NULL)}. */
    protected final String exists(RequireNone op) {
        return "EXISTS (SELECT 1 FROM " + quote(op.table()) + " WHERE " + op.condition() + ")";
    }
}
