package dev.alembic.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What statements do to the transaction they are run in. */
class StatementEffectTest {

    private static StatementEffect effect(String dialect, String sql) {
        return Dialects.load().byName(dialect).effect(sql);
    }

    @Test
    void words_that_open_and_close_transactions_are_known_everywhere() {
        for (String dialect : List.of("postgresql", "mariadb", "mysql", "sqlite", "h2", "sqlserver", "oracle")) {
            assertThat(effect(dialect, "-- first\nbegin;")).isEqualTo(StatementEffect.BEGIN);
            assertThat(effect(dialect, "START  TRANSACTION")).isEqualTo(StatementEffect.BEGIN);
            assertThat(effect(dialect, "/* all */ Commit")).isEqualTo(StatementEffect.COMMIT);
            assertThat(effect(dialect, "ROLLBACK")).isEqualTo(StatementEffect.ROLLBACK);
            assertThat(effect(dialect, "ROLLBACK TO SAVEPOINT a")).isEqualTo(StatementEffect.NONE);
            assertThat(effect(dialect, "SAVEPOINT a")).isEqualTo(StatementEffect.NONE);
            assertThat(effect(dialect, "")).isEqualTo(StatementEffect.NONE);
        }
    }

    @Test
    void a_text_of_several_statements_is_left_alone() {
        assertThat(effect("postgresql", "BEGIN; CREATE TABLE t (id int); COMMIT;"))
                .isEqualTo(StatementEffect.NONE);
        assertThat(effect("mariadb", "BEGIN NOT ATOMIC SELECT 1; END")).isEqualTo(StatementEffect.NONE);
    }

    @Test
    void postgresql_refuses_these_in_a_transaction() {
        for (String sql : List.of(
                "CREATE INDEX CONCURRENTLY ix ON t (a)",
                "create unique index concurrently if not exists ix on t (a)",
                "DROP INDEX CONCURRENTLY ix",
                "REINDEX TABLE CONCURRENTLY t",
                "REINDEX (VERBOSE) INDEX CONCURRENTLY ix",
                "REINDEX (CONCURRENTLY) TABLE t",
                "REINDEX DATABASE d",
                "VACUUM ANALYZE t",
                "CLUSTER",
                "CREATE DATABASE d",
                "DROP DATABASE IF EXISTS d",
                "ALTER DATABASE d SET TABLESPACE s",
                "CREATE TABLESPACE s LOCATION '/x'",
                "ALTER SYSTEM SET work_mem = '1MB'",
                "ALTER TABLE t DETACH PARTITION t1 CONCURRENTLY",
                "DISCARD ALL")) {
            assertThat(effect("postgresql", sql)).as(sql).isEqualTo(StatementEffect.RUNS_OUTSIDE);
        }
    }

    @Test
    void postgresql_takes_these_in_a_transaction() {
        for (String sql : List.of(
                "CREATE INDEX concurrently_made ON t (a)",
                "CREATE INDEX ix ON \"CONCURRENTLY\" (a)",
                "REFRESH MATERIALIZED VIEW CONCURRENTLY v",
                "REINDEX TABLE t",
                "CLUSTER t USING ix",
                "ALTER DATABASE d SET work_mem = '1MB'",
                "ALTER TYPE mood RENAME VALUE 'a' TO 'b'",
                "DISCARD TEMP")) {
            assertThat(effect("postgresql", sql)).as(sql).isEqualTo(StatementEffect.NONE);
        }
        assertThat(effect("postgresql", "ALTER TYPE s.\"Mood\" ADD VALUE 'new'"))
                .isEqualTo(StatementEffect.USABLE_AFTER_COMMIT);
    }

    @Test
    void sqlite_refuses_these_in_a_transaction() {
        assertThat(effect("sqlite", "VACUUM")).isEqualTo(StatementEffect.RUNS_OUTSIDE);
        assertThat(effect("sqlite", "DETACH DATABASE other")).isEqualTo(StatementEffect.RUNS_OUTSIDE);
        assertThat(effect("sqlite", "PRAGMA main.journal_mode = WAL")).isEqualTo(StatementEffect.RUNS_OUTSIDE);
        assertThat(effect("sqlite", "PRAGMA user_version = 3")).isEqualTo(StatementEffect.NONE);
    }

    @Test
    void scripts_put_back_what_they_set() {
        assertThat(resets("postgresql", "SELECT pg_catalog.set_config('search_path', '', false)"))
                .containsExactly("RESET search_path");
        assertThat(resets("postgresql", "SET LOCAL Row_Security = off")).containsExactly("RESET row_security");
        assertThat(resets("postgresql", "SET ROLE x")).containsExactly("RESET ROLE");
        assertThat(resets("postgresql", "SET SESSION AUTHORIZATION x")).containsExactly("RESET SESSION AUTHORIZATION");
        assertThat(resets("postgresql", "SET client_encoding = 'UTF8'")).isEmpty();
        assertThat(resets("postgresql", "UPDATE t SET a = 1")).isEmpty();
        assertThat(resets("mariadb", "SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='ANSI', time_zone = '+00:00'"))
                .containsExactly("SET SESSION sql_mode = DEFAULT", "SET SESSION time_zone = DEFAULT");
        assertThat(resets("mysql", "/*!40014 SET FOREIGN_KEY_CHECKS=0 */"))
                .containsExactly("SET SESSION foreign_key_checks = DEFAULT");
        assertThat(resets("mysql", "LOCK TABLES t WRITE")).containsExactly("UNLOCK TABLES");
        assertThat(resets("mysql", "UPDATE t SET sql_mode = 1")).isEmpty();
    }

    private static List<String> resets(String dialect, String sql) {
        return Dialects.load().byName(dialect).resets(sql);
    }
}
