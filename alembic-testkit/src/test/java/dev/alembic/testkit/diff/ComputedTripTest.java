package dev.alembic.testkit.diff;

import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.comparison.Rename;
import dev.alembic.schema.Column;
import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A computed column that becomes an ordinary one keeps its values. */
class ComputedTripTest {

    private static final Column ID = column("id", integer()).primaryKey().autoincrement(false);

    @ParameterizedTest
    @CsvSource({
        "postgresql, stored",
        "mariadb, stored",
        "mariadb, virtual",
        "sqlite, stored",
        "sqlite, virtual",
        "h2, ''",
    })
    void it_keeps_its_values(String dialect, String stored) throws SQLException {
        try (Trip trip = Trip.on(
                dialect,
                "create table t (id int primary key, a int, c int generated always as (a + 1) " + stored + ")",
                "create index ix on t (c)",
                "insert into t (id, a) values (1, 5)")) {
            trip.up(table(
                            "t",
                            ID,
                            column("a", integer()),
                            column("c", integer()),
                            index("c").named("ix")))
                    .answers("select a, c from t", "5|6")
                    .meanwhile("update t set c = 7")
                    .down()
                    .answers("select a, c from t", "5|6")
                    .up()
                    .answers("select a, c from t", "5|6");
            assertThat(trip.notes()).noneMatch(note -> note.contains("t.c"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql, stored",
        "mariadb, stored",
        "mariadb, virtual",
        "sqlite, stored",
        "sqlite, virtual",
        "h2, ''",
    })
    void it_keeps_them_in_another_type_with_a_default_and_not_null(String dialect, String stored) throws SQLException {
        try (Trip trip = Trip.on(
                dialect,
                "create table t (id int primary key, a int, c int generated always as (a + 1) " + stored + ")",
                "insert into t (id, a) values (1, 5)")) {
            trip.up(table(
                            "t",
                            ID,
                            column("a", integer()),
                            column("c", bigInteger()).notNull().serverDefault("9")))
                    .answers("select a, c from t", "5|6")
                    .meanwhile("insert into t (id, a) values (2, 1)")
                    .answers("select c from t where id = 2", "9")
                    .down()
                    .answers("select a, c from t order by id", "5|6", "1|2")
                    .up()
                    .answers("select a, c from t order by id", "5|6", "1|2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb", "sqlite", "h2"})
    void it_gets_another_name_at_the_same_time(String dialect) throws SQLException {
        String stored = dialect.equals("h2") ? "" : " stored";
        try (Trip trip = Trip.on(
                dialect,
                "create table t (id int primary key, a int, c int generated always as (a + 1)" + stored + ")",
                "insert into t (id, a) values (1, 5)")) {
            trip.up(
                            List.of(Rename.of(TableName.of("t"), Name.of("c"), Name.of("d"))),
                            metaData(table("t", ID, column("a", integer()), column("d", integer()))))
                    .answers("select a, d from t", "5|6")
                    .down()
                    .answers("select a, c from t", "5|6")
                    .up();
        }
    }
}
