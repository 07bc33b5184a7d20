package dev.alembic.internal.diff;

import static dev.alembic.internal.diff.Diffs.detected;
import static dev.alembic.internal.diff.Diffs.diff;
import static dev.alembic.internal.diff.Diffs.statements;
import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.comparison.DiffResult;
import dev.alembic.comparison.Rename;
import dev.alembic.error.AlembicException;
import dev.alembic.schema.Column;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Differences where something is renamed, or looks like it. */
class RenamingTest {

    private static final Column ID = column("id", integer()).primaryKey();

    @Test
    void a_sequence_called_after_a_table_follows_its_rename_and_counts_on() {
        MetaData live =
                new MetaData(NamingConvention.DEFAULT, List.of(table("film", ID)), List.of(sequence("film_seq")));
        MetaData model =
                new MetaData(NamingConvention.DEFAULT, List.of(table("movie", ID)), List.of(sequence("movie_seq")));
        DiffSettings renamed = DiffSettings.DEFAULT.renames(List.of(Rename.of(TableName.of("film"), Name.of("movie"))));

        DiffResult result = diff("postgresql", renamed, live, model);
        assertThat(detected(result)).contains("renamed sequence 'film_seq' to 'movie_seq'");
        assertThat(statements("postgresql", result.upgrade()))
                .containsExactlyInAnyOrder(
                        "ALTER TABLE film RENAME TO movie", "ALTER SEQUENCE film_seq RENAME TO movie_seq");
        assertThat(statements("postgresql", result.downgrade()))
                .contains("ALTER SEQUENCE movie_seq RENAME TO film_seq");
        assertThat(statements("mariadb", diff("mariadb", renamed, live, model).upgrade()))
                .contains("RENAME TABLE film_seq TO movie_seq");
        assertThat(statements("h2", diff("h2", renamed, live, model).upgrade()))
                .contains("CREATE SEQUENCE movie_seq START WITH NEXT VALUE FOR film_seq", "DROP SEQUENCE film_seq");
    }

    @Test
    void what_looks_like_a_rename_is_a_candidate() {
        MetaData live = metaData(table("tasks", ID, column("title", string(200)).notNull()));
        MetaData model = metaData(table("tasks", ID, column("name", string(200)).notNull()));

        DiffResult result = diff("postgresql", live, model);

        assertThat(result.candidates())
                .extracting(candidate -> candidate.rename().toString())
                .containsExactly("tasks.title:name");
        assertThat(result.candidates().get(0).otherwise()).containsExactlyInAnyOrderElementsOf(result.upgrade());
    }

    @Test
    void columns_that_have_nothing_in_common_are_no_rename() {
        MetaData live = metaData(table("tasks", ID, column("title", string(200)), column("note", string(9))));
        MetaData model = metaData(table("tasks", ID, column("rank", integer()).notNull(), column("is_paid", bool())));

        assertThat(diff("postgresql", live, model).candidates()).isEmpty();
    }

    @Test
    void a_rename_takes_along_what_is_built_on_the_column() {
        MetaData live = metaData(table(
                "tasks",
                ID,
                column("rank", integer()),
                index("rank").named("ix"),
                check("rank > 0").named("ck")));
        MetaData model = metaData(table(
                "jobs",
                ID,
                column("priority", integer()),
                index("priority").named("ix"),
                check("priority > 0").named("ck")));
        DiffSettings settings = DiffSettings.DEFAULT.renames(List.of(
                Rename.of(TableName.of("tasks"), name("jobs")),
                Rename.of(TableName.of("tasks"), name("rank"), name("priority"))));

        assertThat(statements(
                        "postgresql", diff("postgresql", settings, live, model).upgrade()))
                .containsExactly("ALTER TABLE tasks RENAME rank TO priority", "ALTER TABLE tasks RENAME TO jobs");
    }

    @Test
    void a_rename_of_what_is_not_there_is_refused() {
        DiffSettings settings =
                DiffSettings.DEFAULT.renames(List.of(Rename.of(TableName.of("t"), name("x"), name("y"))));

        assertThatThrownBy(() -> diff("sqlite", settings, metaData(table("t", ID)), MetaData.EMPTY))
                .isInstanceOf(AlembicException.class)
                .hasMessage("Table \"t\" of the database has no column \"x\" to rename.");
    }

    @Test
    void a_rename_is_followed_wherever_the_column_is_named() {
        Table live = table(
                "t",
                ID,
                column("old", integer()),
                column("date", date()),
                column("left", text()),
                column("year", integer()),
                column("born", date()),
                unique("id").named("uq").option("postgresql_include", List.of("old")),
                index("id").named("ix").option("postgresql_include", List.of("old")),
                exclude(with(col("old"), "=")).using("btree").named("ex"),
                check("date(date) > '2020-01-01'::date").named("ck_date"),
                check("left(left, 1) = 'a'").named("ck_left"),
                check("extract(year from born) > year").named("ck_year"));
        Table model = table(
                "t",
                ID,
                column("new", integer()),
                column("day", date()),
                column("side", text()),
                column("since", integer()),
                column("born", date()),
                unique("id").named("uq").option("postgresql_include", List.of("new")),
                index("id").named("ix").option("postgresql_include", List.of("new")),
                exclude(with(col("new"), "=")).using("btree").named("ex"),
                check("date(day) > '2020-01-01'::date").named("ck_date"),
                check("left(side, 1) = 'a'").named("ck_left"),
                check("extract(year from born) > since").named("ck_year"));
        DiffSettings renames = DiffSettings.DEFAULT.renames(
                List.of(rename("old", "new"), rename("date", "day"), rename("left", "side"), rename("year", "since")));

        assertThat(detected(diff("postgresql", renames, metaData(live), metaData(model))))
                .containsExactly(
                        "renamed column 't.old' to 'new'",
                        "renamed column 't.date' to 'day'",
                        "renamed column 't.left' to 'side'",
                        "renamed column 't.year' to 'since'");
    }

    private static Rename rename(String from, String to) {
        return Rename.of(TableName.of("t"), Name.of(from), Name.of(to));
    }
}
