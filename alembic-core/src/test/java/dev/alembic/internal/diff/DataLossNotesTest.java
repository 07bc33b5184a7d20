package dev.alembic.internal.diff;

import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.comparison.DiffResult;
import dev.alembic.comparison.Difference;
import dev.alembic.dialect.Dialects;
import dev.alembic.schema.Column;
import dev.alembic.schema.Constraint;
import dev.alembic.schema.Index;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataLossNotesTest {

    private static final Column ID = column("id", integer()).primaryKey();

    private static DiffResult diff(String dialect, MetaData live, MetaData model) {
        return new SchemaDiffer(Dialects.load().byName(dialect), DiffSettings.DEFAULT).diff(live, model);
    }

    private static List<String> notes(String dialect, MetaData live, MetaData model) {
        return diff(dialect, live, model).differences().stream()
                .flatMap(difference -> difference.notes().stream())
                .toList();
    }

    private static List<String> notesBack(String dialect, MetaData live, MetaData model) {
        List<Difference> back = new ArrayList<>(diff(dialect, live, model).differences());
        Collections.reverse(back);
        return back.stream()
                .flatMap(difference -> difference.notesBack().stream())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void new_tables_and_columns_lose_nothing_until_they_go(String dialect) {
        MetaData live = metaData(table("a", ID));
        MetaData model = metaData(
                table(
                        "a",
                        ID,
                        column("b_id", integer()).references("b.id"),
                        column("n", integer()).unique()),
                table(
                        "b",
                        ID,
                        column("x", string(5)).notNull().unique(),
                        check("x <> ''").named("ck")));

        assertThat(notes(dialect, live, model)).isEmpty();
        assertThat(notesBack(dialect, live, model))
                .containsExactlyInAnyOrder(
                        "Loses the values of column 'a.n'.",
                        "Loses the values of column 'a.b_id'.",
                        "Loses all rows of table 'b'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void constraints_may_fail_on_rows(String dialect) {
        Column email = column("email", string(50));
        MetaData live =
                metaData(table("a", ID, column("b_id", integer()), column("c", integer()), email), table("b", ID));
        MetaData model = metaData(
                table(
                        "a",
                        ID,
                        column("b_id", integer()).notNull(),
                        column("c", integer()),
                        email,
                        foreignKey("b_id").references("b.id").named("fk"),
                        check("c > 0").named("ck"),
                        unique("email").named("uq")),
                table("b", ID));

        assertThat(notes(dialect, live, model))
                .containsExactlyInAnyOrder(
                        "Fails if column 'a.b_id' holds NULL: fill it first.",
                        "Fails if two rows of table 'a' have the same (email): make them differ first.",
                        "Fails if 'a.b_id' holds a value that 'b.id' hasn't: correct such rows first.",
                        "Fails if a row of table 'a' doesn't meet the condition: correct such rows first.");
        assertThat(notesBack(dialect, live, model)).isEmpty();
        assertThat(notes(dialect, model, live)).isEmpty();
        assertThat(notesBack(dialect, model, live)).hasSize(4);
    }

    @Test
    void what_rows_meet_already_has_no_note() {
        MetaData live = metaData(
                table(
                        "a",
                        ID,
                        column("x", integer()),
                        column("y", integer()),
                        unique("x").named("old"),
                        foreignKey("y").references("b.id").named("fk_old"),
                        check("x > 0").named("ck_old")),
                table("b", ID));
        MetaData model = metaData(
                table(
                        "a",
                        ID,
                        column("x", integer()),
                        column("y", integer()),
                        unique("x", "y").named("new"),
                        foreignKey("y").references("b.id").named("fk_new").onDelete("CASCADE"),
                        check("x > 0").named("ck_new")),
                table("b", ID));

        assertThat(notes("postgresql", live, model)).isEmpty();
        assertThat(notesBack("postgresql", live, model))
                .containsExactly("Fails if two rows of table 'a' have the same (x): make them differ first.");
    }

    @Test
    void constraints_that_rows_are_not_asked_about_have_no_note() {
        MetaData live = metaData(table("a", ID, column("x", integer())));
        MetaData model = metaData(table(
                "a", ID, column("x", integer()), check("x > 0").named("ck").notValid()));

        assertThat(notes("postgresql", live, model)).isEmpty();
    }

    @Test
    void a_unique_index_may_fail_on_rows_and_another_one_not() {
        MetaData live = metaData(table("a", ID, column("x", integer()), column("y", integer())));
        MetaData model = metaData(table(
                "a",
                ID,
                column("x", integer()),
                column("y", integer()),
                index("x").unique().where("y > 0").named("ux"),
                index("y").named("iy")));

        assertThat(notes("postgresql", live, model))
                .containsExactly("Fails if two rows of table 'a' have the same (x): make them differ first.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void a_unique_index_of_some_rows_says_nothing_of_the_others(String dialect) {
        Column email = column("email", string(50));
        Table table = table("a", ID, email);
        Index some = index("email").named("ux").unique().option(dialect + "_where", SqlExpression.text("email <> ''"));
        Index all = index("email").named("ux_all").unique();

        assertThat(notes(dialect, metaData(table.with(some)), metaData(table.with(all))))
                .containsExactly("Fails if two rows of table 'a' have the same (email): make them differ first.");
        assertThat(notesBack(
                        dialect,
                        metaData(table.with(all)),
                        metaData(table.with(index("email").named("ux").unique().where("email <> ''")))))
                .containsExactly("Fails if two rows of table 'a' have the same (email): make them differ first.");
    }

    @Test
    void a_unique_index_of_beginnings_asks_more_than_one_of_whole_values() {
        Table table = table("a", ID, column("email", string(50)));
        Index whole = index("email").named("ux").unique();
        Index beginnings = index("email").named("ux_3").unique().option("length", 3);

        assertThat(notes("mariadb", metaData(table.with(whole)), metaData(table.with(beginnings))))
                .containsExactly("Fails if two rows of table 'a' have the same (email): make them differ first.");
        assertThat(notesBack("mariadb", metaData(table.with(whole)), metaData(table.with(beginnings))))
                .isEmpty();
    }

    @Test
    void a_key_that_takes_two_nulls_for_equal_asks_more_than_one_that_does_not() {
        Table table = table("a", ID, column("x", integer()));
        Constraint usual = unique("x").named("uq");
        Constraint strict = unique("x").named("uq_strict").option("postgresql_nulls_not_distinct", true);
        String note = "Fails if two rows of table 'a' have the same (x): make them differ first.";

        assertThat(notes("postgresql", metaData(table.with(usual)), metaData(table.with(strict))))
                .containsExactly(note);
        assertThat(notesBack("postgresql", metaData(table.with(usual)), metaData(table.with(strict))))
                .isEmpty();
        assertThat(notes("postgresql", metaData(table("a", ID)), metaData(table.with(strict))))
                .containsExactly(note);
    }

    @Test
    void a_conversion_says_what_becomes_what() {
        MetaData live = metaData(table("t", ID, column("amount", numeric(6, 2)), column("note", text())));
        MetaData model = metaData(table("t", ID, column("amount", integer()), column("note", string(20))));

        assertThat(notes("postgresql", live, model))
                .containsExactly(
                        "Converts column 't.amount' from NUMERIC(6, 2) to INTEGER: values may be changed, cut or"
                                + " refused.",
                        "Narrows column 't.note': longer or larger values are lost or refused.");
        assertThat(notesBack("postgresql", live, model))
                .containsExactly("Converts column 't.amount' from INTEGER to NUMERIC(6, 2): values may be changed,"
                        + " cut or refused.");
    }

    @Test
    void a_value_that_leaves_an_enumeration_is_named() {
        MetaData live =
                metaData(table("t", ID, column("e", enumeration("a", "b").named("e"))));
        MetaData model =
                metaData(table("t", ID, column("e", enumeration("a", "c").named("e"))));

        for (String dialect : List.of("mariadb", "postgresql")) {
            assertThat(notes(dialect, live, model))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("go: [b].");
            assertThat(notesBack(dialect, live, model))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("go: [c].");
        }
    }

    @Test
    void a_sequence_in_place_of_another_one_begins_anew() {
        MetaData live = new MetaData(NamingConvention.NONE, List.of(), List.of(sequence("film_seq")));
        MetaData model = new MetaData(NamingConvention.NONE, List.of(), List.of(sequence("movie_seq")));

        assertThat(notes("postgresql", live, model))
                .containsExactly(
                        "Begins anew. If it goes on numbering what sequence 'film_seq' has numbered, rename that one"
                                + " instead, or set this one past its present number.",
                        "Loses the present number of sequence 'film_seq'.");
    }

    @Test
    void a_column_without_a_value_for_rows_is_filled_by_some_databases() {
        MetaData live = metaData(table("t", ID));
        MetaData model = metaData(table("t", ID, column("x", integer()).notNull()));

        assertThat(notes("postgresql", live, model))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Fails if the table has");
        assertThat(notes("mariadb", live, model)).hasSize(1).first().asString().startsWith("Fills column 't.x'");
    }
}
