package dev.alembic.dialect.mysql;

import static dev.alembic.dialect.mysql.MysqlLocks.EXCLUSIVE;
import static dev.alembic.dialect.mysql.MysqlLocks.MOMENTARY;
import static dev.alembic.dialect.mysql.MysqlLocks.NONE;
import static dev.alembic.dialect.mysql.MysqlLocks.SHARED;

import dev.alembic.dialect.FactTable;
import dev.alembic.plan.TableWork;

/**
 * Writes down actions by the algorithm that the server chooses for them.
 *
 * @param table where they are written down
 * @param source the page of the manual
 * @param onlineCopy the version from which on a copy lets others write; {@code Integer.MAX_VALUE} for none
 */
record OnlineDdl(FactTable.Builder table, String source, int onlineCopy) {

    /** The definition of the table changes, its rows stay. */
    OnlineDdl instant(String pattern) {
        table.row(pattern, MOMENTARY, TableWork.CATALOGUE, "ALGORITHM=INSTANT", source);
        return this;
    }

    /** The same since a version; before that the table is built anew. */
    OnlineDdl instantSince(int version, String pattern) {
        table.row(pattern, MOMENTARY, TableWork.CATALOGUE, "ALGORITHM=INSTANT", source)
                .since(version);
        return rebuild(pattern);
    }

    /** An index is built beside the table. */
    OnlineDdl index(String pattern) {
        table.row(pattern, NONE, TableWork.INDEX, "an index is built while others write", source);
        return this;
    }

    /** The table is built anew in place, while others write. */
    OnlineDdl rebuild(String pattern) {
        table.row(pattern, NONE, TableWork.REWRITE, "ALGORITHM=INPLACE: the table is built anew", source);
        return this;
    }

    /** The table is built anew in place, while nobody writes. */
    OnlineDdl sharedRebuild(String pattern) {
        table.row(pattern, SHARED, TableWork.REWRITE, "ALGORITHM=INPLACE: the table is built anew", source);
        return this;
    }

    /** The table is copied; others wait with their writing, unless the server is new enough. */
    OnlineDdl copy(String pattern, String reason) {
        table.row(pattern, NONE, TableWork.REWRITE, "ALGORITHM=COPY: " + reason, source)
                .since(onlineCopy);
        return sharedCopy(pattern, reason);
    }

    /** The table is copied, and others wait with their writing. */
    OnlineDdl sharedCopy(String pattern, String reason) {
        table.row(pattern, SHARED, TableWork.REWRITE, "ALGORITHM=COPY: " + reason, source);
        return this;
    }

    /** Actions on keys and constraints, as far as they are the same on all databases of the family. */
    OnlineDdl keys() {
        return sharedRebuild("ADD FULLTEXT")
                .sharedRebuild("ADD SPATIAL")
                .rebuild("ADD [CONSTRAINT [_]] PRIMARY KEY")
                .copy("ADD [CONSTRAINT [_]] FOREIGN KEY", "each row is looked up in the table it refers to")
                .copy("ADD [CONSTRAINT [_]] CHECK", "each row is checked")
                .index("ADD [CONSTRAINT [_]] UNIQUE")
                .index("ADD INDEX|KEY")
                .copy("DROP PRIMARY KEY", "rows lie in the order of the key")
                .instant("DROP FOREIGN KEY")
                .instant("RENAME INDEX|KEY");
    }

    /** Actions on the table as a whole. */
    OnlineDdl options() {
        return instant("RENAME")
                .instant("COMMENT")
                .instant("AUTO_INCREMENT")
                .copy("CONVERT TO CHARACTER SET", "texts are kept in another way")
                .rebuild("ENGINE")
                .rebuild("FORCE")
                .rebuild("ROW_FORMAT")
                .instant("DEFAULT CHARACTER|COLLATE")
                .instant("[DEFAULT] CHARACTER SET");
    }

    /** Statements that aren't ALTER TABLE. */
    OnlineDdl others() {
        table.row("TRUNCATE [TABLE] {table}", EXCLUSIVE, TableWork.EMPTIED, "it is dropped and created again", source)
                .row("DROP TABLE [IF EXISTS] {table}", EXCLUSIVE, TableWork.CATALOGUE, source)
                .row("RENAME TABLE {table}", MOMENTARY, TableWork.CATALOGUE, source)
                .row("CREATE FULLTEXT INDEX _ * ON {table}", SHARED, TableWork.REWRITE, source)
                .row("CREATE SPATIAL INDEX _ * ON {table}", SHARED, TableWork.INDEX, source)
                .row("CREATE [OR REPLACE] [UNIQUE] INDEX [IF NOT EXISTS] _ * ON {table}", NONE, TableWork.INDEX, source)
                .row("DROP INDEX [IF EXISTS] _ ON {table}", NONE, TableWork.INDEX, "its pages are given back", source)
                .row("OPTIMIZE TABLE {table}", NONE, TableWork.REWRITE, source)
                .row("ANALYZE TABLE {table}", MysqlLocks.ROWS, TableWork.ROWS, "a sample is read", source)
                .row("UPDATE {table} * WHERE", MysqlLocks.ROWS, TableWork.ROWS, source)
                .row(
                        "UPDATE {table}",
                        MysqlLocks.ROWS,
                        TableWork.SCAN,
                        "each row is changed, and locked until the end",
                        source)
                .row("DELETE FROM {table} * WHERE", MysqlLocks.ROWS, TableWork.ROWS, source)
                .row(
                        "DELETE FROM {table}",
                        MysqlLocks.ROWS,
                        TableWork.SCAN,
                        "each row is deleted, and locked until the end",
                        source)
                .row("INSERT|REPLACE [IGNORE] INTO {table}", MysqlLocks.ROWS, TableWork.ROWS, source)
                .row("CREATE [OR REPLACE] TRIGGER * ON {table} FOR", MOMENTARY, TableWork.CATALOGUE, source)
                .row("CREATE TABLE * REFERENCES {table}", MOMENTARY, TableWork.CATALOGUE, source)
                .free("CREATE [TEMPORARY] TABLE", source)
                .free("CREATE [OR REPLACE] VIEW|SEQUENCE|FUNCTION|PROCEDURE|SCHEMA|DATABASE|USER|ROLE|EVENT", source)
                .free("DROP VIEW|SEQUENCE|FUNCTION|PROCEDURE|TRIGGER|USER|ROLE|EVENT", source)
                .free("GRANT|REVOKE|SET|SELECT|USE|SHOW|FLUSH", source);
        return this;
    }
}
