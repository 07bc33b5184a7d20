package dev.alembic.internal.command;

import dev.alembic.schema.Name;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import java.util.Optional;
import java.util.OptionalLong;

/** Says what is in tables. */
interface Counting {

    /** Counts nothing, and takes each table for one that is there. */
    Counting NONE = new Counting() {
        @Override
        public boolean isThere(TableName table) {
            return true;
        }

        @Override
        public boolean isKept(TableName table, Name column) {
            return true;
        }

        @Override
        public Optional<SqlType> type(TableName table, Name column) {
            return Optional.empty();
        }

        @Override
        public OptionalLong rows(TableName table, String condition) {
            return OptionalLong.empty();
        }

        @Override
        public OptionalLong values(TableName table, Name column) {
            return OptionalLong.empty();
        }

        @Override
        public OptionalLong atMost(TableName table, long most) {
            return OptionalLong.empty();
        }
    };

    /** Whether there is such a table. */
    boolean isThere(TableName table);

    /** Whether there is such a column, and its values are no others' that could be computed again. */
    boolean isKept(TableName table, Name column);

    /** The type of a column. */
    Optional<SqlType> type(TableName table, Name column);

    /** How many rows there are that a condition is true of; the condition may be empty. */
    OptionalLong rows(TableName table, String condition);

    /** How many values a column has that aren't NULL. */
    OptionalLong values(TableName table, Name column);

    /** How many rows there are, counted up to a number at which it is enough. */
    OptionalLong atMost(TableName table, long most);
}
