package dev.alembic.dialect.oracle;

import static dev.alembic.dialect.Ddl.ORACLE;
import static dev.alembic.dialect.Ddl.offline;
import static dev.alembic.dialect.Ddl.sql;
import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.op.ColumnEdit;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OracleDdlTest {

    @Test
    void counts_characters_not_bytes() {
        assertThat(
                        sql(
                                ORACLE,
                                op ->
                                        op.createTable(
                                                "t",
                                                column("a", string(9)),
                                                column("b", bigInteger()),
                                                column("c", text()))))
                .containsExactly("CREATE TABLE t (a VARCHAR2(9 CHAR), b NUMBER(19), c CLOB)");
    }

    @Test
    void changes_columns_by_modify() {
        assertThat(
                        sql(
                                ORACLE,
                                op ->
                                        op.alterColumn(
                                                "t",
                                                "c",
                                                c ->
                                                        c.type(integer())
                                                                .notNull()
                                                                .serverDefault("5")
                                                                .rename("d")
                                                                .comment("x"))))
                .containsExactly(
                        "ALTER TABLE t MODIFY c NOT NULL",
                        "ALTER TABLE t MODIFY c DEFAULT '5'",
                        "ALTER TABLE t MODIFY c INTEGER",
                        "COMMENT ON COLUMN t.c IS 'x'",
                        "ALTER TABLE t RENAME COLUMN c TO d");
    }

    @Test
    void keeps_the_schema_of_a_commented_column() {
        assertThat(sql(ORACLE, op -> op.in("s").alterColumn("t", "c", ColumnEdit::dropComment)))
                .containsExactly("COMMENT ON COLUMN s.t.c IS ''");
    }

    @Test
    void leaves_on_update_out() {
        assertThat(
                        sql(
                                ORACLE,
                                op ->
                                        op.createForeignKey(
                                                "t",
                                                foreignKey("a")
                                                        .references("o.id")
                                                        .onUpdate("CASCADE")
                                                        .onDelete("CASCADE"))))
                .containsExactly(
                        "ALTER TABLE t ADD FOREIGN KEY(a) REFERENCES o (id) ON DELETE CASCADE");
    }

    @Test
    void puts_an_index_into_the_schema_of_its_table() {
        assertThat(
                        sql(
                                ORACLE,
                                op ->
                                        op.in("s")
                                                .createIndex(
                                                        "t",
                                                        index("a")
                                                                .named("ix")
                                                                .option("oracle_bitmap", true))))
                .containsExactly("CREATE BITMAP INDEX s.ix ON s.t (a)");
    }

    @Test
    void writes_identity_options_in_oracle_words() {
        assertThat(
                        sql(
                                ORACLE,
                                op ->
                                        op.addColumn(
                                                "t",
                                                column("c", integer())
                                                        .identity(
                                                                i ->
                                                                        i.replacingNull()
                                                                                .with(
                                                                                        s ->
                                                                                                s.start(
                                                                                                                5)
                                                                                                        .cycle(
                                                                                                                false)
                                                                                                        .withoutMinValue())))))
                .containsExactly(
                        "ALTER TABLE t ADD c INTEGER GENERATED BY DEFAULT ON NULL AS IDENTITY"
                                + " (START WITH 5 NOMINVALUE NOCYCLE)");
    }

    @Test
    void refuses_stored_computed_columns() {
        assertThatThrownBy(
                        () ->
                                sql(
                                        ORACLE,
                                        op ->
                                                op.addColumn(
                                                        "t",
                                                        column("c", integer())
                                                                .computed("a * 2", true))))
                .hasMessageContaining("on reading only");
    }

    @Test
    void refuses_a_name_that_no_quoting_helps() {
        assertThatThrownBy(() -> sql(ORACLE, op -> op.renameTable("t", "a\"b")))
                .hasMessageContaining("can't be a name in this database");
    }

    @Test
    void makes_dates_of_texts() {
        assertThat(
                        offline(
                                ORACLE,
                                op ->
                                        op.bulkInsert(
                                                "t",
                                                List.of(
                                                        Map.of(
                                                                "d",
                                                                LocalDateTime.of(
                                                                        2026, 1, 2, 3, 4, 5))))))
                .containsExactly(
                        "INSERT INTO t (d) VALUES (TO_DATE('2026-01-02 03:04:05', 'YYYY-MM-DD"
                                + " HH24:MI:SS'))");
    }
}
