package dev.alembic.dialect;

import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.schema.SqlType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeConversionsTest {

    private static boolean isLossless(String dialect, SqlType from, SqlType to) {
        return Dialects.load().byName(dialect).comparison().isLossless(from, to);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            SMALLINT; INTEGER
            INTEGER; BIGINT
            INTEGER; NUMERIC(12, 2)
            INTEGER; NUMERIC
            INTEGER; DOUBLE PRECISION
            INTEGER; VARCHAR(11)
            BIGINT; TEXT
            BOOLEAN; INTEGER
            NUMERIC(6, 2); NUMERIC(8, 3)
            NUMERIC(6, 2); NUMERIC
            NUMERIC(4); SMALLINT
            NUMERIC(9); INTEGER
            REAL; DOUBLE PRECISION
            VARCHAR(20); VARCHAR(30)
            VARCHAR(20); TEXT
            VARCHAR; TEXT
            TEXT; VARCHAR
            CHAR(5); VARCHAR(5)
            UUID; VARCHAR(36)
            UUID; TEXT
            DATE; TIMESTAMP
            TIMESTAMP(0); TIMESTAMP(6)
            TIMESTAMP; TEXT
            TIME(3); TIME
            BIT(4); BIT VARYING(8)
            BIT VARYING(4); BIT VARYING(8)
            INTEGER[]; BIGINT[]
            JSONB; JSON
            JSONB; TEXT
            XML; TEXT
            """)
    void values_stay_as_they_are(String from, String to) {
        assertThat(isLossless("postgresql", type(from), type(to))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            BIGINT; INTEGER
            INTEGER; SMALLINT
            INTEGER; NUMERIC(6, 2)
            INTEGER; REAL
            BIGINT; DOUBLE PRECISION
            INTEGER; VARCHAR(10)
            INTEGER; BOOLEAN
            NUMERIC(6, 2); INTEGER
            NUMERIC; NUMERIC(10, 2)
            NUMERIC(5); SMALLINT
            NUMERIC(10); INTEGER
            NUMERIC(6, 2); DOUBLE PRECISION
            DOUBLE PRECISION; INTEGER
            REAL; INTEGER
            DOUBLE PRECISION; REAL
            VARCHAR(20); VARCHAR(10)
            TEXT; VARCHAR(10)
            TEXT; CHAR(5)
            VARCHAR(5); CHAR(10)
            TEXT; INTEGER
            TEXT; BOOLEAN
            TEXT; DATE
            VARCHAR(36); UUID
            UUID; VARCHAR(20)
            TIMESTAMP(6); TIMESTAMP(0)
            TIMESTAMP; DATE
            TIMESTAMP WITH TIME ZONE; TIMESTAMP
            TIMESTAMP; TIMESTAMP WITH TIME ZONE
            BIT VARYING(8); BIT(4)
            JSON; JSONB
            TEXT; JSONB
            XML; JSON
            XML; VARCHAR(100)
            BYTEA; TEXT
            BIGINT[]; INTEGER[]
            INTEGER; INTEGER[]
            my_domain; TEXT
            """)
    void values_may_change_or_be_refused(String from, String to) {
        assertThat(isLossless("postgresql", type(from), type(to))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            TINYTEXT; TEXT
            TEXT; LONGTEXT
            JSON; LONGTEXT
            VARCHAR(20); TEXT
            INTEGER UNSIGNED; BIGINT
            INTEGER UNSIGNED; BIGINT UNSIGNED
            DATETIME; DATETIME(6)
            TIMESTAMP; DATETIME
            DECIMAL; DECIMAL(10)
            VARCHAR(20) CHARACTER SET latin1; VARCHAR(20) CHARACTER SET utf8mb4
            """)
    void values_stay_as_they_are_on_mariadb(String from, String to) {
        assertThat(isLossless("mariadb", type(from), type(to))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            LONGTEXT; TEXT
            JSON; TEXT
            TEXT; JSON
            TEXT; TINYTEXT
            INTEGER; INTEGER UNSIGNED
            INTEGER UNSIGNED; INTEGER
            DATETIME(6); DATETIME
            DATETIME; TIMESTAMP
            DECIMAL(12, 2); DECIMAL
            VARCHAR(20) CHARACTER SET utf8mb4; VARCHAR(20) CHARACTER SET latin1
            """)
    void values_may_change_or_be_refused_on_mariadb(String from, String to) {
        assertThat(isLossless("mariadb", type(from), type(to))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            SMALLINT; INTEGER
            BIGINT; INTEGER
            INTEGER; NUMERIC
            INTEGER; VARCHAR(20)
            FLOAT; DOUBLE
            DOUBLE PRECISION; REAL
            """)
    void values_stay_as_they_are_on_sqlite(String from, String to) {
        assertThat(isLossless("sqlite", type(from), type(to))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            INTEGER; DOUBLE
            SMALLINT; FLOAT
            INTEGER; VARCHAR(11)
            DOUBLE; INTEGER
            INTEGER; NUMERIC(10, 0)
            """)
    void values_may_change_on_sqlite(String from, String to) {
        assertThat(isLossless("sqlite", type(from), type(to))).isFalse();
    }

    @Test
    void an_enumeration_may_gain_values_and_become_a_text_that_holds_them() {
        assertThat(isLossless("mariadb", enumeration("a", "b"), enumeration("b", "a", "c")))
                .isTrue();
        assertThat(isLossless("mariadb", enumeration("a", "b"), string(1))).isTrue();
        assertThat(isLossless("mariadb", enumeration("a", "bb"), string(1))).isFalse();
        assertThat(isLossless("mariadb", enumeration("a", "b"), enumeration("a")))
                .isFalse();
        assertThat(isLossless("mariadb", string(5), enumeration("a"))).isFalse();
    }
}
