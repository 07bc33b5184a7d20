package dev.alembic.internal.diff;

import static dev.alembic.schema.Dsl.bool;
import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.metaData;
import static dev.alembic.schema.Dsl.sql;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.table;
import static dev.alembic.schema.Dsl.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.comparison.Rename;
import dev.alembic.dialect.Dialects;
import dev.alembic.schema.Column;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked about ({@code ?}), and what is asked with yes as the usual answer ({@code !}). */
class RenameFinderTest {

    private static final Column ID = column("id", integer()).primaryKey();
    private static final Column TITLE = column("title", string(200)).notNull();
    private static final Column AUTHOR = column("author", string(80)).notNull();

    @Test
    void a_column_is_asked_about_though_others_come() {
        Column name = column("name", string(200)).notNull();

        assertThat(columns(List.of(ID, TITLE), List.of(ID, name, column("prio", integer()))))
                .containsExactly("t.title:name!");
        assertThat(columns(List.of(ID, TITLE), List.of(ID, column("prio", integer()), name)))
                .containsExactly("t.title:name!");
    }

    @Test
    void a_column_is_asked_about_though_its_type_changed() {
        assertThat(columns(
                        List.of(ID, TITLE),
                        List.of(ID, column("name", string(250)).notNull())))
                .containsExactly("t.title:name?");
        assertThat(columns(
                        List.of(ID, TITLE), List.of(ID, column("name", text()).notNull())))
                .containsExactly("t.title:name?");
        assertThat(columns(
                        List.of(ID, TITLE),
                        List.of(ID, column("titel", string(100)).notNull())))
                .containsExactly("t.title:titel!");
        assertThat(columns(
                        List.of(ID, TITLE),
                        List.of(ID, column("titles", integer()).notNull())))
                .containsExactly("t.title:titles?");
    }

    @Test
    void a_column_is_asked_about_though_it_forbids_or_allows_null_now() {
        assertThat(columns(List.of(ID, TITLE), List.of(ID, column("name", string(200)))))
                .containsExactly("t.title:name?");
    }

    @Test
    void a_column_is_asked_about_wherever_it_stands() {
        assertThat(columns(
                        List.of(ID, TITLE),
                        List.of(column("headline", string(200)).notNull(), ID)))
                .containsExactly("t.title:headline?");
    }

    @Test
    void several_columns_are_asked_about_in_their_order() {
        Column headline = column("headline", string(200)).notNull();
        Column writer = column("writer", string(80)).notNull();

        assertThat(columns(List.of(ID, TITLE, AUTHOR), List.of(ID, headline, writer)))
                .containsExactly("t.author:writer?", "t.title:headline?");
    }

    @Test
    void a_computed_column_is_no_stored_one() {
        Column computed = column("name", string(200)).computed("upper(author)");

        assertThat(columns(List.of(ID, AUTHOR, TITLE), List.of(ID, AUTHOR, computed)))
                .isEmpty();
    }

    @Test
    void a_table_is_asked_about_though_columns_are_added() {
        assertThat(tables(List.of(ID, TITLE), List.of(ID, TITLE, column("a", integer()), column("b", bool()))))
                .containsExactly("tasks:jobs?");
        assertThat(tables(List.of(ID, TITLE, AUTHOR), List.of(ID, TITLE, AUTHOR, column("a", integer()))))
                .containsExactly("tasks:jobs!");
    }

    @Test
    void a_table_is_asked_about_though_its_columns_are_renamed() {
        assertThat(tables(List.of(ID, TITLE), List.of(ID, column("name", string(200)))))
                .containsExactly("tasks:jobs?");
    }

    @Test
    void one_column_alike_makes_no_likely_rename() {
        MetaData live = metaData(table("old_table", ID));
        MetaData model = metaData(table("new_table", ID, column("x", integer())));

        assertThat(found(DiffSettings.DEFAULT, live, model)).containsExactly("old_table:new_table?");
    }

    @Test
    void another_partner_is_found_if_the_first_is_none() {
        Column name = column("name", string(200)).notNull();
        Column label = column("label", string(200)).notNull();
        MetaData live = metaData(table("t", ID, TITLE));
        MetaData model =
                metaData(table("t", ID, name, column("titles", string(200)).notNull(), label));
        Rename first = Rename.of(TableName.of("t"), Name.of("title"), Name.of("titles"));
        Rename second = Rename.of(TableName.of("t"), Name.of("title"), Name.of("name"));

        assertThat(found(DiffSettings.DEFAULT, live, model)).containsExactly("t.title:titles!");
        assertThat(found(DiffSettings.DEFAULT.denied(List.of(second)), live, model))
                .containsExactly("t.title:titles!");
        assertThat(found(DiffSettings.DEFAULT.denied(List.of(first)), live, model))
                .isEmpty();
    }

    @Test
    void unlike_columns_are_not_asked_about() {
        assertThat(columns(
                        List.of(ID, TITLE, AUTHOR),
                        List.of(
                                ID,
                                column("done", bool()).notNull().serverDefault(sql("false")),
                                column("n", integer()))))
                .isEmpty();
    }

    private static List<String> columns(List<Column> live, List<Column> model) {
        return found(DiffSettings.DEFAULT, metaData(of("t", live)), metaData(of("t", model)));
    }

    private static List<String> tables(List<Column> live, List<Column> model) {
        return found(DiffSettings.DEFAULT, metaData(of("tasks", live)), metaData(of("jobs", model)));
    }

    private static Table of(String name, List<Column> columns) {
        return table(name, columns.toArray(Column[]::new));
    }

    private static List<String> found(DiffSettings settings, MetaData live, MetaData model) {
        List<String> found = new ArrayList<>();
        new SchemaDiffer(Dialects.load().byName("postgresql"), settings)
                .diff(live, model)
                .candidates()
                .forEach(one -> found.add(one.rename() + (one.isLikely() ? "!" : "?")));
        return found;
    }
}
