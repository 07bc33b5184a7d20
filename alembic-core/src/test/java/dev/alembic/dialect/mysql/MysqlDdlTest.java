package dev.alembic.dialect.mysql;

import static dev.alembic.dialect.Ddl.MARIADB;
import static dev.alembic.dialect.Ddl.MYSQL;
import static dev.alembic.dialect.Ddl.offline;
import static dev.alembic.dialect.Ddl.sql;
import static dev.alembic.dialect.mysql.MysqlTypes.mysqlType;
import static dev.alembic.dialect.mysql.MysqlTypes.set;
import static dev.alembic.dialect.mysql.MysqlTypes.unsignedInteger;
import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.op.AddColumn;
import dev.alembic.op.ColumnEdit;
import dev.alembic.op.ColumnPosition;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.Operations;
import dev.alembic.schema.Column;
import dev.alembic.schema.ConstraintKind;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class MysqlDdlTest {

    @Test
    void writes_comments_engine_and_autoincrement_within_create_table() {
        assertThat(sql(
                        MYSQL,
                        op -> op.createTable(table(
                                        "t",
                                        column("id", integer()).primaryKey(),
                                        column("c", string(9)).comment("it's"))
                                .comment("the t")
                                .option("mysql_engine", "InnoDB"))))
                .containsExactly("CREATE TABLE t (id INTEGER NOT NULL AUTO_INCREMENT, c VARCHAR(9) COMMENT"
                        + " 'it''s', PRIMARY KEY (id))ENGINE=InnoDB COMMENT='the t'");
    }

    @Test
    void writes_a_column_anew_with_what_is_known_of_it() {
        assertThat(sql(
                        MYSQL,
                        op -> op.alterColumn(
                                "t",
                                "c",
                                c -> c.notNull()
                                        .existing(column("c", string(9))
                                                .nullable()
                                                .serverDefault("x")
                                                .comment("y")))))
                .containsExactly("ALTER TABLE t MODIFY c VARCHAR(9) NOT NULL DEFAULT 'x' COMMENT 'y'");
    }

    @Test
    void renames_a_column_by_change() {
        assertThat(sql(MYSQL, op -> op.alterColumn("t", "c", c -> c.rename("d").existingType(integer()))))
                .containsExactly("ALTER TABLE t CHANGE c d INTEGER NULL");
    }

    @Test
    void changes_a_default_alone_in_place() {
        assertThat(sql(MYSQL, op -> op.alterColumn("t", "c", c -> c.serverDefault("5"))))
                .containsExactly("ALTER TABLE t ALTER COLUMN c SET DEFAULT '5'");
    }

    @Test
    void writes_a_time_anew_to_change_its_default() {
        assertThat(sql(
                        MYSQL,
                        op -> op.alterColumn(
                                "t", "c", c -> c.serverDefault(now()).existingType(dateTime()))))
                .containsExactly("ALTER TABLE t CHANGE c c DATETIME NULL DEFAULT now()");
    }

    @Test
    void moves_a_column() {
        assertThat(sql(MYSQL, op -> op.alterColumn("t", "c", c -> c.after("b").existingType(integer()))))
                .containsExactly("ALTER TABLE t MODIFY c INTEGER NULL AFTER b");
    }

    @Test
    void adds_a_column_at_a_place() {
        assertThat(sql(MYSQL, op -> op.addColumn("t", column("c", integer()), add -> add.at(ColumnPosition.first()))))
                .containsExactly("ALTER TABLE t ADD COLUMN c INTEGER FIRST");
    }

    @Test
    void asks_for_the_type_it_has_to_repeat() {
        assertThatThrownBy(() -> sql(MYSQL, op -> op.alterColumn("t", "c", ColumnEdit::notNull)))
                .hasMessageContaining("Say it: c.existingType(…)");
    }

    @Test
    void asks_for_the_kind_of_a_constraint_to_drop() {
        assertThatThrownBy(() -> sql(MYSQL, op -> op.dropConstraint("x", "t")))
                .hasMessageContaining("drop.kind(ConstraintKind.UNIQUE)");
    }

    @Test
    void drops_each_kind_of_constraint_in_its_own_way() {
        assertThat(sql(MYSQL, op -> {
                    op.dropConstraint("a", "t", ConstraintKind.FOREIGN_KEY);
                    op.dropConstraint("b", "t", ConstraintKind.PRIMARY_KEY);
                    op.dropConstraint("c", "t", ConstraintKind.UNIQUE);
                    op.dropConstraint("d", "t", ConstraintKind.CHECK);
                }))
                .containsExactly(
                        "ALTER TABLE t DROP FOREIGN KEY a",
                        "ALTER TABLE t DROP PRIMARY KEY",
                        "ALTER TABLE t DROP INDEX c",
                        "ALTER TABLE t DROP CHECK d");
    }

    @Test
    void drops_a_check_of_mariadb_as_a_constraint() {
        assertThat(sql(MARIADB, op -> op.dropConstraint("d", "t", ConstraintKind.CHECK)))
                .containsExactly("ALTER TABLE t DROP CONSTRAINT d");
    }

    @Test
    void writes_prefix_lengths_kinds_and_parsers_of_indexes() {
        assertThat(sql(
                        MYSQL,
                        op -> op.createIndex(
                                "t",
                                index("a", "b")
                                        .named("ix")
                                        .option("mysql_length", Map.of("a", 10))
                                        .option("mysql_prefix", "FULLTEXT")
                                        .option("mysql_with_parser", "ngram"))))
                .containsExactly("CREATE FULLTEXT INDEX ix ON t (a(10), b) WITH PARSER ngram");
    }

    @Test
    void puts_expressions_of_an_index_into_parentheses() {
        assertThat(sql(
                        MYSQL,
                        op -> op.createIndex(
                                "t", index(function("lower", col("a"))).named("ix"))))
                .containsExactly("CREATE INDEX ix ON t ((lower(a)))");
    }

    @Test
    void drops_an_index_of_its_table() {
        assertThat(sql(MYSQL, op -> op.dropIndex("ix", "t"))).containsExactly("DROP INDEX ix ON t");
    }

    @Test
    void drops_a_named_foreign_key_before_its_column() {
        Column column = column("o_id", integer()).references("o.id", fk -> fk.named("fk_o"));
        AddColumn before = new AddColumn(TableName.of("t"), column);
        assertThat(sql(MYSQL, op -> op.dropColumn("t", "o_id", drop -> drop.was(before))))
                .containsExactly("ALTER TABLE t DROP FOREIGN KEY fk_o", "ALTER TABLE t DROP COLUMN o_id");
    }

    @Test
    void keeps_the_schema_of_a_renamed_table() {
        assertThat(sql(MYSQL, op -> op.in("s").renameTable("t", "u"))).containsExactly("ALTER TABLE s.t RENAME TO s.u");
    }

    @Test
    void writes_what_only_mysql_can_say_of_types() {
        assertThat(sql(
                        MYSQL,
                        op -> op.createTable(
                                "t",
                                column("a", unsignedInteger()),
                                column("b", set("x", "y")),
                                column(
                                        "c",
                                        mysqlType("VARCHAR", 9)
                                                .charset("utf8mb4")
                                                .collate("utf8mb4_bin")),
                                column("d", enumeration("it's")))))
                .containsExactly("CREATE TABLE t (a INTEGER UNSIGNED, b SET('x','y'), c VARCHAR(9) CHARACTER"
                        + " SET utf8mb4 COLLATE utf8mb4_bin, d ENUM('it''s'))");
    }

    @Test
    void refuses_text_without_a_length() {
        assertThatThrownBy(() -> sql(MYSQL, op -> op.createTable("t", column("c", string()))))
                .hasMessageContaining("VARCHAR needs a length on mysql");
    }

    @Test
    void refuses_match_which_mysql_would_take_wrongly() {
        assertThatThrownBy(() -> sql(
                        MYSQL,
                        op -> op.createForeignKey(
                                "t", foreignKey("a").references("o.id").match("FULL"))))
                .hasMessageContaining("MATCH makes MySQL ignore ON DELETE");
    }

    @Test
    void doubles_backslashes_in_texts() {
        assertThat(offline(MYSQL, op -> op.bulkInsert("t", List.of(Map.of("a", "C:\\'")))))
                .containsExactly("INSERT INTO t (a) VALUES ('C:\\\\''')");
    }

    @Test
    void writes_truth_as_a_default_that_the_server_takes() {
        assertThat(sql(MARIADB, op -> {
                    op.addColumn("t", column("a", bool()).serverDefault("false"));
                    op.addColumn("t", column("b", bool()).serverDefault(true));
                    op.addColumn("t", column("c", string(9)).serverDefault("true"));
                    op.alterColumn("t", "d", c -> c.existingType(bool()).serverDefault("True"));
                }))
                .containsExactly(
                        "ALTER TABLE t ADD COLUMN a BOOL DEFAULT false",
                        "ALTER TABLE t ADD COLUMN b BOOL DEFAULT true",
                        "ALTER TABLE t ADD COLUMN c VARCHAR(9) DEFAULT 'true'",
                        "ALTER TABLE t ALTER COLUMN d SET DEFAULT true");
    }

    @Test
    void puts_an_expression_as_a_changed_default_into_parentheses_on_mysql_alone() {
        Consumer<Operations> change =
                op -> op.alterColumn("t", "c", c -> c.serverDefault(SqlExpression.text("uuid()")));
        assertThat(sql(MYSQL, change)).containsExactly("ALTER TABLE t ALTER COLUMN c SET DEFAULT (uuid())");
        assertThat(sql(MARIADB, change)).containsExactly("ALTER TABLE t ALTER COLUMN c SET DEFAULT uuid()");
        assertThat(sql(MYSQL, op -> op.alterColumn("t", "c", c -> c.serverDefault(SqlExpression.text("-5")))))
                .containsExactly("ALTER TABLE t ALTER COLUMN c SET DEFAULT -5");
    }

    /** DROP DEFAULT leaves CURRENT_TIMESTAMP there without a word (MariaDB 11.4). */
    @Test
    void drops_the_present_time_as_a_default_by_writing_the_column_anew() {
        assertThat(sql(
                        MARIADB,
                        op -> op.alterColumn(
                                "t",
                                "c",
                                c -> c.existing(column("c", dateTime())
                                                .nullable()
                                                .serverDefault(now()))
                                        .dropServerDefault())))
                .containsExactly("ALTER TABLE t CHANGE c c DATETIME NULL");
    }

    @Test
    void conditions_are_written_for_mariadb_and_refused_for_mysql() {
        Consumer<Operations> drop = op ->
                op.dropConstraint("uq", "t", d -> d.kind(ConstraintKind.UNIQUE).withIfExists());
        assertThat(sql(MARIADB, drop)).containsExactly("ALTER TABLE t DROP INDEX IF EXISTS uq");
        assertThatThrownBy(() -> sql(MYSQL, drop)).hasMessageContaining("Leave ifExists");
    }

    @Test
    void a_primary_key_needs_no_name_to_be_dropped() {
        assertThat(sql(
                        MYSQL,
                        op -> op.invoke(new CreateConstraint(TableName.of("t"), primaryKey("a"))
                                .reverse()
                                .orElseThrow())))
                .containsExactly("ALTER TABLE t DROP PRIMARY KEY");
    }

    @Test
    void mariadb_has_no_indexes_of_expressions_but_mysql_has() {
        Consumer<Operations> create =
                op -> op.createIndex("t", index(function("lower", col("a"))).named("ix"));
        assertThat(sql(MYSQL, create)).containsExactly("CREATE INDEX ix ON t ((lower(a)))");
        assertThatThrownBy(() -> sql(MARIADB, create)).hasMessageContaining("computed column");
    }

    @Test
    void nulls_come_first_unasked() {
        assertThat(sql(
                        MARIADB,
                        op -> op.createIndex(
                                "t",
                                index(col("a").nullsFirst(), col("b").desc().nullsLast())
                                        .named("ix"))))
                .containsExactly("CREATE INDEX ix ON t (a, b DESC)");
        assertThatThrownBy(() -> sql(
                        MARIADB,
                        op -> op.createIndex("t", index(col("a").nullsLast()).named("ix"))))
                .hasMessageContaining("where NULLs come");
    }
}
