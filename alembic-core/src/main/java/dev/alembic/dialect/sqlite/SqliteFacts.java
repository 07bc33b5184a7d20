package dev.alembic.dialect.sqlite;

import static dev.alembic.plan.TableWork.CATALOGUE;
import static dev.alembic.plan.TableWork.INDEX;
import static dev.alembic.plan.TableWork.REWRITE;
import static dev.alembic.plan.TableWork.ROWS;
import static dev.alembic.plan.TableWork.SCAN;

import dev.alembic.dialect.FactTable;
import dev.alembic.dialect.StatementFactReader;
import dev.alembic.dialect.StatementTokens;
import dev.alembic.op.BatchAlter;
import dev.alembic.plan.Blocked;
import dev.alembic.plan.StatementFacts;
import dev.alembic.plan.TableFact;
import dev.alembic.plan.TableLock;
import dev.alembic.sql.LetterCase;
import dev.alembic.sql.Sql;
import dev.alembic.sql.SqlLexis;

/**
 * What statements do to tables. A transaction that writes locks the whole database against others that
 * write; those that read wait while it commits, and not even then in WAL mode (Manual, File Locking And
 * Concurrency; Write-Ahead Logging).
 */
final class SqliteFacts implements StatementFactReader {

    private static final TableLock RESERVED = new TableLock("RESERVED, of the whole database,", 1, Blocked.WRITERS);

    private static final String ALTER = "SQLite manual, ALTER TABLE";

    private static final String LOCKS = "SQLite manual, File Locking And Concurrency";

    private static final FactTable TABLE = FactTable.builder()
            .row("ALTER TABLE {table} RENAME", RESERVED, CATALOGUE, ALTER)
            .row("ALTER TABLE {table} ADD * CHECK", RESERVED, SCAN, "each row is checked", ALTER)
            .row("ALTER TABLE {table} ADD * AS () * NOT NULL", RESERVED, SCAN, "each row is checked", ALTER)
            .row("ALTER TABLE {table} ADD", RESERVED, CATALOGUE, "rows that are there share one value", ALTER)
            .row("ALTER TABLE {table} DROP", RESERVED, REWRITE, "each row is written without the values", ALTER)
            .row("CREATE [UNIQUE] INDEX [IF NOT EXISTS] _ ON {table}", RESERVED, INDEX, LOCKS)
            .row("DROP TABLE [IF EXISTS] {table}", RESERVED, ROWS, "its pages are given back", LOCKS)
            .row("DELETE FROM {table} * WHERE", RESERVED, ROWS, LOCKS)
            .row("DELETE FROM {table}", RESERVED, ROWS, "its pages are given back", LOCKS)
            .row("UPDATE [OR _] {table} * WHERE", RESERVED, ROWS, LOCKS)
            .row("UPDATE [OR _] {table}", RESERVED, SCAN, "each row is changed", LOCKS)
            .row("INSERT|REPLACE [OR _] INTO {table}", RESERVED, ROWS, LOCKS)
            .row("VACUUM", RESERVED, CATALOGUE, "SQLite manual, VACUUM")
            .row("REINDEX {table}", RESERVED, INDEX, "SQLite manual, REINDEX")
            .row("ANALYZE {table}", RESERVED, SCAN, "SQLite manual, ANALYZE")
            .free("CREATE [TEMP|TEMPORARY] TABLE|VIEW|TRIGGER", LOCKS)
            .free("CREATE VIRTUAL TABLE", LOCKS)
            .free("DROP VIEW|TRIGGER|INDEX", LOCKS)
            .free("PRAGMA", LOCKS)
            .free("SELECT", LOCKS)
            .build();

    private final SqlLexis lexis;

    SqliteFacts(SqlLexis lexis) {
        this.lexis = lexis;
    }

    @Override
    public StatementFacts of(Sql sql) {
        StatementTokens tokens = StatementTokens.of(sql.text(), lexis, LetterCase.KEPT);
        StatementFacts facts = TABLE.find(tokens, Integer.MAX_VALUE).orElse(StatementFacts.UNKNOWN);
        boolean isCopy = sql.source() instanceof BatchAlter && tokens.has(0, "INSERT", "INTO");
        int from = tokens.find("FROM");
        return isCopy && from > 0
                ? StatementFacts.of(new TableFact(
                        tokens.table(from + 1),
                        RESERVED,
                        REWRITE,
                        "the table is copied, since ALTER can't do it",
                        ALTER))
                : facts;
    }
}
