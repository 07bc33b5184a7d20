package dev.alembic.plan;

import dev.alembic.schema.TableName;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a statement destroys.
 *
 * @param kind what is destroyed
 * @param table where it is now
 * @param column whose values they are; absent if whole rows go
 * @param count how many rows, or values that aren't NULL, there were when it was looked; absent if that
 *     couldn't be counted
 */
public record Loss(Kind kind, TableName table, Optional<String> column, OptionalLong count) {

    /** What is destroyed. */
    public enum Kind {
        /** Rows. */
        ROWS,
        /** The values of a column. */
        VALUES,
        /** Values that may be changed, cut or refused, since the column gets a type that holds less. */
        CONVERTED
    }

    /** In words: {@code 3 rows of tasks}. */
    public String words() {
        String place = column.map(name -> table + "." + name).orElseGet(table::toString);
        String number = count.isPresent() ? String.valueOf(count.getAsLong()) : "all";
        boolean isOne = count.isPresent() && count.getAsLong() == 1;
        return switch (kind) {
            case ROWS -> "%s %s of %s".formatted(number, isOne ? "row" : "rows", place);
            case VALUES -> "%s %s of %s".formatted(number, isOne ? "value" : "values", place);
            case CONVERTED ->
                "%s %s of %s may be changed, cut or refused".formatted(number, isOne ? "value" : "values", place);
        };
    }

    /** Whether there is anything to lose at present. */
    public boolean isReal() {
        return count.isEmpty() || count.getAsLong() > 0;
    }
}
