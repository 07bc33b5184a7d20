package dev.alembic.testkit.diff;

import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.schema.Column;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.TableName;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that change under rows, above all where a column can't count without one. */
class KeyChangeTest {

    private static final Column A = column("a", integer());
    private static final Column B = column("b", integer()).notNull();
    private static final Column CODE = column("code", string(20)).notNull();

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void a_counting_key_becomes_one_of_two_columns(String dialect) throws SQLException {
        try (LawDatabase database = LawDatabase.open(dialect)) {
            fill(database, metaData(table("t", A.primaryKey(), B)), "INSERT INTO t (b) VALUES (7), (8)");

            Trip trip = Trip.to(database, metaData(table("t", A.primaryKey().autoincrement(false), B.primaryKey())));

            assertThat(trip.notesBack())
                    .containsExactly("Fails if two rows of table 't' have the same (a): make them differ first.");
            trip.down();
            assertThat(trip.values("t", "a", "b")).containsExactly("1", "2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void a_counting_key_gives_way_to_another_column(String dialect) throws SQLException {
        try (LawDatabase database = LawDatabase.open(dialect)) {
            Column id = column("id", integer());
            fill(
                    database,
                    metaData(table("t", id.primaryKey(), CODE)),
                    "INSERT INTO t (code) VALUES ('x'), ('y'), ('z')");

            Trip trip = Trip.to(database, metaData(table("t", CODE.primaryKey())));

            assertThat(trip.notes())
                    .containsExactly(
                            "Fails if two rows of table 't' have the same (code): make them differ first.",
                            "Loses the values of column 't.id'.");
            assertThat(trip.notesBack()).isEmpty();
            trip.down();
            assertThat(trip.values("t", "id", "code")).containsExactly("1", "2", "3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void another_column_gives_way_to_a_counting_key(String dialect) throws SQLException {
        try (LawDatabase database = LawDatabase.open(dialect)) {
            fill(database, metaData(table("t", CODE.primaryKey())), "INSERT INTO t (code) VALUES ('x'), ('y')");

            Trip trip = Trip.to(
                    database, metaData(table("t", column("id", integer()).primaryKey(), CODE)));

            assertThat(trip.notes()).isEmpty();
            assertThat(trip.notesBack())
                    .containsExactly(
                            "Loses the values of column 't.id'.",
                            "Fails if two rows of table 't' have the same (code): make them differ first.");
            assertThat(trip.values("t", "id", "code")).containsExactly("1", "2");
        }
    }

    @Test
    void a_counting_key_changes_its_type_as_well() throws SQLException {
        try (LawDatabase database = LawDatabase.open("mariadb")) {
            fill(database, metaData(table("t", A.primaryKey(), B)), "INSERT INTO t (b) VALUES (7), (8)");

            Column large = column("a", bigInteger()).autoincrement(false);
            Trip trip = Trip.to(database, metaData(table("t", large.primaryKey(), B.primaryKey())));

            assertThat(trip.upgrade())
                    .containsExactly(
                            "ALTER TABLE t MODIFY a INTEGER(11) NOT NULL",
                            "ALTER TABLE t DROP PRIMARY KEY",
                            "ALTER TABLE t MODIFY a BIGINT NOT NULL",
                            "ALTER TABLE t ADD CONSTRAINT pk_t PRIMARY KEY (a, b)");
        }
    }

    @Test
    void a_counter_beside_the_key_comes_and_goes_with_its_index() throws SQLException {
        try (LawDatabase database = LawDatabase.open("mariadb")) {
            database.execute("CREATE TABLE p (pid INT PRIMARY KEY, id INT NOT NULL AUTO_INCREMENT, KEY id (id))");

            Trip trip = Trip.to(database, MetaData.EMPTY);

            trip.down();
            database.execute("INSERT INTO p (pid) VALUES (5), (6)");
            assertThat(trip.values("p", "id", "pid")).containsExactly("1", "2");
        }
    }

    @Test
    void a_counter_beside_the_key_is_added_and_taken_away() throws SQLException {
        try (LawDatabase database = LawDatabase.open("mariadb")) {
            MetaData with = metaData(table(
                    "p",
                    column("pid", integer()).primaryKey().autoincrement(false),
                    column("id", integer()).notNull().autoincrement(true),
                    index("id").named("ix_id")));
            fill(
                    database,
                    metaData(table("p", column("pid", integer()).primaryKey().autoincrement(false))));
            database.execute("INSERT INTO p (pid) VALUES (5)");

            Trip.to(database, with).down();
            database.run(database.diff(with).upgrade());
            database.execute("INSERT INTO p (pid) VALUES (6)");

            assertThat(database.values(TableName.of("p"), "id", "pid")).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_key_is_turned_while_the_index_of_the_counter_comes_or_goes() throws SQLException {
        String columns = "create table t (a int not null, b int not null auto_increment, ";
        Column counter = B.autoincrement(true);
        Column first = A.notNull().autoincrement(false);
        try (Trip trip = Trip.on("mariadb", columns + "primary key (a, b), key ix (b))")) {
            trip.up(table("t", first, counter, primaryKey("b", "a"))).down().up();
        }
        try (Trip trip = Trip.on("mariadb", columns + "primary key (b, a))")) {
            trip.up(table("t", first, counter, primaryKey("a", "b"), index("b").named("ix")))
                    .down()
                    .up();
        }
        try (Trip trip = Trip.on("mariadb", columns + "primary key (a, b), key ix (b))")) {
            trip.up(table("t", first, counter, primaryKey("a", "b"), unique("b").named("other")))
                    .down()
                    .up();
        }
    }

    private static void fill(LawDatabase database, MetaData model, String... statements) {
        database.run(database.diff(model).upgrade());
        for (String statement : statements) {
            database.execute(statement);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t (a int, constraint fk foreign key (a) references p (id))",
                "create table t (a int, foreign key (a) references p (id))"
            })
    void the_index_of_a_foreign_key_comes_back_under_its_name(String table) throws SQLException {
        try (Trip trip = Trip.on("mariadb", "create table p (id int primary key)", table)) {
            trip.up(table("p", column("id", integer()).primaryKey().autoincrement(false)), table("t", A))
                    .down()
                    .up()
                    .answers(
                            "select count(*) from information_schema.statistics where table_schema = database()"
                                    + " and table_name = 't'",
                            "0");
        }
    }
}
