package dev.alembic.comparison;

import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.util.Optional;

/**
 * A table or column that the model knows under another name than the database.
 *
 * @param table the table that is renamed, or whose column is; as the database calls it
 * @param column the column that is renamed; absent: the table is
 * @param to the name in the model
 */
public record Rename(TableName table, Optional<Name> column, Name to) {

    /** A table under another name. */
    public static Rename of(TableName table, Name to) {
        return new Rename(table, Optional.empty(), to);
    }

    /** A column under another name. */
    public static Rename of(TableName table, Name column, Name to) {
        return new Rename(table, Optional.of(column), to);
    }

    /** Whether both mean the same: the texts of all names are equal. */
    public boolean matches(Rename other) {
        return table.matches(other.table)
                && column.map(Name::text).equals(other.column.map(Name::text))
                && to.matches(other.to);
    }

    /** Whether both are about tables or about columns of one table, and share the old or the new name. */
    public boolean sharesName(Rename other) {
        boolean areTables = column.isEmpty() && other.column.isEmpty();
        if (areTables) {
            return table.matches(other.table) || table.sibling(to).matches(other.table.sibling(other.to));
        }
        boolean isOneColumn = column.map(Name::text).equals(other.column.map(Name::text));
        return column.isPresent()
                && other.column.isPresent()
                && table.matches(other.table)
                && (isOneColumn || to.matches(other.to));
    }

    /** As it is written on the command line: {@code tasks:jobs}, {@code tasks.title:name}. */
    @Override
    public String toString() {
        return table + column.map(c -> "." + c).orElse("") + ":" + to;
    }
}
