package dev.alembic.testkit.noise;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.foreignKey;
import static dev.alembic.schema.Dsl.index;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.metaData;
import static dev.alembic.schema.Dsl.name;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.table;
import static dev.alembic.schema.Dsl.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.op.AlterColumn;
import dev.alembic.op.ColumnChange;
import dev.alembic.op.Operation;
import dev.alembic.schema.Column;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names mean what the database takes them for, and keep its spelling. */
class NamesTest {

    private static final String[] TABLES = {
        "create table people (id integer primary key)",
        "create table tasks (id integer primary key, Title VARCHAR(20) not null default 'x', Owner INTEGER,"
                + " constraint uq_title unique (Title),"
                + " constraint FK_Owner foreign key (Owner) references people (id))",
        "create index ix_owner on tasks (Owner)"
    };

    private static MetaData inOtherCase(int length) {
        return metaData(
                table("people", column("ID", integer()).primaryKey()),
                table(
                        "tasks",
                        column("id", integer()).primaryKey(),
                        column("title", string(length)).notNull().serverDefault("x"),
                        column("OWNER", integer()),
                        unique("title").named("uq_title"),
                        index("owner").named("ix_owner"),
                        foreignKey("owner").references("people", "Id").named("fk_owner")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "mariadb", "h2;CASE_INSENSITIVE_IDENTIFIERS=TRUE"})
    void another_case_is_no_other_column(String kind) throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open(kind).execute(TABLES)) {
            assertThat(database.detected(autoincrementOff(inOtherCase(20)))).isEmpty();
            assertThat(database.detected(autoincrementOff(inOtherCase(30))))
                    .singleElement()
                    .asString()
                    .contains("type change", kind.startsWith("h2") ? ".title'" : ".Title'");
            database.becomeAndReturn(autoincrementOff(inOtherCase(30)));
        }
    }

    private static MetaData autoincrementOff(MetaData model) {
        return new MetaData(
                model.naming(),
                model.tables().stream()
                        .map(table -> table.withItems(table.items().stream()
                                .map(item ->
                                        item instanceof Column c && c.isPrimaryKey() ? c.autoincrement(false) : item)
                                .toList()))
                        .toList(),
                model.sequences());
    }

    @Test
    void another_case_is_no_other_table_on_sqlite() throws SQLException {
        MetaData model = metaData(table(
                "TASKS", column("id", integer()).primaryKey(), column("Name", string(9)), column("more", integer())));
        try (ComparedDatabase database = ComparedDatabase.open("sqlite")
                .execute("create table tasks (id integer primary key, name VARCHAR(8))")) {
            assertThat(database.detected(model))
                    .containsExactly(
                            "added column 'tasks.more'", "type change from VARCHAR(8) to VARCHAR(9) on 'tasks.name'");
            database.becomeAndReturn(model);
            assertThat(database.values("select name from sqlite_master where type = 'table'"))
                    .containsExactly("tasks");
        }
    }

    @Test
    void what_a_change_does_not_say_is_found_whatever_the_case() throws SQLException {
        try (ComparedDatabase database = ComparedDatabase.open("mariadb")
                .execute("create table T1 (id int primary key auto_increment,"
                        + " Title varchar(20) not null default 'x' comment 'c',"
                        + " ts timestamp not null default current_timestamp on update current_timestamp)")) {
            database.run(
                    List.of(new AlterColumn(TableName.of("T1"), name("title"), new ColumnChange.Type(string(30)))));
            assertThat(database.values("select concat(column_name, ' ', column_type, ' ', is_nullable, ' ',"
                            + " column_default, ' ', column_comment) from information_schema.columns"
                            + " where table_schema = database() and column_name = 'Title'"))
                    .containsExactly("Title varchar(30) NO 'x' c");
        }
    }

    @Test
    void quoted_capitals_are_what_names_without_quotes_become_on_h2() throws SQLException {
        MetaData model = metaData(Table.of(
                TableName.of(name("public"), name("INVOICE").quoted()),
                List.of(
                        column("id", integer()).primaryKey().autoincrement(false),
                        Column.of(name("TYPE").quoted(), string(9)))));
        try (ComparedDatabase database = ComparedDatabase.open("h2")) {
            database.become(model);
            assertThat(database.values(
                            "select column_name from information_schema.columns where table_name = 'INVOICE'"))
                    .containsExactly("ID", "TYPE");
        }
    }

    @Test
    void a_reserved_word_is_stored_in_capitals_on_h2() throws SQLException {
        MetaData model = metaData(
                table("t", column("id", integer()).primaryKey().autoincrement(false), column("value", integer())));
        try (ComparedDatabase database = ComparedDatabase.open("h2;NON_KEYWORDS=VALUE")) {
            database.become(model).execute("insert into t (id, value) values (1, 2)");
        }
        try (ComparedDatabase database = ComparedDatabase.open("h2;NON_KEYWORDS=VALUE")
                .execute("create table t (id int primary key, value int)")) {
            assertThat(database.detected(model)).isEmpty();
        }
    }

    @Test
    void a_long_name_is_the_one_that_postgresql_cuts() throws SQLException {
        String cut = "a".repeat(63);
        String full = "a".repeat(70);
        MetaData model = metaData(
                table(full, column("id", integer()).primaryKey().autoincrement(false), column(full, integer())));
        try (ComparedDatabase database = ComparedDatabase.open("postgresql")
                .execute("create table %s (id int primary key, %s int)".formatted(full, full))) {
            assertThat(database.detected(model)).isEmpty();
            assertThat(database.operations(MetaData.EMPTY))
                    .extracting(Operation::describe)
                    .containsExactly("dropTable(\"" + cut + "\")");
        }
    }

    @Test
    void the_schema_that_a_model_says_is_written() throws SQLException {
        MetaData model = metaData(
                table("users", column("id", integer()).primaryKey()).in("iris"),
                table(
                                "posts",
                                column("id", integer()).primaryKey(),
                                column("author", integer()).references("iris.users.id"))
                        .in("iris"));
        try (ComparedDatabase database =
                ComparedDatabase.open("postgresql").execute("create schema iris", "set search_path to iris")) {
            assertThat(database.operations(model))
                    .extracting(Operation::describe)
                    .containsExactly("createTable(\"iris.users\")", "createTable(\"iris.posts\")");
            database.become(model).execute("alter table users add column x int");
            assertThat(database.operations(model))
                    .extracting(Operation::describe)
                    .containsExactly("dropColumn(\"iris.users\", \"x\")");
        }
    }

    @Test
    void a_schema_that_goes_without_saying_is_not_written() throws SQLException {
        MetaData model = metaData(table("users", column("id", integer()).primaryKey()));
        try (ComparedDatabase database =
                ComparedDatabase.open("postgresql").execute("create schema iris", "set search_path to iris")) {
            assertThat(database.operations(model))
                    .extracting(Operation::describe)
                    .containsExactly("createTable(\"users\")");
        }
    }
}
