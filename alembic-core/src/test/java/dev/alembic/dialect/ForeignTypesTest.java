package dev.alembic.dialect;

import static dev.alembic.dialect.mysql.MysqlTypes.mysqlType;
import static dev.alembic.dialect.postgresql.PostgresqlTypes.array;
import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.schema.FloatType;
import dev.alembic.schema.SqlType;
import dev.alembic.sql.LetterCase;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Types and names as other tools write them. */
class ForeignTypesTest {

    private static SqlType read(String dialect, String sql) {
        return Dialects.load().byName(dialect).types().fromSql(sql);
    }

    @Test
    void arrays_are_read_in_both_spellings() {
        assertThat(read("postgresql", "integer[]")).isEqualTo(array(integer()));
        assertThat(read("postgresql", "varchar(5) array")).isEqualTo(array(string(5)));
        assertThat(read("postgresql", "text[][]")).isEqualTo(array(text()).withDimensions(2));
        assertThat(read("h2", "varchar(5) array")).isEqualTo(type("VARCHAR(5) ARRAY"));
    }

    @Test
    void h2_has_usual_numbers_of_digits() {
        assertThat(read("h2", "timestamp(6) with time zone"))
                .isEqualTo(dateTime().withTimeZone());
        assertThat(read("h2", "timestamp(3) with time zone"))
                .isEqualTo(type("TIMESTAMP", 3).withTimeZone());
        assertThat(read("h2", "time(0)")).isEqualTo(time());
        assertThat(read("h2", "float(24)")).isEqualTo(new FloatType(Optional.of(24)));
    }

    @Test
    void mysql_chooses_by_the_number_of_bits() {
        assertThat(read("mysql", "float(53)")).isEqualTo(doublePrecision());
        assertThat(read("mysql", "float(24)")).isEqualTo(mysqlType("FLOAT"));
        assertThat(read("mysql", "float(7,4)")).isEqualTo(mysqlType("FLOAT", 7, 4));
        assertThat(read("mysql", "varchar(9) character set utf8mb4"))
                .isEqualTo(mysqlType("VARCHAR", 9).charset("utf8mb4"));
    }

    @Test
    void oracle_keeps_the_time_zone() {
        assertThat(read("oracle", "timestamp(9) with time zone"))
                .isEqualTo(type("TIMESTAMP", 9).withTimeZone());
    }

    @Test
    void names_without_quotes_become_what_the_database_makes_of_them() {
        assertThat(unquoted("postgresql")).isEqualTo("tasks");
        assertThat(unquoted("h2")).isEqualTo("tasks");
        assertThat(unquoted("sqlite")).isEqualTo("Tasks");
        assertThat(Dialects.load().byName("oracle").unquotedNames()).isEqualTo(LetterCase.UPPER);
    }

    private static String unquoted(String dialect) {
        return Dialects.load().byName(dialect).unquotedNames().modelName("Tasks");
    }
}
