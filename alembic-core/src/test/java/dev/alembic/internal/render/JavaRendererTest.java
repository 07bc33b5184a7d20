package dev.alembic.internal.render;

import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.op.DropColumn;
import dev.alembic.op.Operation;
import dev.alembic.op.Operations;
import dev.alembic.op.Statement;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.TableName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JavaRendererTest {

    @Test
    void a_table_has_one_item_a_line() {
        assertThat(render(op -> op.createTable(
                        "tasks",
                        column("id", integer()).primaryKey(),
                        column("title", string(200)).notNull(),
                        column("completed", bool()).serverDefault("false"),
                        column("created_at", dateTime()).serverDefault(now()),
                        column("owner_id", integer()).references("users.id").onDelete("CASCADE"),
                        unique("title").named("uq_tasks_title"))))
                .isEqualTo("""
                        op.createTable("tasks",
                                column("id", integer()).primaryKey(),
                                column("title", string(200)).notNull(),
                                column("completed", bool()).serverDefault("false"),
                                column("created_at", dateTime()).serverDefault(now()),
                                column("owner_id", integer()).references("users.id").onDelete("CASCADE"),
                                unique("title").named("uq_tasks_title"));
                        """);
    }

    @Test
    void a_table_with_more_than_items_is_a_value() {
        assertThat(render(op -> op.in("audit")
                        .createTable(table("log", column("id", integer()))
                                .comment("who did it")
                                .option("mysql_engine", "InnoDB"))))
                .isEqualTo("""
                        op.in("audit").createTable(
                                table("log",
                                        column("id", integer()))
                                        .comment("who did it")
                                        .option("mysql_engine", "InnoDB"));
                        """);
    }

    @Test
    void operations_on_tables_stand_on_one_line() {
        assertThat(render(op -> {
                    op.dropTable("tasks");
                    op.renameTable("tasks", "jobs");
                    op.createTableComment("tasks", "all of it");
                    op.dropTableComment("tasks");
                    op.addColumn("tasks", column("done", bool()).notNull());
                    op.dropColumn("tasks", "done");
                    op.createIndex("ix_tasks_title", "tasks", "title");
                    op.createIndex("tasks", index("title").named("ix").unique());
                    op.dropIndex("ix_tasks_title", "tasks");
                    op.in("audit").dropTable("log", drop -> drop.withIfExists());
                }))
                .isEqualTo("""
                        op.dropTable("tasks");
                        op.renameTable("tasks", "jobs");
                        op.createTableComment("tasks", "all of it");
                        op.dropTableComment("tasks");
                        op.addColumn("tasks", column("done", bool()).notNull());
                        op.dropColumn("tasks", "done");
                        op.createIndex("ix_tasks_title", "tasks", "title");
                        op.createIndex("tasks", index("title").named("ix").unique());
                        op.dropIndex("ix_tasks_title", "tasks");
                        op.in("audit").dropTable("log", drop -> drop.withIfExists());
                        """);
    }

    @Test
    void operations_on_constraints_sequences_and_rows_stand_on_one_line() {
        assertThat(render(op -> {
                    op.createPrimaryKey("tasks_pkey", "tasks", "id");
                    op.createUniqueConstraint("uq", "tasks", "a", "b");
                    op.createCheckConstraint("ck", "tasks", "a > 0");
                    op.dropConstraint("uq", "tasks", ConstraintKind.UNIQUE);
                    op.validateConstraint("ck", "tasks");
                    op.createSequence(sequence("s").with(s -> s.start(100)));
                    op.dropSequence("s");
                    op.execute("UPDATE tasks SET done = true");
                    op.execute("UPDATE tasks SET done = ?", true);
                    op.executeOutsideTransaction("VACUUM");
                }))
                .isEqualTo("""
                        op.createPrimaryKey("tasks_pkey", "tasks", "id");
                        op.createUniqueConstraint("uq", "tasks", "a", "b");
                        op.createCheckConstraint("ck", "tasks", "a > 0");
                        op.dropConstraint("uq", "tasks", ConstraintKind.UNIQUE);
                        op.validateConstraint("ck", "tasks");
                        op.createSequence(sequence("s").with(s -> s.start(100)));
                        op.dropSequence("s");
                        op.execute("UPDATE tasks SET done = true");
                        op.execute("UPDATE tasks SET done = ?", true);
                        op.executeOutsideTransaction("VACUUM");
                        """);
    }

    @Test
    void a_foreign_key_breaks_at_the_dots() {
        assertThat(render(op -> op.createForeignKey(
                        "tasks",
                        foreignKey("category_id")
                                .references("categories.id")
                                .named("fk_tasks_category_id_categories")
                                .onDelete("SET NULL"))))
                .isEqualTo("""
                        op.createForeignKey("tasks",
                                foreignKey("category_id")
                                        .references("categories.id")
                                        .onDelete("SET NULL")
                                        .named("fk_tasks_category_id_categories"));
                        """);
    }

    @Test
    void the_changes_of_a_column_stand_below_each_other() {
        assertThat(render(op -> op.alterColumn(
                        "tasks",
                        "priority",
                        c -> c.rename("rank")
                                .type(integer())
                                .notNull()
                                .serverDefault("0")
                                .using("priority::integer")
                                .existing(column("priority", string(20)).nullable()))))
                .isEqualTo("""
                        op.alterColumn("tasks", "priority", c -> c
                                .rename("rank")
                                .type(integer())
                                .notNull()
                                .serverDefault("0")
                                .existing(column("priority", string(20)).nullable())
                                .using("priority::integer"));
                        """);
    }

    @Test
    void long_sql_breaks_between_words_and_lines_are_a_text_block() {
        assertThat(render(op -> {
                    op.execute("""
                                            UPDATE tasks
                                               SET done = true
                                             WHERE title LIKE '%finished' AND "rank" > 5\
                                            """);
                    op.execute("UPDATE tasks SET done = true, finished_at = now()"
                            + " WHERE title LIKE '%finished' AND rank > 5 OR"
                            + " ready");
                }))
                .isEqualTo("""
                        op.execute(\"""
                                UPDATE tasks
                                   SET done = true
                                 WHERE title LIKE '%finished' AND "rank" > 5\""");
                        op.execute(
                                "UPDATE tasks SET done = true, finished_at = now() WHERE title LIKE "
                                        + "'%finished' AND rank > 5 OR ready");
                        """);
    }

    @Test
    void batches_and_rows_are_blocks() {
        assertThat(render(op -> {
                    op.batch("tasks", how -> how.alwaysRecreate(), t -> {
                        t.dropColumn("done");
                        t.createUniqueConstraint("uq_title", "title");
                    });
                    op.bulkInsert(
                            "tasks",
                            List.of(row("id", 1, "due", LocalDate.of(2026, 11, 21)), row("id", 2, "due", null)));
                    op.execute(Statement.update("tasks")
                            .set("price", new BigDecimal("1.50"))
                            .where(col("id").op("=", literal(1))));
                }))
                .isEqualTo("""
                        op.batch("tasks", how -> how.alwaysRecreate(), t -> {
                            t.dropColumn("done");
                            t.createUniqueConstraint("uq_title", "title");
                        });
                        op.bulkInsert("tasks", List.of(
                                row("id", 1, "due", LocalDate.parse("2026-11-21")),
                                row("id", 2, "due", null)));
                        op.execute(
                                Statement.update("tasks")
                                        .set("price", new BigDecimal("1.50"))
                                        .where(col("id").op("=", literal(1))));
                        """);
    }

    @Test
    void a_constraint_without_a_name_is_dropped_by_what_it_is() {
        assertThat(render(op -> {
                    op.dropConstraint("t", primaryKey("a"));
                    op.dropConstraint("t", unique("a", "b"), drop -> drop.withIfExists());
                    op.in("audit").dropConstraint("t", foreignKey("a").references("u.id"));
                    op.batch("t", t -> t.dropConstraint(check("a > 0")));
                }))
                .isEqualTo("""
                        op.dropConstraint("t", primaryKey("a"));
                        op.dropConstraint("t", unique("a", "b"), drop -> drop.withIfExists());
                        op.in("audit").dropConstraint("t", foreignKey("a").references("u.id"));
                        op.batch("t", t -> {
                            t.dropConstraint(check("a > 0"));
                        });
                        """);
    }

    @Test
    void names_are_protected_where_a_naming_convention_would_change_them_again() {
        NamingConvention naming = NamingConvention.DEFAULT
                .with("ck", "ck_%(table_name)s_%(constraint_name)s")
                .with("uq", "uq_%(table_name)s_%(column_0_name)s");
        List<Operation> operations = operations(op -> {
            op.createConstraint("t", check("a > 0").named(exactly("ck_t_a")));
            op.createConstraint("t", unique("a").named(exactly("uq_t_a")));
            op.createCheckConstraint("b", "t", "b > 0");
        });
        assertThat(new JavaRenderer().naming(naming).body(operations).text()).isEqualTo("""
                        // commands auto generated by Alembic: please adjust
                        op.createConstraint("t", check("a > 0").named(exactly("ck_t_a")));
                        op.createUniqueConstraint("uq_t_a", "t", "a");
                        op.createCheckConstraint("b", "t", "b > 0");
                        // end Alembic commands
                        """);
    }

    @Test
    void every_line_has_at_most_100_columns_within_a_class() {
        SqlType type = enumeration("new", "in progress", "waiting for somebody", "finished")
                .named("task_state");
        String text = render(op -> {
            op.addColumn(
                    "tasks",
                    column("state", type).notNull().serverDefault("new").comment("what the task is doing"));
            op.createIndex(
                    "ix_a_name_that_is_long_for_an_index",
                    "a_table_with_a_long_name",
                    "first_column",
                    "second_column",
                    "third_column");
        });
        assertThat(text).isEqualTo("""
                        op.addColumn("tasks",
                                column("state",
                                        enumeration("new", "in progress", "waiting for somebody", "finished")
                                                .named("task_state"))
                                        .notNull()
                                        .serverDefault("new")
                                        .comment("what the task is doing"));
                        op.createIndex("ix_a_name_that_is_long_for_an_index", "a_table_with_a_long_name",
                                "first_column", "second_column", "third_column");
                        """);
        assertThat(text.lines()).allMatch(line -> line.length() <= 92);
    }

    @Test
    void what_was_dropped_is_written_only_where_the_drop_needs_it() {
        DropColumn plain = (DropColumn) new dev.alembic.op.AddColumn(TableName.of("t"), column("c", bool()))
                .reverse()
                .orElseThrow();
        DropColumn checked =
                (DropColumn) new dev.alembic.op.AddColumn(TableName.of("t"), column("c", bool().withConstraint("ck")))
                        .reverse()
                        .orElseThrow();
        assertThat(new JavaRenderer().statement(plain).text()).isEqualTo("op.dropColumn(\"t\", \"c\");\n");
        assertThat(new JavaRenderer().statement(checked).text()).isEqualTo("""
                        op.dropColumn("t", "c", drop -> drop.existingType(bool().withConstraint("ck")));
                        """);
    }

    private static List<Operation> operations(Consumer<Operations> migration) {
        List<Operation> operations = new ArrayList<>();
        migration.accept(new Operations(operations::add));
        return operations;
    }

    private static String render(Consumer<Operations> migration) {
        StringBuilder text = new StringBuilder();
        operations(migration)
                .forEach(op -> text.append(new JavaRenderer().statement(op).text()));
        return text.toString();
    }
}
