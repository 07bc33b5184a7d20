package dev.alembic.testkit.diff;

import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.comparison.Rename;
import dev.alembic.schema.Column;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.Sequence;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableItem;
import dev.alembic.schema.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Foreign keys of MariaDB, their names and the indexes under them, while other things change. */
class KeptForeignKeyTest {

    private static final String PARENTS = "create table p (id int primary key)";
    private static final Column A = column("a", integer());
    private static final Column B = column("b", integer());
    private static final String INDEXES =
            "select group_concat(column_name order by seq_in_index) from information_schema.statistics"
                    + " where table_schema = database() and table_name = 't' group by index_name order by 1";

    @Test
    void a_foreign_key_without_a_name_goes_from_a_table_that_is_renamed() throws SQLException {
        try (Trip trip = Trip.on("mariadb", PARENTS, "create table t1 (a int, foreign key (a) references p (id))")) {
            Table renamed = table("Größe", A);
            trip.up(List.of(Rename.of(TableName.of("t1"), Name.of("Größe"))), metaData(parents(), renamed))
                    .down()
                    .answers(
                            "select constraint_name from information_schema.referential_constraints"
                                    + " where constraint_schema = database()",
                            "t1_ibfk_1")
                    .up();
        }
    }

    @Test
    void a_name_that_only_begins_like_the_table_stays() throws SQLException {
        try (Trip trip = Trip.on(
                "mariadb",
                PARENTS,
                "create table t1 (a int, b int, constraint t1_fk foreign key (a) references p (id),"
                        + " constraint t1_ibfk_x foreign key (b) references p (id))")) {
            trip.up(List.of(Rename.of(TableName.of("t1"), Name.of("t2"))), metaData(parents(), table("t2", A, B)));
            assertThat(trip.upgrade())
                    .contains("ALTER TABLE t2 DROP FOREIGN KEY t1_fk", "ALTER TABLE t2 DROP FOREIGN KEY t2_ibfk_x");
            trip.down().up();
        }
    }

    @Test
    void the_index_of_a_foreign_key_keeps_its_name_when_its_column_gets_another_one() throws SQLException {
        try (Trip trip = Trip.on("mariadb", PARENTS, "create table t (a int, foreign key (a) references p (id))")) {
            trip.up(
                            List.of(Rename.of(TableName.of("t"), Name.of("a"), Name.of("z"))),
                            metaData(
                                    parents(), table("t", column("z", integer()).references("p.id"))))
                    .down()
                    .up();
        }
    }

    @Test
    void an_index_that_is_just_what_a_foreign_key_needs_stays() throws SQLException {
        try (Trip trip = on("index ix (a)")) {
            trip.inSync(parents(), children());
        }
    }

    @Test
    void an_index_that_is_more_than_a_foreign_key_needs_goes() throws SQLException {
        for (String index : List.of("index ix (a, b)", "unique ix (a)", "unique ix (a, b)")) {
            try (Trip trip = on(index)) {
                trip.up(parents(), children()).answers(INDEXES, "a").down().up();
            }
        }
    }

    @Test
    void an_index_takes_the_place_of_another_one_under_a_foreign_key() throws SQLException {
        try (Trip trip = on("index ix (a, b)")) {
            trip.up(parents(), children(index("a").named("other")))
                    .answers(INDEXES, "a")
                    .down()
                    .answers(INDEXES, "a,b")
                    .up();
        }
    }

    @Test
    void an_index_takes_the_place_of_one_that_the_database_made() throws SQLException {
        try (Trip trip = Trip.on(
                "mariadb",
                PARENTS,
                "create table t (z int, b int, foreign key (z) references p (id))",
                "alter table t change z a int")) {
            trip.up(parents(), children(index("a").named("other")))
                    .answers(INDEXES, "a")
                    .down()
                    .up();
        }
    }

    @Test
    void an_index_changes_under_a_foreign_key() throws SQLException {
        for (String[] columns : List.of(new String[] {"a"}, new String[] {"b", "a"})) {
            try (Trip trip = on("index ix (a, b)")) {
                trip.up(parents(), children(index(columns).named("ix"))).down().up();
            }
        }
    }

    @Test
    void an_index_comes_over_a_foreign_key_and_goes_again() throws SQLException {
        try (Trip trip = on("")) {
            trip.up(parents(), children(index("a", "b").named("ix")))
                    .answers(INDEXES, "a,b")
                    .down()
                    .answers(INDEXES, "a")
                    .up();
        }
    }

    @Test
    void a_primary_key_goes_from_under_a_foreign_key() throws SQLException {
        try (Trip trip = on("primary key (a, b)")) {
            trip.up(parents(), children(column("id", integer()).primaryKey()))
                    .down()
                    .up();
        }
    }

    @Test
    void a_foreign_key_of_two_columns_becomes_one_of_one() throws SQLException {
        try (Trip trip = Trip.on(
                "mariadb",
                "create table p (id int primary key, b int, unique q (id, b))",
                "create table t (a int, b int, foreign key (a, b) references p (id, b))")) {
            Table parents = table(
                    "p",
                    column("id", integer()).primaryKey(),
                    B,
                    unique("id", "b").named("q"));
            trip.up(parents, children()).answers(INDEXES, "a").down().up();
        }
    }

    @Test
    void a_sequence_is_turned_round_and_back() throws SQLException {
        try (Trip trip = Trip.on("mariadb", "create sequence s start with 100 increment by 1")) {
            Sequence down = sequence("s").with(options -> options.increment(-1).cycle(true));
            trip.up(new MetaData(MetaData.EMPTY.naming(), List.of(), List.of(down)))
                    .answers("select next value for s", "-1")
                    .down()
                    .answers("select next value for s", "100")
                    .up();
        }
    }

    @Test
    void a_text_grows_that_innodb_takes_for_the_column_of_a_foreign_key() throws SQLException {
        try (Trip trip = Trip.on(
                "mariadb",
                PARENTS,
                "create table t (k int, c int as (k + 1) stored, a int, x varchar(20),"
                        + " foreign key (a) references p (id))")) {
            trip.up(
                            parents(),
                            table(
                                    "t",
                                    column("k", integer()),
                                    column("c", integer()).computed("k + 1", true),
                                    column("a", integer()).references("p.id"),
                                    column("x", string(30))))
                    .down()
                    .up();
        }
    }

    private static Trip on(String more) throws SQLException {
        String key = more.isEmpty() ? "" : ", " + more;
        return Trip.on(
                "mariadb",
                PARENTS,
                "create table t (a int%1$s, b int%1$s%2$s, foreign key (a) references p (id))"
                        .formatted(more.startsWith("primary") ? " not null" : "", key));
    }

    private static Table parents() {
        return table("p", column("id", integer()).primaryKey().autoincrement(false));
    }

    private static Table children(TableItem... more) {
        List<TableItem> items = new ArrayList<>(List.of(A, B, foreignKey("a").references("p.id")));
        items.addAll(List.of(more));
        return Table.of(TableName.of("t"), items);
    }
}
