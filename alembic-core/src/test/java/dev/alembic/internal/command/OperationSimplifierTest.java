package dev.alembic.internal.command;

import static dev.alembic.schema.Dsl.bigInteger;
import static dev.alembic.schema.Dsl.bool;
import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.dateTime;
import static dev.alembic.schema.Dsl.enumeration;
import static dev.alembic.schema.Dsl.foreignKey;
import static dev.alembic.schema.Dsl.index;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.numeric;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.table;
import static dev.alembic.schema.Dsl.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.dialect.Dialects;
import dev.alembic.dialect.mysql.MysqlTypes;
import dev.alembic.op.AddColumn;
import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.CreateTable;
import dev.alembic.op.Operation;
import dev.alembic.schema.Name;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;

class OperationSimplifierTest {

    private static final TableName TASKS = TableName.of("tasks");

    @Test
    void what_concerns_one_column_is_said_with_it() {
        Table table = table(
                "tasks",
                column("id", integer()).primaryKey(),
                column("title", string(200)).notNull(),
                column("owner_id", integer()),
                unique("title"),
                foreignKey("owner_id").references("users.id").onDelete("CASCADE"));
        assertThat(shortened("postgresql", table))
                .isEqualTo(table(
                        "tasks",
                        column("id", integer()).primaryKey(),
                        column("title", string(200)).notNull().unique(),
                        column("owner_id", integer()).references("users.id").onDelete("CASCADE")));
    }

    @Test
    void what_has_a_name_or_several_columns_stays_in_the_table() {
        Table table = table(
                "tasks",
                column("a", integer()).index(),
                column("b", integer()),
                unique("a"),
                unique("b").named("uq_b"),
                unique("a", "b"),
                foreignKey("a").references("c.id").deferrable(),
                foreignKey("b").references("c.id").named("fk_b"));
        assertThat(shortened("postgresql", table)).isEqualTo(table);
    }

    @Test
    void what_goes_without_saying_is_not_said() {
        Table table = table(
                "tasks",
                column("id", bigInteger()).primaryKey().notNull().autoincrement(true),
                column("note", string(9)).nullable(),
                column("title", string(9)).notNull());
        assertThat(shortened("postgresql", table))
                .isEqualTo(table(
                        "tasks",
                        column("id", bigInteger()).primaryKey(),
                        column("note", string(9)),
                        column("title", string(9)).notNull()));
        AddColumn add = new AddColumn(TASKS, column("note", string(9)).nullable());
        assertThat(shortened("postgresql", add)).isEqualTo(new AddColumn(TASKS, column("note", string(9))));
    }

    @Test
    void what_makes_a_difference_is_said() {
        Table table =
                table("tasks", column("id", bigInteger()).primaryKey().notNull().autoincrement(false));
        assertThat(shortened("postgresql", table))
                .isEqualTo(
                        table("tasks", column("id", bigInteger()).primaryKey().autoincrement(false)));
        assertThat(shortened("sqlite", table))
                .isEqualTo(table("tasks", column("id", bigInteger()).primaryKey()));
    }

    @Test
    void types_are_generic_where_that_is_the_same() {
        assertThat(generic(MysqlTypes.mysqlType("INTEGER", 11))).isEqualTo(integer());
        assertThat(generic(MysqlTypes.mysqlType("BIGINT", 20))).isEqualTo(bigInteger());
        assertThat(generic(MysqlTypes.mysqlType("TINYINT", 1))).isEqualTo(bool());
        assertThat(generic(MysqlTypes.mysqlType("DECIMAL", 12, 2))).isEqualTo(numeric(12, 2));
        assertThat(generic(MysqlTypes.mysqlType("DATETIME"))).isEqualTo(dateTime());
        assertThat(generic(MysqlTypes.mysqlValues("ENUM", "a", "b"))).isEqualTo(enumeration("a", "b"));
        for (SqlType own : List.of(
                MysqlTypes.mysqlType("BIGINT", 20).unsigned(),
                MysqlTypes.mysqlType("TINYINT", 4),
                MysqlTypes.mysqlType("DATETIME", 6),
                MysqlTypes.mysqlType("MEDIUMTEXT"),
                MysqlTypes.mysqlValues("ENUM", "a").charset("latin1"))) {
            assertThat(generic(own)).isEqualTo(own);
        }
    }

    @Test
    void the_present_column_is_said_where_the_database_has_to_know_it() {
        AlterColumn alter = new AlterColumn(
                        TASKS, Name.of("n"), new ColumnChange.Type(MysqlTypes.mysqlType("BIGINT", 20)))
                .existing(column("n", MysqlTypes.mysqlType("INTEGER", 11)).notNull());
        assertThat(shortened("mariadb", alter))
                .isEqualTo(new AlterColumn(TASKS, Name.of("n"), new ColumnChange.Type(bigInteger()))
                        .existing(column("n", integer()).notNull()));
        for (String dialect : List.of("postgresql", "sqlite")) {
            assertThat(shortened(dialect, alter))
                    .isEqualTo(new AlterColumn(TASKS, Name.of("n"), new ColumnChange.Type(bigInteger())));
        }
    }

    @Test
    void a_type_with_a_check_is_said_because_the_check_goes_with_it() {
        AlterColumn alter = new AlterColumn(TASKS, Name.of("n"), new ColumnChange.Type(integer()))
                .existing(column("n", bool().withConstraint()));
        assertThat(shortened("sqlite", alter)).isEqualTo(alter);
    }

    @Test
    void other_things_stay_as_they_are() {
        Table table = table("tasks", column("a", integer()), index("a").named("ix"));
        Operation create = new CreateTable(table).withIfNotExists();
        assertThat(shortened("postgresql", create)).isEqualTo(create);
    }

    private static SqlType generic(SqlType type) {
        AddColumn add = new AddColumn(TASKS, column("c", type));
        return ((AddColumn) shortened("mariadb", add)).column().type();
    }

    private static Table shortened(String dialect, Table table) {
        return ((CreateTable) shortened(dialect, new CreateTable(table))).table();
    }

    private static Operation shortened(String dialect, Operation operation) {
        return new OperationSimplifier(Dialects.load().byName(dialect))
                .of(List.of(operation))
                .get(0);
    }
}
