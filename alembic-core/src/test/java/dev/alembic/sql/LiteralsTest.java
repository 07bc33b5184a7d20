package dev.alembic.sql;

import static dev.alembic.schema.Dsl.bool;
import static dev.alembic.schema.Dsl.json;
import static dev.alembic.schema.Dsl.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.dialect.Ddl;
import dev.alembic.dialect.postgresql.PostgresqlTypes;
import dev.alembic.schema.Dsl;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LiteralsTest {

    private final Literals literals = new Literals();

    @Test
    void writes_texts_numbers_and_nothing() {
        assertThat(literals.write("it's; -- x")).isEqualTo("'it''s; -- x'");
        assertThat(literals.write(1.5e10)).isEqualTo("15000000000");
        assertThat(literals.write(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(literals.write(null)).isEqualTo("NULL");
        assertThat(literals.write('x')).isEqualTo("'x'");
        assertThat(literals.write(new byte[] {1, -1})).isEqualTo("X'01FF'");
    }

    @Test
    void writes_days_and_times() {
        assertThat(literals.write(LocalDate.of(2026, 1, 2))).isEqualTo("'2026-01-02'");
        assertThat(literals.write(LocalTime.of(3, 4, 5))).isEqualTo("'03:04:05'");
        assertThat(literals.write(LocalDateTime.of(2026, 1, 2, 3, 4, 5, 6_000)))
                .isEqualTo("'2026-01-02 03:04:05.000006'");
        assertThat(literals.write(Instant.EPOCH)).isEqualTo("'1970-01-01 00:00:00+00:00'");
    }

    @Test
    void writes_for_the_type_of_the_column() {
        UUID five = new UUID(0, 5);
        assertThat(literals.write(1, bool())).isEqualTo("true");
        assertThat(literals.write(five, uuid())).isEqualTo("'00000000000000000000000000000005'");
        assertThat(literals.write(Map.of("a", Arrays.asList(1, null, "x\"y")), json()))
                .isEqualTo("'{\"a\": [1, null, \"x\\\"y\"]}'");
        assertThat(literals.write("{\"a\": 1}", json())).isEqualTo("'{\"a\": 1}'");
    }

    @Test
    void writes_what_each_database_reads() {
        UUID five = new UUID(0, 5);
        assertThat(Ddl.POSTGRESQL.literals().write(five, uuid())).isEqualTo("'00000000-0000-0000-0000-000000000005'");
        assertThat(Ddl.POSTGRESQL.literals().write(new byte[] {1, -1})).isEqualTo("E'\\\\x01ff'");
        assertThat(Ddl.POSTGRESQL.literals().write("it's \\d")).isEqualTo("E'it''s \\\\d'");
        assertThat(Ddl.POSTGRESQL.literals().write(List.of("a", "b"), PostgresqlTypes.array(Dsl.text())))
                .isEqualTo("ARRAY['a', 'b']");
        assertThat(Ddl.SQLITE.literals().write(true)).isEqualTo("1");
        assertThat(Ddl.SQLSERVER.literals().write(new byte[] {1})).isEqualTo("0x01");
        assertThat(Ddl.ORACLE.literals().write(LocalDate.of(2026, 1, 2)))
                .isEqualTo("TO_DATE('2026-01-02', 'YYYY-MM-DD')");
    }

    @Test
    void refuses_what_no_database_takes() {
        assertThatThrownBy(() -> literals.write("a\0b")).hasMessageContaining("NUL character");
        assertThatThrownBy(() -> literals.write(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> literals.write(new Object())).hasMessageContaining("java.lang.Object");
    }

    @Test
    void fills_question_marks_that_stand_for_parameters() {
        assertThat(Placeholders.fill(
                        "UPDATE t SET a = ?, b = '?' /* ? */ WHERE \"c?\" = ? -- ?",
                        Arrays.asList("x", null),
                        literals,
                        SqlLexis.STANDARD))
                .isEqualTo("UPDATE t SET a = 'x', b = '?' /* ? */ WHERE \"c?\" = NULL -- ?");
        assertThatThrownBy(() -> Placeholders.fill("a = ?", List.of(1, 2), literals, SqlLexis.STANDARD))
                .hasMessage("There are 1 question marks for 2 parameters in: a = ?");
    }

    @Test
    void parameters_are_what_a_literal_would_store() {
        UUID uuid = UUID.fromString("0fc2b2d5-6a5b-4e2d-9c59-7f8e1a2b3c4d");
        OffsetDateTime moment = OffsetDateTime.parse("2026-02-28T01:05:59+02:00");
        assertThat(Ddl.SQLITE.literals().parameter(uuid, Dsl.uuid())).isEqualTo("0fc2b2d56a5b4e2d9c597f8e1a2b3c4d");
        assertThat(Ddl.POSTGRESQL.literals().parameter(uuid, Dsl.uuid())).isEqualTo(uuid);
        assertThat(Ddl.SQLITE.literals().parameter(Map.of("a", 1), Dsl.json())).isEqualTo("{\"a\": 1}");
        assertThat(Ddl.SQLITE.literals().parameter(moment, Dsl.dateTime())).isEqualTo("2026-02-28 01:05:59+02:00");
        assertThat(Ddl.MARIADB.literals().parameter(moment, Dsl.dateTime()))
                .isEqualTo(LocalDateTime.parse("2026-02-27T23:05:59"));
        assertThat(Ddl.MARIADB.literals().write(moment)).isEqualTo("'2026-02-27 23:05:59'");
    }
}
