package dev.alembic.testkit.conformance;

import static dev.alembic.schema.Dsl.check;
import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.foreignKey;
import static dev.alembic.schema.Dsl.index;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.primaryKey;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.table;
import static dev.alembic.schema.Dsl.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.alembic.dialect.Dialects;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.CreateTable;
import dev.alembic.op.DropTable;
import dev.alembic.op.Operation;
import dev.alembic.op.SetTableComment;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was recorded and what we find are put into the same words. */
class DiffLinesTest {

    private static final TableName T = TableName.of("app", "t");

    private static void assertBoth(String recorded, Operation ours, String... lines) throws JsonProcessingException {
        assertThat(recorded(recorded)).containsExactly(lines);
        assertThat(ours(ours)).containsExactly(lines);
    }

    private static List<String> recorded(String json) throws JsonProcessingException {
        JsonNode diffs = new ObjectMapper().readTree("[" + json + "]");
        return new RecordedDiffs("postgresql")
                .lines(diffs).stream().map(DiffLine::text).toList();
    }

    private static List<String> ours(Operation operation) {
        return new OurDiffs(Dialects.load().byName("postgresql"))
                .lines(List.of(operation)).stream().map(DiffLine::text).toList();
    }

    private static Operation reverse(Operation operation) {
        return operation.reverse().orElseThrow();
    }

    @Test
    void a_table_with_its_indexes() throws JsonProcessingException {
        Table t = table(
                        "t",
                        column("id", integer()),
                        column("a", string(5)).notNull().serverDefault("x").unique(),
                        column("b", integer()).index().comment("it's b"),
                        primaryKey("id").named("pk_t"),
                        check("b > 0").named("ck"),
                        foreignKey("b").references("app.o.id").onDelete("cascade"))
                .in("app")
                .comment("of tests");

        assertBoth(
                """
                {"op": "add_table", "table": {"name": "t", "schema": "app", "comment": "of tests",
                  "columns": [
                    {"name": "id", "type": {"sql": "INTEGER"}, "primary_key": true},
                    {"name": "a", "type": {"sql": "VARCHAR(5)"}, "nullable": false,
                     "server_default": {"literal": "x"}},
                    {"name": "b", "type": {"sql": "INTEGER"}, "comment": "it's b"}],
                  "constraints": [
                    {"constraint": "unique", "name": null, "columns": ["a"]},
                    {"constraint": "foreign_key", "name": null, "columns": ["b"],
                     "refcolumns": ["app.o.id"], "ondelete": "CASCADE"},
                    {"constraint": "check", "name": "ck", "sqltext": {"text": "b  > 0"}},
                    {"constraint": "primary_key", "name": {"name": "pk_t", "final": true},
                     "columns": ["id"]}]}},
                {"op": "add_index", "table_name": "t", "schema": "app",
                 "index": {"name": null, "columns": ["b"], "unique": false}}
                """,
                new CreateTable(t),
                "add_table app.t: id INTEGER NOT NULL PRIMARY KEY;"
                        + " a VARCHAR(5) NOT NULL DEFAULT 'x'; b INTEGER NULL COMMENT 'it''s b';"
                        + " check ck (b > 0); foreign_key - (b) -> app.o (id) ON DELETE CASCADE;"
                        + " primary_key pk_t (id); unique - (a); comment 'of tests'",
                "add_index app.t -: (b)");
    }

    @Test
    void a_column() throws JsonProcessingException {
        String column = """
                {"op": "%s", "table_name": "t", "schema": "app", "column": {"name": "c",
                 "type": {"sql": "INTEGER"},
                 "computed": {"sqltext": {"text": "(a + 1)"}, "persisted": true}}}
                """;
        AddColumn add = new AddColumn(T, column("c", integer()).computed("a + 1", true));

        assertBoth(column.formatted("add_column"), add, "add_column app.t.c: c INTEGER NULL AS (a + 1) STORED");
        assertBoth(
                column.formatted("remove_column"),
                reverse(add),
                "remove_column app.t.c: c INTEGER NULL AS (a + 1) STORED");
    }

    @Test
    void an_index() throws JsonProcessingException {
        String index = """
                {"op": "%s", "table_name": "t", "schema": "app", "index": {"name": "ix",
                 "columns": ["a", {"sql": "(b + 1)"}, {"unary": "desc", "sql": "c DESC"}],
                 "unique": true, "postgresql_using": "btree", "mysql_length": 3,
                 "postgresql_nulls_not_distinct": false}}
                """;
        CreateIndex create = new CreateIndex(
                T,
                index(
                                SqlExpression.column("a"),
                                SqlExpression.text("b + 1"),
                                SqlExpression.column("c").desc())
                        .named("ix")
                        .unique()
                        .using("btree"));

        String line = "_index app.t ix: unique (a, b + 1, c DESC) [using=btree]";
        assertBoth(index.formatted("add_index"), create, "add" + line);
        assertBoth(index.formatted("remove_index"), reverse(create), "remove" + line);
    }

    @Test
    void constraints() throws JsonProcessingException {
        assertBoth(
                """
                {"op": "add_constraint", "table_name": "t", "schema": "app", "constraint":
                 {"constraint": "unique", "name": "uq", "columns": ["a", "b"],
                  "deferrable": true, "initially": "deferred"}}
                """,
                new CreateConstraint(
                        T, unique("a", "b").named("uq").deferrable().initially("DEFERRED")),
                "add_constraint app.t (a, b): unique uq (a, b) DEFERRABLE INITIALLY DEFERRED");
        assertBoth(
                """
                {"op": "remove_fk", "table_name": "t", "schema": "app", "constraint":
                 {"constraint": "foreign_key", "name": "fk", "columns": ["a", "b"],
                  "refcolumns": ["o.x", "o.y"], "onupdate": "SET NULL"}}
                """,
                reverse(new CreateConstraint(
                        T,
                        foreignKey("a", "b")
                                .named("fk")
                                .references("o", "x", "y")
                                .onUpdate("SET NULL"))),
                "remove_fk app.t (a, b): foreign_key fk (a, b) -> o (x, y) ON UPDATE SET NULL");
    }

    @Test
    void all_changes_of_a_column() throws JsonProcessingException {
        String present = """
                "table_name": "t", "schema": "app", "column_name": "c",
                "existing_type": {"sql": "INTEGER"}, "existing_nullable": false,
                "existing_server_default": {"text": "5"}, "existing_comment": null
                """;
        AlterColumn alter = new AlterColumn(
                        T,
                        Name.of("c"),
                        new ColumnChange.Comment(Optional.of("new")),
                        new ColumnChange.Default(Optional.empty()),
                        new ColumnChange.Nullability(true),
                        new ColumnChange.Type(string(3)))
                .existing(column("c", integer()).notNull().serverDefault(SqlExpression.text("5")));

        assertBoth(
                """
                [{"op": "modify_type", %1$s, "type": {"sql": "VARCHAR(3)"}},
                 {"op": "modify_nullable", %1$s, "nullable": true},
                 {"op": "modify_default", %1$s, "server_default": null},
                 {"op": "modify_comment", %1$s, "comment": "new"}]
                """.formatted(present),
                alter,
                "alter_column app.t.c: INTEGER NOT NULL DEFAULT 5; becomes type VARCHAR(3); NULL;"
                        + " default none; comment 'new'");
    }

    @Test
    void comments_of_tables() throws JsonProcessingException {
        assertBoth(
                """
                {"op": "remove_table_comment", "table_name": "t", "schema": "app",
                 "existing_comment": "old"}
                """, new SetTableComment(T, Optional.empty(), Optional.of("old")), "comment app.t: from 'old' to none");
    }

    @Test
    void what_nothing_brings_back_says_so() {
        assertThat(ours(new DropTable(T))).containsExactly("remove_table app.t: nothing brings it back");
    }

    @Test
    void integers_are_as_wide_as_they_are() {
        assertThat(DiffWords.type("INTEGER(11)")).isEqualTo("INTEGER");
        assertThat(DiffWords.type("BIGINT(20) UNSIGNED")).isEqualTo("BIGINT UNSIGNED");
        assertThat(DiffWords.type("VARCHAR(20)")).isEqualTo("VARCHAR(20)");
        assertThat(DiffWords.type("POINT(3)")).isEqualTo("POINT(3)");
    }

    @Test
    void only_parentheses_around_all_of_an_expression_go() {
        assertThat(DiffWords.expression("((a + 1))")).isEqualTo("a + 1");
        assertThat(DiffWords.expression("(a) + (b)")).isEqualTo("(a) + (b)");
    }
}
