package dev.alembic.testkit.noise;

import static dev.alembic.schema.Dsl.check;
import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.foreignKey;
import static dev.alembic.schema.Dsl.index;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.metaData;
import static dev.alembic.schema.Dsl.primaryKey;
import static dev.alembic.schema.Dsl.table;
import static dev.alembic.schema.Dsl.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.schema.Column;
import dev.alembic.schema.MetaData;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys, constraints and indexes: their order, what repeats another, what isn't in force. */
class KeysTest {

    private static final Column ID = column("id", integer()).primaryKey().autoincrement(false);

    @Test
    void a_key_keeps_its_order_where_its_second_column_counts() throws SQLException {
        MetaData model = metaData(table(
                "comp",
                column("a", integer()).notNull(),
                column("b", integer()).notNull().autoincrement(true),
                column("c", integer()),
                primaryKey("a", "b"),
                index("b").named("b")));
        try (ComparedDatabase database = ComparedDatabase.open("mariadb")
                .execute("create table comp (a int not null, b int not null auto_increment, c int,"
                        + " primary key (a, b), key (b))")) {
            assertThat(database.detected(model)).isEmpty();
        }
        try (ComparedDatabase database = ComparedDatabase.open("mariadb")
                .execute("create table comp (a int not null, b int not null auto_increment,"
                        + " primary key (b, a), key (b))")) {
            database.becomeAndReturn(model);
        }
    }

    @Test
    void two_columns_that_are_asked_to_count_keep_their_order() {
        assertThat(table(
                                "t",
                                column("a", integer()).primaryKey().autoincrement(true),
                                column("b", integer()).primaryKey().autoincrement(true))
                        .primaryKey()
                        .orElseThrow()
                        .columns())
                .extracting(Object::toString)
                .containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb", "sqlite", "h2"})
    void unique_on_a_key_goes_without_saying(String kind) throws SQLException {
        MetaData model = metaData(table("t", ID.unique(), column("a", integer()).unique(), unique("a")));
        try (ComparedDatabase database = ComparedDatabase.open(kind)) {
            database.become(model);
        }
        try (ComparedDatabase database =
                ComparedDatabase.open(kind).execute("create table t (id int not null primary key, a int)")) {
            database.become(model);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb", "sqlite", "h2"})
    void constraints_that_repeat_another_are_kept(String kind) throws SQLException {
        MetaData model = metaData(table(
                "t",
                ID,
                column("a", integer()),
                unique("a").named("uq_1"),
                unique("a").named("uq_2"),
                unique("id").named("uq_id")));
        try (ComparedDatabase database = ComparedDatabase.open(kind)) {
            database.become(model);
            database.becomeAndReturn(metaData(table("other", ID)));
        }
    }

    @Test
    void an_invalid_index_is_built_again() throws SQLException {
        MetaData model = metaData(
                table("t", ID, column("a", integer()), index("a").unique().named("ux")));
        try (ComparedDatabase database = ComparedDatabase.open("postgresql")
                .execute("create table t (id int primary key, a int)", "insert into t values (1, 1), (2, 1)")) {
            assertThatThrownBy(() -> database.execute("create unique index concurrently ux on t (a)"))
                    .isInstanceOf(SQLException.class);
            assertThat(database.detected(model))
                    .containsExactly("changed index 'ux' on 't': it is invalid, as building it failed or hasn't ended");
            database.execute("delete from t where id = 2").become(model);
            assertThatThrownBy(() -> database.execute("insert into t values (2, 1)"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void rows_under_a_constraint_that_was_not_valid_are_checked() throws SQLException {
        MetaData model = metaData(
                table("p", ID),
                table(
                        "t",
                        ID,
                        column("a", integer()),
                        check("a > 0").named("ck"),
                        foreignKey("a").references("p", "id").named("fk")));
        try (ComparedDatabase database = ComparedDatabase.open("postgresql")
                .execute(
                        "create table p (id int primary key)",
                        "create table t (id int primary key, a int)",
                        "alter table t add constraint ck check (a > 0) not valid",
                        "alter table t add constraint fk foreign key (a) references p (id) not valid")) {
            assertThat(database.detected(model))
                    .containsExactly(
                            "unchecked rows under foreign key (a)(id) on table t",
                            "unchecked rows under check constraint 'ck' on table 't'");
            database.become(model);
            assertThat(database.values("select convalidated from pg_constraint where conname in ('ck', 'fk')"))
                    .containsExactly("t", "t");
        }
    }

    @Test
    void constraints_that_are_not_in_force_are_made_anew() throws SQLException {
        MetaData model = metaData(
                table("p", ID),
                table(
                        "t",
                        ID,
                        column("a", integer()),
                        column("b", integer()),
                        check("a > 0").named("ck"),
                        foreignKey("a").references("p", "id").named("fk"),
                        foreignKey("b").references("p", "id").named("fkb")));
        try (ComparedDatabase database = ComparedDatabase.open("postgresql")
                .execute(
                        "create table p (id int primary key)",
                        "create table t (id int primary key, a int, b int constraint fkb references p)",
                        "alter table t disable trigger all",
                        "alter table t add constraint ck check (a > 0) not enforced",
                        "alter table t add constraint fk foreign key (a) references p (id) not enforced")) {
            assertThat(database.detected(model))
                    .containsExactly(
                            "changed foreign key (a)(id) on table t: it is not enforced",
                            "changed foreign key (b)(id) on table t: its triggers are disabled",
                            "changed check constraint 'ck' on table 't': it is not enforced");
            database.execute("insert into t values (1, -1, 1)").execute("delete from t");
            database.become(model);
            for (String row : List.of("1, -1, null", "1, 1, null", "1, null, 1")) {
                assertThatThrownBy(() -> database.execute("insert into t values (" + row + ")"))
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void a_model_may_leave_constraints_out_of_force() throws SQLException {
        MetaData model = metaData(
                table("p", ID),
                table(
                        "t",
                        ID,
                        column("a", integer()),
                        check("a > 0").named("ck").option("postgresql_not_enforced", true),
                        foreignKey("a").references("p", "id").named("fk").option("postgresql_not_enforced", true)));
        try (ComparedDatabase database = ComparedDatabase.open("postgresql")
                .execute(
                        "create table p (id int primary key)",
                        "create table t (id int primary key, a int constraint ck check (a > 0),"
                                + " constraint fk foreign key (a) references p (id))")) {
            database.becomeAndReturn(model);
            database.become(model).execute("insert into t values (1, -1)");
        }
    }
}
