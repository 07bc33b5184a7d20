package dev.alembic.testkit.diff;

import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.dialect.Feature;
import dev.alembic.error.AlembicException;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model holds is created and dropped without revisions, and only what is missing or there. */
class ModelTablesTest {

    private static final Table TASKS = table(
            "tasks",
            column("id", integer()).primaryKey(),
            column("title", string(200)).notNull(),
            column("done", bool()).notNull().serverDefault(false),
            column("state", enumeration("open", "closed").named("task_state")),
            column("category_id", integer()).references("categories.id"),
            check("title <> ''").named("ck_tasks_title"),
            unique("title").named("uq_tasks_title"),
            index("category_id", "title"));

    private static final Table CATEGORIES = table(
            "categories",
            column("id", integer()).primaryKey(),
            column("name", string(100)).notNull().unique(),
            column("state", enumeration("open", "closed").named("task_state")));

    private static final Table EGGS = table(
            "eggs",
            column("id", integer()).primaryKey(),
            column("hen_id", integer()),
            foreignKey("hen_id").references("hens.id").named("fk_eggs_hen"));

    private static final Table HENS = table(
            "hens",
            column("id", integer()).primaryKey(),
            column("egg_id", integer()),
            foreignKey("egg_id").references("eggs.id").named("fk_hens_egg"));

    private static final MetaData MODEL = metaData(TASKS, CATEGORIES, EGGS, HENS);

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void creates_what_is_missing_and_drops_what_is_there(String dialect) throws SQLException {
        try (LawDatabase database = LawDatabase.open(dialect)) {
            assertThat(names(MODEL.createAll(database.connection())))
                    .containsExactlyInAnyOrder("categories", "tasks", "eggs", "hens")
                    .containsSubsequence("categories", "tasks");
            assertThat(database.sql(database.diff(MODEL).upgrade())).isEmpty();
            assertThat(MODEL.createAll(database.connection())).isEmpty();

            database.execute("insert into categories (id, name) values (1, 'home')");
            database.execute("insert into tasks (id, title, category_id) values (1, 'sweep', 1)");
            assertThat(names(MODEL.dropAll(database.connection())))
                    .containsExactlyInAnyOrder("categories", "tasks", "eggs", "hens")
                    .containsSubsequence("tasks", "categories");
            assertThat(database.inspect().tables()).isEmpty();
            assertThat(MODEL.dropAll(database.connection())).isEmpty();

            MODEL.createAll(database.connection());
            assertThat(database.sql(database.diff(MODEL).upgrade())).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void a_table_that_is_there_is_left_as_it_is(String dialect) throws SQLException {
        try (LawDatabase database = LawDatabase.open(dialect)) {
            metaData(CATEGORIES).createAll(database.connection());
            database.execute("insert into categories (id, name) values (1, 'home')");
            database.execute("create table other (id int primary key)");
            MetaData changed = metaData(
                    table(
                            "categories",
                            column("id", integer()).primaryKey(),
                            column("name", string(50)),
                            column("colour", string(20))),
                    TASKS);

            assertThat(names(changed.createAll(database.connection()))).containsExactly("tasks");

            database.execute("insert into tasks (id, title, category_id) values (1, 'sweep', 1)");
            assertThat(database.rows("select id, name, state from categories")).containsExactly("1|home|null");
            assertThat(names(metaData(TASKS).dropAll(database.connection()))).containsExactly("tasks");
            assertThat(database.rows("select id, name from categories")).containsExactly("1|home");
            assertThat(database.rows("select * from other")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void sequences_and_schemas_come_too(String dialect) throws SQLException {
        try (LawDatabase database = LawDatabase.open(dialect)) {
            MetaData model = metaData(table("orders", column("id", integer()).primaryKey()))
                    .with(sequence("numbers"))
                    .in("shop");

            assertThat(names(model.createAll(database.connection()))).containsExactly("shop.orders");
            assertThat(model.createAll(database.connection())).isEmpty();
            database.execute("insert into shop.orders values (1)");
            assertThat(names(model.dropAll(database.connection()))).containsExactly("shop.orders");
            database.execute("create sequence shop.numbers");
        }
    }

    @Test
    void an_enumeration_that_is_there_is_used() throws SQLException {
        try (LawDatabase database = LawDatabase.open("postgresql")) {
            database.execute("create type task_state as enum ('open', 'closed')");

            assertThat(names(metaData(CATEGORIES, TASKS).createAll(database.connection())))
                    .containsExactly("categories", "tasks");
            metaData(TASKS, CATEGORIES).dropAll(database.connection());

            assertThat(database.rows("select count(*) from pg_type where typname = 'task_state'"))
                    .containsExactly("0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void an_open_transaction_stays_open(String dialect) throws SQLException {
        try (LawDatabase database = LawDatabase.open(dialect)) {
            database.connection().setAutoCommit(false);
            MODEL.createAll(database.connection());
            database.connection().rollback();
            assertThat(MODEL.createAll(database.connection())).hasSize(4);
            database.connection().commit();
            MODEL.dropAll(database.connection());
            database.connection().rollback();
            database.connection().setAutoCommit(true);

            assertThat(database.inspect().tables()).hasSize(4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void a_statement_that_fails_is_told_with_what_became_of_the_others(String dialect) throws SQLException {
        try (LawDatabase database = LawDatabase.open(dialect)) {
            boolean isRolledBack = database.dialect().features().contains(Feature.TRANSACTIONAL_DDL);
            MetaData model = metaData(
                    CATEGORIES, table("t", column("id", type("no such type (")).primaryKey()));

            assertThatThrownBy(() -> model.createAll(database.connection()))
                    .isInstanceOf(AlembicException.class)
                    .hasMessageStartingWith("\"CREATE TABLE t (")
                    .hasMessageEndingWith(
                            isRolledBack ? ". What ran before it was rolled back." : ". What ran before it stays.");

            assertThat(database.inspect().tables()).hasSize(isRolledBack ? 0 : 1);
            assertThat(database.connection().getAutoCommit()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void what_somebody_else_needs_is_not_dropped(String dialect) throws SQLException {
        try (LawDatabase database = LawDatabase.open(dialect)) {
            if (dialect.equals("sqlite")) {
                database.execute("pragma foreign_keys = on");
            }
            MODEL.createAll(database.connection());
            database.execute("create table theirs (id int primary key, category_id int references categories (id))");
            database.execute("insert into categories (id, name) values (1, 'home')");
            database.execute("insert into theirs values (1, 1)");

            assertThatThrownBy(() -> MODEL.dropAll(database.connection())).hasMessageContaining("theirs");

            assertThat(database.inspect().tables()).hasSize(5);
            assertThat(database.rows("select * from theirs")).containsExactly("1|1");
        }
    }

    @Test
    void a_mistake_in_the_model_is_found_before_anything_runs() throws SQLException {
        try (LawDatabase database = LawDatabase.open("sqlite")) {
            MetaData model =
                    metaData(CATEGORIES, table("t", column("id", integer()).references("nowhere.id")));

            assertThatThrownBy(() -> model.createAll(database.connection())).hasMessageContaining("nowhere");
            assertThat(database.inspect().tables()).isEmpty();
        }
    }

    private static List<String> names(List<TableName> tables) {
        return tables.stream().map(TableName::toString).toList();
    }
}
