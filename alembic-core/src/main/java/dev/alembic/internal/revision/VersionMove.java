package dev.alembic.internal.revision;

import java.util.Optional;
import java.util.Set;

/**
 * One statement on the version table.
 *
 * <p>{@link Update} and {@link Delete} must hit exactly one row; if they don't, somebody else has
 * changed the table, and {@link #unexpectedRows} says so.
 */
public sealed interface VersionMove {

    /** Plays the move on a copy of the table's rows in memory. */
    void applyTo(Set<String> rows);

    /**
     * The sentence to fail with when the statement did not hit exactly one row.
     *
     * @param table name of the version table
     * @param found how many rows it hit
     */
    default String unexpectedRows(String table, int found) {
        return "Online migration expected to match one row when " + this + " in '" + table + "'; " + found + " found";
    }

    /** The id that it writes into the table, if it writes one. */
    default Optional<String> entered() {
        return Optional.empty();
    }

    /** Enters a row. */
    record Insert(String id) implements VersionMove {
        @Override
        public void applyTo(Set<String> rows) {
            rows.add(id);
        }

        @Override
        public Optional<String> entered() {
            return Optional.of(id);
        }

        @Override
        public String toString() {
            return "inserting '" + id + "'";
        }
    }

    /** Changes the row {@code from} to {@code to}. */
    record Update(String from, String to) implements VersionMove {
        @Override
        public void applyTo(Set<String> rows) {
            rows.remove(from);
            rows.add(to);
        }

        @Override
        public Optional<String> entered() {
            return Optional.of(to);
        }

        @Override
        public String toString() {
            return "updating '" + from + "' to '" + to + "'";
        }
    }

    /** Removes a row. */
    record Delete(String id) implements VersionMove {
        @Override
        public void applyTo(Set<String> rows) {
            rows.remove(id);
        }

        @Override
        public String toString() {
            return "deleting '" + id + "'";
        }
    }

    /** Empties the table, whatever it holds. */
    record DeleteAll() implements VersionMove {
        @Override
        public void applyTo(Set<String> rows) {
            rows.clear();
        }

        @Override
        public String toString() {
            return "deleting all rows";
        }
    }
}
