package dev.alembic.dialect.sqlite;

import static dev.alembic.dialect.Ddl.SQLITE;
import static dev.alembic.dialect.Ddl.sql;
import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.now;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.UnsupportedByDialectException;
import org.junit.jupiter.api.Test;

class SqliteDdlTest {

    @Test
    void adds_a_column() {
        assertThat(
                        sql(
                                SQLITE,
                                op ->
                                        op.addColumn(
                                                "tasks",
                                                column("priority", integer())
                                                        .notNull()
                                                        .serverDefault("1"))))
                .containsExactly(
                        "ALTER TABLE tasks ADD COLUMN priority INTEGER DEFAULT '1' NOT NULL");
    }

    @Test
    void puts_the_schema_before_the_index() {
        assertThat(sql(SQLITE, op -> op.in("aux").createIndex("ix", "t", "a")))
                .containsExactly("CREATE INDEX aux.ix ON t (a)");
    }

    @Test
    void writes_expressions_as_defaults_in_parentheses() {
        assertThat(
                        sql(
                                SQLITE,
                                op ->
                                        op.createTable(
                                                "t",
                                                column("a", integer()).serverDefault(now()),
                                                column("b", integer())
                                                        .serverDefault(
                                                                dev.alembic.schema.Dsl.sql(
                                                                        "1 + 2")))))
                .containsExactly(
                        "CREATE TABLE t (a INTEGER DEFAULT CURRENT_TIMESTAMP, b INTEGER DEFAULT (1"
                                + " + 2))");
    }

    @Test
    void points_at_batch_for_what_alter_table_cannot_do() {
        assertThatThrownBy(() -> sql(SQLITE, op -> op.createUniqueConstraint("uq", "tasks", "a")))
                .isInstanceOf(UnsupportedByDialectException.class)
                .hasMessage(
                        "createUniqueConstraint(\"uq\", \"tasks\"): SQLite's ALTER TABLE can't do"
                                + " that. Use op.batch(\"tasks\", …), which copies the table.");
    }

    @Test
    void refuses_before_the_first_statement() {
        assertThatThrownBy(
                        () ->
                                sql(
                                        SQLITE,
                                        op ->
                                                op.addColumn(
                                                        "tasks",
                                                        column("a", integer()).references("b.id"))))
                .isInstanceOf(UnsupportedByDialectException.class);
    }
}
