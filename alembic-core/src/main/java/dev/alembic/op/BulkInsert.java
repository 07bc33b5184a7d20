package dev.alembic.op;

import dev.alembic.schema.Column;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.schema.UnknownType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows. Connected, it is one statement executed for all rows; offline, one statement for
 * each row with the values written into it.
 *
 * @param table name, and types of columns as far as they are known
 * @param rows column name to value; a value may be null or an {@link
 *     dev.alembic.schema.SqlExpression}. A column that a row doesn't have gets its default.
 * @param isMulti whether all rows go with one statement; otherwise there is one for each row
 */
public record BulkInsert(Table table, List<Map<String, @Nullable Object>> rows, boolean isMulti) implements Operation {

    /** Copies the rows. */
    public BulkInsert {
        rows = InsertedRow.copies(rows);
    }

    /** Inserts all rows with one statement. */
    public BulkInsert(Table table, List<Map<String, @Nullable Object>> rows) {
        this(table, rows, true);
    }

    /** Executes one statement for each row. */
    public BulkInsert rowByRow() {
        return new BulkInsert(table, rows, false);
    }

    /** The columns that get values, in the order of the first row. */
    public List<String> columns() {
        return rows.isEmpty() ? List.of() : List.copyOf(rows.get(0).keySet());
    }

    /** The type of a column; unknown if the table doesn't say it. */
    public SqlType type(String column) {
        return table.column(column).map(Column::type).orElseGet(UnknownType::new);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.bulkInsert(this);
    }

    @Override
    public String describe() {
        return "bulkInsert(\"%s\", %d rows)".formatted(table.name(), rows.size());
    }
}
