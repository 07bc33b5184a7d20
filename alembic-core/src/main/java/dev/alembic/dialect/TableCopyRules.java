package dev.alembic.dialect;

import dev.alembic.op.Operation;
import dev.alembic.reflect.TableDependents;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import java.util.List;

/**
 * When and how a table is copied into a changed one. This is the usual way: never, unless the user
 * wants it; a dialect overrides what differs.
 */
public interface TableCopyRules {

    /** For databases whose ALTER can do what is asked for. */
    TableCopyRules STANDARD = new TableCopyRules() {};

    /** The same where names of constraints are shared by all tables. */
    TableCopyRules SHARING_NAMES = new TableCopyRules() {
        @Override
        public boolean sharesConstraintNames() {
            return true;
        }
    };

    /** Whether the operation can't be done by ALTER, so that the table must be copied. */
    default boolean isNeededFor(Operation op) {
        return false;
    }

    /**
     * Whether names of constraints are shared by all tables, so that the old table must give them
     * up before the new one can have them.
     */
    default boolean sharesConstraintNames() {
        return false;
    }

    /**
     * Whether the database can rename this column where the table stands; otherwise it can once the
     * table was copied.
     */
    default boolean canRename(Table present, Name column) {
        return true;
    }

    /** Whether CAST turns a value of any other type into a proper one of this type. */
    default boolean canCastTo(SqlType type) {
        return true;
    }

    /**
     * A value in another type: {@code CAST(t.a AS INTEGER)}.
     *
     * @param written the type as it stands in CREATE TABLE
     */
    default String cast(String value, String written) {
        return "CAST(%s AS %s)".formatted(value, written);
    }

    /**
     * How the statement begins that copies rows, up to INTO. It must not leave rows out.
     *
     * @param created the new table
     */
    default String insertWords(Table created) {
        return "INSERT INTO";
    }

    /**
     * Statements after the new table is there and before rows are copied into it.
     *
     * @param present the table as it is
     * @param temporary the new table, under its temporary name
     */
    default List<String> beforeRows(Table present, Table temporary) {
        return List.of();
    }

    /** Statements before the new table gets its name. */
    default List<String> beforeRename(TableDependents dependents) {
        return List.of();
    }

    /** Statements after the new table has got its name. */
    default List<String> afterRename(TableDependents dependents) {
        return List.of();
    }
}
