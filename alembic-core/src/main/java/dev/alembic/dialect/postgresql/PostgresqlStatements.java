package dev.alembic.dialect.postgresql;

import static dev.alembic.dialect.postgresql.PostgresqlLocks.ACCESS_EXCLUSIVE;
import static dev.alembic.dialect.postgresql.PostgresqlLocks.ACCESS_SHARE;
import static dev.alembic.dialect.postgresql.PostgresqlLocks.EXCLUSIVE;
import static dev.alembic.dialect.postgresql.PostgresqlLocks.ROW_EXCLUSIVE;
import static dev.alembic.dialect.postgresql.PostgresqlLocks.SHARE;
import static dev.alembic.dialect.postgresql.PostgresqlLocks.SHARE_AND_INDEX;
import static dev.alembic.dialect.postgresql.PostgresqlLocks.SHARE_ROW_EXCLUSIVE;
import static dev.alembic.dialect.postgresql.PostgresqlLocks.SHARE_UPDATE_EXCLUSIVE;
import static dev.alembic.plan.TableWork.CATALOGUE;
import static dev.alembic.plan.TableWork.INDEX;
import static dev.alembic.plan.TableWork.REWRITE;
import static dev.alembic.plan.TableWork.ROWS;
import static dev.alembic.plan.TableWork.SCAN;

import dev.alembic.dialect.FactTable;

/** What statements other than ALTER TABLE do to tables, as far as their words alone decide it. */
final class PostgresqlStatements {

    private static final String MANUAL = "PostgreSQL manual, ";

    private static final String LOCKS = MANUAL + "13.3.1 Table-Level Locks";

    private static final String COMMENT = MANUAL + "COMMENT, Notes";

    private static final String FREE = "PostgreSQL manual, the page of the command";

    /** The statements, and what they do. */
    static final FactTable TABLE = free(rows(storage(FactTable.builder()))).build();

    private PostgresqlStatements() {}

    private static FactTable.Builder storage(FactTable.Builder table) {
        return table.row(
                        "CREATE [UNIQUE] INDEX CONCURRENTLY [[IF NOT EXISTS] _] ON [ONLY] {table}",
                        SHARE_UPDATE_EXCLUSIVE,
                        INDEX,
                        "rows are read twice, while others write",
                        MANUAL + "CREATE INDEX, Building Indexes Concurrently")
                .row(
                        "CREATE [UNIQUE] INDEX [[IF NOT EXISTS] _] ON [ONLY] {table}",
                        SHARE,
                        INDEX,
                        MANUAL + "CREATE INDEX")
                .row(
                        "REINDEX [()] TABLE CONCURRENTLY {table}",
                        SHARE_UPDATE_EXCLUSIVE,
                        INDEX,
                        MANUAL + "REINDEX, Notes")
                .row("REINDEX [()] TABLE {table}", SHARE_AND_INDEX, INDEX, MANUAL + "REINDEX, Notes")
                .row("CLUSTER [()] {table}", ACCESS_EXCLUSIVE, REWRITE, MANUAL + "CLUSTER, Notes")
                .row(
                        "VACUUM FULL [FREEZE] [VERBOSE] [ANALYZE] {table}",
                        ACCESS_EXCLUSIVE,
                        REWRITE,
                        MANUAL + "VACUUM, Notes")
                .row(
                        "VACUUM [FREEZE] [VERBOSE] [ANALYZE] {table}",
                        SHARE_UPDATE_EXCLUSIVE,
                        SCAN,
                        MANUAL + "VACUUM, Notes")
                .row(
                        "ANALYZE|ANALYSE [VERBOSE] {table}",
                        SHARE_UPDATE_EXCLUSIVE,
                        ROWS,
                        "a sample of the rows is read",
                        MANUAL + "ANALYZE, Notes")
                .row("REFRESH MATERIALIZED VIEW CONCURRENTLY {table}", EXCLUSIVE, ROWS, LOCKS)
                .row("REFRESH MATERIALIZED VIEW {table}", ACCESS_EXCLUSIVE, REWRITE, LOCKS);
    }

    private static FactTable.Builder rows(FactTable.Builder table) {
        return table.row(
                        "CREATE [OR REPLACE] [CONSTRAINT] TRIGGER _ * ON {table}",
                        SHARE_ROW_EXCLUSIVE,
                        CATALOGUE,
                        LOCKS)
                .row("DROP TRIGGER [IF EXISTS] _ ON {table}", ACCESS_EXCLUSIVE, CATALOGUE, LOCKS)
                .row("ALTER TRIGGER _ ON {table}", ACCESS_EXCLUSIVE, CATALOGUE, LOCKS)
                .row("CREATE|ALTER POLICY _ ON {table}", ACCESS_EXCLUSIVE, CATALOGUE, LOCKS)
                .row("DROP POLICY [IF EXISTS] _ ON {table}", ACCESS_EXCLUSIVE, CATALOGUE, LOCKS)
                .row("CREATE [OR REPLACE] RULE _ AS ON _ TO {table}", ACCESS_EXCLUSIVE, CATALOGUE, LOCKS)
                .row("CREATE STATISTICS * FROM {table}", SHARE_UPDATE_EXCLUSIVE, CATALOGUE, LOCKS)
                .row("COMMENT ON TABLE {table} IS", SHARE_UPDATE_EXCLUSIVE, CATALOGUE, COMMENT)
                .row("COMMENT ON CONSTRAINT|TRIGGER|POLICY|RULE _ ON {table}", ACCESS_SHARE, CATALOGUE, COMMENT)
                .row("INSERT INTO {table}", ROW_EXCLUSIVE, ROWS, LOCKS)
                .row("UPDATE [ONLY] {table}", ROW_EXCLUSIVE, ROWS, LOCKS)
                .row("DELETE FROM [ONLY] {table}", ROW_EXCLUSIVE, ROWS, LOCKS)
                .row("MERGE INTO [ONLY] {table}", ROW_EXCLUSIVE, ROWS, LOCKS)
                .row("COPY {table} [()] FROM", ROW_EXCLUSIVE, ROWS, LOCKS);
    }

    private static FactTable.Builder free(FactTable.Builder table) {
        return table.free(
                        "CREATE [OR REPLACE] FUNCTION|PROCEDURE|SCHEMA|SEQUENCE|DOMAIN|TYPE|EXTENSION|ROLE|USER", FREE)
                .free("CREATE UNLOGGED|TEMP|TEMPORARY SEQUENCE", FREE)
                .free("CREATE AGGREGATE|CAST|COLLATION|OPERATOR|PUBLICATION|SUBSCRIPTION", FREE)
                .free("DROP FUNCTION|PROCEDURE|ROLE|USER|AGGREGATE|COLLATION|OPERATOR * RESTRICT", FREE)
                .free("ALTER TYPE _ ADD VALUE", FREE)
                .free("ALTER TYPE _ RENAME|OWNER|SET", FREE)
                .free("ALTER SEQUENCE|FUNCTION|PROCEDURE|ROLE|USER|SCHEMA|DEFAULT|EXTENSION", FREE)
                .free("ALTER INDEX [IF EXISTS] _ RENAME|SET|RESET|ATTACH", FREE)
                .free("COMMENT ON SCHEMA|FUNCTION|TYPE|SEQUENCE|EXTENSION|DATABASE|ROLE|DOMAIN|INDEX|VIEW", FREE)
                .free("GRANT|REVOKE * ON SCHEMA|SEQUENCE|FUNCTION|DATABASE|TYPE|DOMAIN|LANGUAGE|PROCEDURE", FREE)
                .free("GRANT|REVOKE * ON ALL", FREE)
                .row("GRANT|REVOKE * ON [TABLE] {table} TO|FROM", ACCESS_SHARE, CATALOGUE, LOCKS)
                .free("GRANT|REVOKE _ TO|FROM", FREE)
                .free("SET", FREE)
                .free("RESET", FREE)
                .free("SHOW", FREE)
                .free("NOTIFY", FREE)
                .free("BEGIN $", FREE)
                .free("COMMIT", FREE)
                .free("SAVEPOINT", FREE)
                .free("RELEASE", FREE);
    }
}
