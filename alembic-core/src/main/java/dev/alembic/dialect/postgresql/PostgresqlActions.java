package dev.alembic.dialect.postgresql;

import static dev.alembic.dialect.postgresql.PostgresqlLocks.ACCESS_EXCLUSIVE;
import static dev.alembic.dialect.postgresql.PostgresqlLocks.SHARE_ROW_EXCLUSIVE;
import static dev.alembic.dialect.postgresql.PostgresqlLocks.SHARE_UPDATE_EXCLUSIVE;
import static dev.alembic.plan.TableWork.CATALOGUE;
import static dev.alembic.plan.TableWork.INDEX;
import static dev.alembic.plan.TableWork.REWRITE;
import static dev.alembic.plan.TableWork.SCAN;

import dev.alembic.dialect.FactTable;

/**
 * What the actions of ALTER TABLE do, as far as their words alone decide it. Unless the manual says
 * otherwise, the lock is ACCESS EXCLUSIVE.
 */
final class PostgresqlActions {

    private static final String ALTER = "PostgreSQL manual, ALTER TABLE";

    private static final String NOTES = "PostgreSQL manual, ALTER TABLE, Notes";

    private static final String CHECKED_LATER = "the rows that are there are checked by VALIDATE CONSTRAINT";

    private static final String MORE = "PostgreSQL manual, ALTER TABLE (ADD table_constraint)";

    /** The actions, and what they do to the table. */
    static final FactTable TABLE =
            others(columns(keys(constraints(FactTable.builder())))).build();

    private PostgresqlActions() {}

    private static FactTable.Builder constraints(FactTable.Builder table) {
        return table.row("ADD [CONSTRAINT _] CHECK () * NOT VALID", ACCESS_EXCLUSIVE, CATALOGUE, CHECKED_LATER, MORE)
                .row(
                        "ADD [CONSTRAINT _] CHECK () * NOT ENFORCED",
                        ACCESS_EXCLUSIVE,
                        CATALOGUE,
                        "nothing is checked",
                        MORE)
                .row("ADD [CONSTRAINT _] CHECK", ACCESS_EXCLUSIVE, SCAN, "each row is checked", NOTES)
                .row(
                        "ADD [CONSTRAINT _] FOREIGN KEY () REFERENCES {other} * NOT VALID",
                        SHARE_ROW_EXCLUSIVE,
                        CATALOGUE,
                        CHECKED_LATER,
                        MORE)
                .also(FactTable.OTHER, SHARE_ROW_EXCLUSIVE, CATALOGUE)
                .row(
                        "ADD [CONSTRAINT _] FOREIGN KEY () REFERENCES {other} * NOT ENFORCED",
                        SHARE_ROW_EXCLUSIVE,
                        CATALOGUE,
                        "nothing is checked",
                        MORE)
                .also(FactTable.OTHER, SHARE_ROW_EXCLUSIVE, CATALOGUE)
                .row(
                        "ADD [CONSTRAINT _] FOREIGN KEY () REFERENCES {other}",
                        SHARE_ROW_EXCLUSIVE,
                        SCAN,
                        "each row is looked up in the table it refers to",
                        NOTES)
                .also(FactTable.OTHER, SHARE_ROW_EXCLUSIVE, SCAN);
    }

    private static FactTable.Builder keys(FactTable.Builder table) {
        return table.row(
                        "ADD [CONSTRAINT _] UNIQUE USING INDEX _",
                        ACCESS_EXCLUSIVE,
                        CATALOGUE,
                        "the index is there already",
                        MORE)
                .row("ADD [CONSTRAINT _] UNIQUE", ACCESS_EXCLUSIVE, INDEX, "an index is built", MORE)
                .row("ADD [CONSTRAINT _] EXCLUDE", ACCESS_EXCLUSIVE, INDEX, "an index is built", MORE)
                .row("ADD [CONSTRAINT _] NOT NULL _ * NOT VALID", ACCESS_EXCLUSIVE, CATALOGUE, CHECKED_LATER, MORE)
                .since(18)
                .row("DROP CONSTRAINT", ACCESS_EXCLUSIVE, CATALOGUE, ALTER);
    }

    private static FactTable.Builder columns(FactTable.Builder table) {
        return table.row("ALTER [COLUMN] _ SET DEFAULT", ACCESS_EXCLUSIVE, CATALOGUE, "rows that are there stay", ALTER)
                .row("ALTER [COLUMN] _ DROP DEFAULT|IDENTITY|EXPRESSION", ACCESS_EXCLUSIVE, CATALOGUE, ALTER)
                .row("ALTER [COLUMN] _ DROP NOT NULL", ACCESS_EXCLUSIVE, CATALOGUE, ALTER)
                .row(
                        "ALTER [COLUMN] _ SET EXPRESSION",
                        ACCESS_EXCLUSIVE,
                        REWRITE,
                        "the column is computed anew in each row",
                        NOTES)
                .row("ALTER [COLUMN] _ ADD GENERATED", ACCESS_EXCLUSIVE, CATALOGUE, "rows that are there stay", ALTER)
                .row("ALTER [COLUMN] _ SET GENERATED|STORAGE|COMPRESSION", ACCESS_EXCLUSIVE, CATALOGUE, ALTER)
                .row("ALTER [COLUMN] _ RESTART", ACCESS_EXCLUSIVE, CATALOGUE, ALTER)
                .row("ALTER [COLUMN] _ SET STATISTICS", SHARE_UPDATE_EXCLUSIVE, CATALOGUE, ALTER)
                .row("ALTER [COLUMN] _ SET|RESET ()", SHARE_UPDATE_EXCLUSIVE, CATALOGUE, ALTER);
    }

    private static FactTable.Builder others(FactTable.Builder table) {
        return table.row("RENAME", ACCESS_EXCLUSIVE, CATALOGUE, ALTER)
                .row("SET SCHEMA", ACCESS_EXCLUSIVE, CATALOGUE, ALTER)
                .row("SET TABLESPACE", ACCESS_EXCLUSIVE, REWRITE, "the file is copied", ALTER)
                .row("SET LOGGED|UNLOGGED", ACCESS_EXCLUSIVE, REWRITE, NOTES)
                .row("SET ACCESS METHOD", ACCESS_EXCLUSIVE, REWRITE, NOTES)
                .row("SET WITHOUT CLUSTER", SHARE_UPDATE_EXCLUSIVE, CATALOGUE, ALTER)
                .row("SET|RESET ()", SHARE_UPDATE_EXCLUSIVE, CATALOGUE, ALTER)
                .row("CLUSTER ON _", SHARE_UPDATE_EXCLUSIVE, CATALOGUE, ALTER)
                .row("ENABLE|DISABLE [ALWAYS|REPLICA] TRIGGER", SHARE_ROW_EXCLUSIVE, CATALOGUE, ALTER)
                .row("ENABLE|DISABLE [ALWAYS|REPLICA] RULE", ACCESS_EXCLUSIVE, CATALOGUE, ALTER)
                .row("[NO] ENABLE|DISABLE|FORCE ROW LEVEL SECURITY", ACCESS_EXCLUSIVE, CATALOGUE, ALTER)
                .row("REPLICA IDENTITY", ACCESS_EXCLUSIVE, CATALOGUE, ALTER)
                .row("OWNER TO", ACCESS_EXCLUSIVE, CATALOGUE, ALTER)
                .row("INHERIT {other}", ACCESS_EXCLUSIVE, CATALOGUE, ALTER)
                .also(FactTable.OTHER, SHARE_UPDATE_EXCLUSIVE, CATALOGUE)
                .row("NO INHERIT {other}", ACCESS_EXCLUSIVE, CATALOGUE, ALTER)
                .also(FactTable.OTHER, PostgresqlLocks.ACCESS_SHARE, CATALOGUE)
                .row("ATTACH PARTITION {other}", SHARE_UPDATE_EXCLUSIVE, CATALOGUE, ALTER)
                .also(FactTable.OTHER, ACCESS_EXCLUSIVE, SCAN)
                .row("DETACH PARTITION {other} CONCURRENTLY|FINALIZE", SHARE_UPDATE_EXCLUSIVE, CATALOGUE, ALTER)
                .also(FactTable.OTHER, SHARE_UPDATE_EXCLUSIVE, CATALOGUE)
                .row("DETACH PARTITION {other}", ACCESS_EXCLUSIVE, CATALOGUE, ALTER)
                .also(FactTable.OTHER, ACCESS_EXCLUSIVE, CATALOGUE)
                .row("ALTER CONSTRAINT _", ACCESS_EXCLUSIVE, CATALOGUE, ALTER)
                .row(
                        "DROP [COLUMN] [IF EXISTS] _",
                        ACCESS_EXCLUSIVE,
                        CATALOGUE,
                        "the values stay on disk until rows are written",
                        NOTES);
    }
}
