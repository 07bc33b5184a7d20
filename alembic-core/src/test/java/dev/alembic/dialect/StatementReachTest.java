package dev.alembic.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may have changed the session is put back behind it: whatever isn't known may have. */
class StatementReachTest {

    private static StatementReach reach(String dialect, String sql) {
        return Dialects.load().byName(dialect).reach(sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mysql", "mariadb", "sqlite"})
    void definitions_of_one_thing_leave_the_session_alone(String dialect) {
        assertThat(reach(dialect, "CREATE TABLE t (id INTEGER)")).isEqualTo(StatementReach.OBJECTS);
        assertThat(reach(dialect, "-- a note\nALTER TABLE t ADD COLUMN a INTEGER;"))
                .isEqualTo(StatementReach.OBJECTS);
        assertThat(reach(dialect, "CREATE UNIQUE INDEX i ON t (id)")).isEqualTo(StatementReach.OBJECTS);
        assertThat(reach(dialect, "DROP VIEW v")).isEqualTo(StatementReach.OBJECTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgresql | SET search_path = other",
                "postgresql | CREATE TEMPORARY TABLE t (id INTEGER)",
                "postgresql | CREATE TABLE t (id INTEGER); SET ROLE other",
                "postgresql | INSERT INTO t SELECT set_config('a.b', 'c', false)",
                "mysql | SET FOREIGN_KEY_CHECKS = 0",
                "mysql | CREATE TEMPORARY TABLE t (id INTEGER)",
                "mysql | CREATE TABLE t (id INTEGER) /*!50000 ; SET SQL_MODE = '' */",
                "mysql | CREATE TABLE t AS SELECT f(id) FROM u",
                "mysql | INSERT INTO t VALUES (1)",
                "mariadb | USE other",
                "mariadb | LOCK TABLES t WRITE",
                "sqlite | PRAGMA foreign_keys = OFF",
                "sqlite | ATTACH 'other.db' AS other",
                "sqlite | CREATE TEMP TABLE t (id INTEGER)",
                "sqlite | INSERT INTO t VALUES (1); PRAGMA foreign_keys = OFF",
                "sqlite | INSERT INTO t SELECT load_extension('x')",
                "oracle | CREATE TABLE t (id INTEGER)",
            })
    void what_is_not_known_may_change_the_session(String dialect, String sql) {
        assertThat(reach(dialect, sql)).isEqualTo(StatementReach.SESSION);
    }

    @ParameterizedTest
    @CsvSource({"postgresql,ROWS", "sqlite,OBJECTS"})
    void rows_put_off_checks_where_the_database_does(String dialect, StatementReach reach) {
        assertThat(reach(dialect, "UPDATE t SET a = 1")).isEqualTo(reach);
    }
}
