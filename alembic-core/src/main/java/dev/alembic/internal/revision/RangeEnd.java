package dev.alembic.internal.revision;

import java.util.List;

/** One end of a range of revisions: an argument, or all rows of a version table. */
public sealed interface RangeEnd {

    /** What the argument stands for. */
    static RangeEnd at(RevisionArgument argument) {
        return new Argument(argument);
    }

    /** Where a database is; no rows stand for base. */
    static RangeEnd rows(List<String> rows) {
        return new Rows(rows);
    }

    /** How messages name it. */
    String text();

    /** An argument as typed. */
    record Argument(RevisionArgument argument) implements RangeEnd {
        @Override
        public String text() {
            return argument.text();
        }
    }

    /** Full ids, in the order of the table. */
    record Rows(List<String> ids) implements RangeEnd {

        /** Copies the list. */
        public Rows {
            ids = List.copyOf(ids);
        }

        @Override
        public String text() {
            return ids.isEmpty() ? "base" : String.join(", ", ids);
        }
    }
}
