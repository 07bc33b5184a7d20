package dev.alembic.dialect.sqlite;

import static dev.alembic.dialect.Ddl.SQLITE;
import static dev.alembic.dialect.Ddl.sql;
import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.UnsupportedByDialectException;
import dev.alembic.op.AddColumn;
import dev.alembic.schema.TableName;
import org.junit.jupiter.api.Test;

class SqliteDdlTest {

    @Test
    void adds_a_column() {
        assertThat(sql(
                        SQLITE,
                        op -> op.addColumn(
                                "tasks", column("priority", integer()).notNull().serverDefault("1"))))
                .containsExactly("ALTER TABLE tasks ADD COLUMN priority INTEGER DEFAULT '1' NOT NULL");
    }

    @Test
    void puts_the_schema_before_the_index() {
        assertThat(sql(SQLITE, op -> op.in("aux").createIndex("ix", "t", "a")))
                .containsExactly("CREATE INDEX aux.ix ON t (a)");
    }

    @Test
    void writes_expressions_as_defaults_in_parentheses() {
        assertThat(sql(
                        SQLITE,
                        op -> op.createTable(
                                "t",
                                column("a", integer()).serverDefault(now()),
                                column("b", integer()).serverDefault(dev.alembic.schema.Dsl.sql("1 + 2")))))
                .containsExactly(
                        "CREATE TABLE t (a INTEGER DEFAULT CURRENT_TIMESTAMP, b INTEGER DEFAULT (1" + " + 2))");
    }

    @Test
    void points_at_batch_for_what_alter_table_cannot_do() {
        assertThatThrownBy(() -> sql(SQLITE, op -> op.createUniqueConstraint("uq", "tasks", "a")))
                .isInstanceOf(UnsupportedByDialectException.class)
                .hasMessage("createUniqueConstraint(\"uq\", \"tasks\"): SQLite's ALTER TABLE can't do"
                        + " that. Use op.batch(\"tasks\", …), which copies the table.");
    }

    @Test
    void refuses_before_the_first_statement() {
        assertThatThrownBy(() -> sql(
                        SQLITE,
                        op -> op.addColumn("tasks", column("a", integer()).references("b.id"))))
                .isInstanceOf(UnsupportedByDialectException.class);
    }

    @Test
    void writes_truth_as_a_number() {
        assertThat(sql(SQLITE, op -> {
                    op.addColumn("t", column("a", bool()).serverDefault("true"));
                    op.addColumn("t", column("b", bool()).serverDefault(false));
                }))
                .containsExactly(
                        "ALTER TABLE t ADD COLUMN a BOOLEAN DEFAULT 1", "ALTER TABLE t ADD COLUMN b BOOLEAN DEFAULT 0");
    }

    @Test
    void drops_the_index_of_a_known_column_first() {
        AddColumn add = new AddColumn(TableName.of("t"), column("a", integer()).index());
        assertThat(sql(SQLITE, op -> op.invoke(add.reverse().orElseThrow())))
                .containsExactly("DROP INDEX ix_t_a", "ALTER TABLE t DROP COLUMN a");
    }

    @Test
    void refuses_what_its_grammar_lacks() {
        assertThatThrownBy(() -> sql(SQLITE, op -> op.dropColumn("t", "a", d -> d.withIfExists())))
                .hasMessageContaining("Leave ifExists");
        assertThatThrownBy(() -> sql(
                        SQLITE,
                        op -> op.addColumn(
                                "t", column("a", integer()).primaryKey(), add -> add.withInlinePrimaryKey())))
                .hasMessageContaining("op.batch");
        assertThatThrownBy(() -> sql(
                        SQLITE,
                        op -> op.createTable(
                                "t", column("a", integer()), unique("a").deferrable())))
                .hasMessageContaining("can't be deferred");
    }
}
