package dev.alembic.benchmark.load;

import java.util.List;

/**
 * A change of the table that is measured.
 *
 * @param title as the table of results calls it
 * @param upgrade statements of the revision that makes it
 */
record Change(String title, String upgrade) {

    static final List<Change> ALL = List.of(
            new Change("NOT NULL", "op.alterColumn(\"tasks\", \"owner\", c -> c.notNull());"),
            new Change(
                    "foreign key",
                    "op.createForeignKey(\"fk_owner\", \"tasks\", \"users\", java.util.List.of(\"owner\"),"
                            + " java.util.List.of(\"id\"));"),
            new Change("unique constraint", "op.createUniqueConstraint(\"uq_title\", \"tasks\", \"title\");"),
            new Change("index", "op.createIndex(\"ix_rank\", \"tasks\", \"rank\");"),
            new Change("`int` to `bigint`", "op.alterColumn(\"tasks\", \"rank\", c -> c.type(bigInteger()));"),
            new Change("column rename", "op.alterColumn(\"tasks\", \"rank\", c -> c.rename(\"priority\"));"));

    /** The revision, in Java. */
    String source() {
        return """
                import static dev.alembic.schema.Dsl.*;

                import dev.alembic.migration.*;
                import dev.alembic.op.Operations;

                /** the change */
                @Revision(id = "a2", revises = "a1")
                class Va2_the_change implements Migration {
                    @Override
                    public void upgrade(Operations op) {
                        %s
                    }

                    @Override
                    public void downgrade(Operations op) {}
                }
                """.formatted(upgrade);
    }

    /** The revision before it: a table with rows. */
    static String before(int rows) {
        return """
                -- revision: a1
                -- upgrade
                CREATE TABLE users (id INTEGER PRIMARY KEY);
                INSERT INTO users SELECT generate_series(0, 999);
                CREATE TABLE tasks (id INTEGER PRIMARY KEY, owner INTEGER, title TEXT, rank INTEGER, seen INTEGER);
                INSERT INTO tasks SELECT n, n %% 1000, 'title ' || n, n %% 7, 0 FROM generate_series(1, %d) AS n;
                """.formatted(rows);
    }
}
