package dev.alembic.diff;

import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.comparison.DiffResult;
import dev.alembic.comparison.Rename;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.error.AlembicException;
import dev.alembic.op.Operation;
import dev.alembic.schema.Column;
import dev.alembic.schema.ColumnComparator;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Name;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.SchemaObject;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.schema.Verdict;
import dev.alembic.sql.Sql;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemaDifferTest {

    private static final Column ID = column("id", integer()).primaryKey();

    private static DiffResult diff(String dialect, MetaData live, MetaData model) {
        return diff(dialect, DiffSettings.DEFAULT, live, model);
    }

    private static DiffResult diff(String dialect, DiffSettings settings, MetaData live, MetaData model) {
        return new SchemaDiffer(Dialects.load().byName(dialect), settings).diff(live, model);
    }

    private static List<String> detected(DiffResult result) {
        return result.differences().stream().flatMap(d -> d.detected().stream()).toList();
    }

    private static List<String> statements(String dialect, List<Operation> operations) {
        Dialect of = Dialects.load().byName(dialect);
        return operations.stream()
                .flatMap(op -> of.ddl().compile(op).stream())
                .map(Sql::text)
                .map(text -> text.replaceAll("\\s+", " "))
                .toList();
    }

    @Test
    void equal_schemas_have_no_differences() {
        MetaData model = metaData(
                table("a", ID, column("x", string(50)).unique().index()),
                table("b", ID, column("a_id", integer()).references("a.id")));

        assertThat(diff("postgresql", model, model).differences()).isEmpty();
    }

    @Test
    void the_order_of_a_key_is_compared_unless_that_is_left_out() {
        Table table =
                table("t", column("a", text()).notNull(), column("b", text()).notNull());
        MetaData live = metaData(table.with(primaryKey("a", "b")));
        MetaData model = metaData(table.with(primaryKey("b", "a")));

        assertThat(detected(diff("postgresql", live, model)))
                .containsExactly("removed primary key on 't' (a, b)", "added primary key on 't' (b, a)");
        DiffSettings anyOrder = DiffSettings.DEFAULT.comparesKeyOrder(false);
        assertThat(diff("postgresql", anyOrder, live, model).differences()).isEmpty();
        assertThat(diff("postgresql", anyOrder, live, metaData(table.with(primaryKey("b"))))
                        .differences())
                .hasSize(2);
    }

    @Test
    void conditions_without_a_name_stay_at_their_column() {
        MetaData model = metaData(table("t", ID, column("x", integer()).check("x > 0"), column("y", integer())));

        assertThat(statements("sqlite", diff("sqlite", MetaData.EMPTY, model).upgrade()))
                .containsExactly(
                        "CREATE TABLE t ( id INTEGER NOT NULL, x INTEGER CHECK (x > 0), y INTEGER, PRIMARY KEY (id) )");
    }

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
    void a_new_table_and_a_new_column_that_points_at_it() {
        Table tasks = table("tasks", ID, column("title", string(200)));
        MetaData model = metaData(
                table(
                        "tasks",
                        ID,
                        column("title", string(200)),
                        column("category_id", integer()).references("categories.id")),
                table("categories", ID, column("name", string(100)).notNull().unique()));

        DiffResult result = diff("postgresql", metaData(tasks), model);

        assertThat(detected(result))
                .containsExactly(
                        "added table 'categories'",
                        "added column 'tasks.category_id'",
                        "added foreign key (category_id)(id) on table tasks");
        assertThat(result.upgrade())
                .extracting(Operation::describe)
                .containsExactly(
                        "createTable(\"categories\")",
                        "addColumn(\"tasks\", \"category_id\")",
                        "createForeignKey(\"tasks_category_id_fkey\", \"tasks\")");
        assertThat(result.downgrade())
                .extracting(Operation::describe)
                .containsExactly(
                        "dropConstraint(\"tasks_category_id_fkey\", \"tasks\")",
                        "dropColumn(\"tasks\", \"category_id\")",
                        "dropTable(\"categories\")");
    }

    @Test
    void tables_that_point_at_each_other_get_their_foreign_keys_at_the_end() {
        MetaData model = metaData(
                table("a", ID, column("b_id", integer()).references("b.id")),
                table("b", ID, column("a_id", integer()).references("a.id")));

        assertThat(diff("postgresql", MetaData.EMPTY, model).upgrade())
                .extracting(Operation::describe)
                .containsExactly(
                        "createTable(\"a\")", "createTable(\"b\")", "createForeignKey(\"a_b_id_fkey\", \"a\")");
    }

    @Test
    void tables_that_point_at_each_other_lose_their_foreign_keys_first() {
        MetaData live = metaData(
                table("a", ID, column("b_id", integer()))
                        .with(foreignKey("b_id").references("b", "id").named("a_fk")),
                table("b", ID, column("a_id", integer()))
                        .with(foreignKey("a_id").references("a", "id").named("b_fk")));

        assertThat(diff("postgresql", live, MetaData.EMPTY).upgrade())
                .extracting(Operation::describe)
                .containsExactly("dropConstraint(\"a_fk\", \"a\")", "dropTable(\"b\")", "dropTable(\"a\")");
    }

    @Test
    void foreign_keys_of_tables_that_stay_are_dropped_before_the_table_they_point_at() {
        Table child = table("child", ID, column("p", integer()));
        MetaData live =
                metaData(child.with(foreignKey("p").references("parent", "id").named("fk")), table("parent", ID));

        assertThat(diff("postgresql", live, metaData(child)).upgrade())
                .extracting(Operation::describe)
                .containsExactly("dropConstraint(\"fk\", \"child\")", "dropTable(\"parent\")");
    }

    @Test
    void all_changes_of_a_column_are_one_operation() {
        DiffResult result = diff(
                "postgresql",
                metaData(table("t", ID, column("x", string(10)))),
                metaData(table("t", ID, column("x", string(20)).notNull().comment("new"))));

        assertThat(result.upgrade()).hasSize(1);
        assertThat(detected(result))
                .containsExactly(
                        "type change from VARCHAR(10) to VARCHAR(20) on 't.x'",
                        "NOT NULL on column 't.x'",
                        "column comment 't.x'");
        assertThat(statements("postgresql", result.downgrade()))
                .containsExactly(
                        "ALTER TABLE t ALTER COLUMN x TYPE VARCHAR(10)",
                        "ALTER TABLE t ALTER COLUMN x DROP NOT NULL",
                        "COMMENT ON COLUMN t.x IS NULL");
    }

    @Test
    void a_conversion_that_needs_using_takes_the_default_away_for_a_while() {
        DiffResult result = diff(
                "postgresql",
                metaData(table("t", column("x", string(5)).serverDefault("5"))),
                metaData(table("t", column("x", integer()).serverDefault(sql("6")))));

        assertThat(statements("postgresql", result.upgrade()))
                .containsExactly(
                        "ALTER TABLE t ALTER COLUMN x DROP DEFAULT",
                        "ALTER TABLE t ALTER COLUMN x TYPE INTEGER USING x::INTEGER",
                        "ALTER TABLE t ALTER COLUMN x SET DEFAULT 6");
    }

    @Test
    void a_computed_column_is_dropped_and_added_with_what_is_built_on_it() {
        Table live =
                table("t", ID, column("x", integer()), column("y", integer()).computed("x + 1", true));
        DiffResult result = diff(
                "postgresql",
                metaData(live.with(index("y").named("ix"))),
                metaData(table(
                        "t",
                        ID,
                        column("x", integer()),
                        column("y", integer()).computed("x + 2", true),
                        index("y").named("ix"))));

        assertThat(result.upgrade())
                .extracting(Operation::describe)
                .containsExactly(
                        "dropIndex(\"ix\", \"t\")",
                        "dropColumn(\"t\", \"y\")",
                        "addColumn(\"t\", \"y\")",
                        "createIndex(\"ix\", \"t\")");
    }

    @Test
    void a_unique_constraint_without_a_name_is_any_on_the_same_columns() {
        MetaData live = metaData(table(
                "t",
                column("a", integer()),
                column("b", integer()),
                unique("b", "a").named("t_key")));
        MetaData model = metaData(table("t", column("a", integer()), column("b", integer()), unique("a", "b")));

        assertThat(diff("postgresql", live, model).differences()).isEmpty();
    }

    @Test
    void indexes_differ_by_what_alembic_does_not_see() {
        Table plain = table("t", column("a", integer()), column("b", integer()));
        MetaData live = metaData(plain.with(index("a").named("ix")));

        assertThat(detected(diff(
                        "postgresql",
                        live,
                        metaData(plain.with(index("a").named("ix").where("b > 0"))))))
                .containsExactly("changed index 'ix' on 't': where");
        assertThat(detected(diff(
                        "postgresql",
                        live,
                        metaData(plain.with(index("a").named("ix").include("b"))))))
                .containsExactly("changed index 'ix' on 't': include [] to [b]");
        assertThat(detected(diff(
                        "postgresql",
                        live,
                        metaData(plain.with(index("a").named("ix").using("hash"))))))
                .containsExactly("changed index 'ix' on 't': using btree to hash");
        assertThat(detected(diff(
                        "postgresql",
                        live,
                        metaData(plain.with(index(col("a").desc()).named("ix"))))))
                .containsExactly("changed index 'ix' on 't': expression #1 changed a to a DESC");
    }

    @Test
    void a_primary_key_changes_by_its_columns() {
        Table fixed = table("t", ID.autoincrement(false), column("x", integer()).notNull());
        Table model = table(
                "t",
                column("id", integer()).notNull(),
                column("x", integer()).primaryKey().autoincrement(false));

        assertThat(statements(
                        "postgresql",
                        diff("postgresql", metaData(fixed.with(primaryKey("id").named("t_pkey"))), metaData(model))
                                .upgrade()))
                .containsExactly(
                        "ALTER TABLE t DROP CONSTRAINT t_pkey", "ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (x)");
    }

    @Test
    void foreign_keys_that_point_at_a_key_that_goes_are_made_again() {
        Table child = table(
                "c",
                column("p", integer()),
                foreignKey("p").references("p", "x").named("fk"));
        Table parent = table("p", column("x", integer()));

        assertThat(diff(
                                "postgresql",
                                metaData(child, parent.with(unique("x").named("old"))),
                                metaData(child, parent.with(unique("x").named("new"))))
                        .upgrade())
                .extracting(Operation::describe)
                .containsExactly(
                        "dropConstraint(\"fk\", \"c\")",
                        "dropConstraint(\"old\", \"p\")",
                        "createUniqueConstraint(\"new\", \"p\")",
                        "createForeignKey(\"fk\", \"c\")");
    }

    @Test
    void checks_without_a_name_are_told_apart_by_what_they_demand() {
        Table t = table("t", column("x", integer()));

        assertThat(detected(diff(
                        "postgresql",
                        metaData(t.with(check("x > 0").named("t_x_check"))),
                        metaData(t.with(check("(x > 0)"))))))
                .isEmpty();
        assertThat(detected(diff(
                        "postgresql",
                        metaData(t.with(check("x > 0").named("ck"))),
                        metaData(t.with(check("x > 1").named("ck"))))))
                .containsExactly("changed check constraint 'ck' on table 't': x > 0 became x > 1");
    }

    @Test
    void an_enumeration_of_one_new_table_comes_with_it_and_goes_on_the_way_back() {
        MetaData model =
                metaData(table("t", ID, column("mood", enumeration("a", "b").named("mood"))));

        DiffResult result = diff("postgresql", MetaData.EMPTY, model);

        assertThat(statements("postgresql", result.upgrade()))
                .containsExactly(
                        "CREATE TYPE mood AS ENUM ('a', 'b')",
                        "CREATE TABLE t ( id SERIAL NOT NULL, mood mood, PRIMARY KEY (id) )");
        assertThat(statements("postgresql", result.downgrade())).last().isEqualTo("DROP TYPE IF EXISTS mood");
    }

    @Test
    void an_enumeration_that_several_use_is_made_apart() {
        Column mood = column("mood", enumeration("a").named("mood"));
        MetaData model = metaData(table("s", ID, mood), table("t", ID, mood));

        DiffResult result = diff("postgresql", MetaData.EMPTY, model);

        assertThat(statements("postgresql", result.upgrade()))
                .containsExactly(
                        "CREATE TYPE mood AS ENUM ('a')",
                        "CREATE TABLE s ( id SERIAL NOT NULL, mood mood, PRIMARY KEY (id) )",
                        "CREATE TABLE t ( id SERIAL NOT NULL, mood mood, PRIMARY KEY (id) )");
        assertThat(statements(
                        "postgresql", diff("postgresql", model, MetaData.EMPTY).upgrade()))
                .containsExactly("DROP TABLE t", "DROP TABLE s", "DROP TYPE IF EXISTS mood");
    }

    @Test
    void an_enumeration_of_a_new_column_is_created_before_it() {
        DiffResult result = diff(
                "postgresql",
                metaData(table("t", ID)),
                metaData(table("t", ID, column("mood", enumeration("a").named("mood")))));

        assertThat(statements("postgresql", result.upgrade()))
                .containsExactly("CREATE TYPE mood AS ENUM ('a')", "ALTER TABLE t ADD COLUMN mood mood");
    }

    @Test
    void sequences_come_and_go() {
        MetaData one = MetaData.EMPTY.with(sequence("one"));
        MetaData two = MetaData.EMPTY.with(sequence("two").with(s -> s.increment(2)));

        assertThat(statements("postgresql", diff("postgresql", one, two).upgrade()))
                .containsExactly("CREATE SEQUENCE two INCREMENT BY 2", "DROP SEQUENCE one");
        assertThat(statements(
                        "postgresql",
                        diff("postgresql", two, MetaData.EMPTY.with(sequence("two")))
                                .upgrade()))
                .containsExactly("ALTER SEQUENCE two INCREMENT BY 1");
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
    void names_follow_the_convention_of_the_model() {
        MetaData model = metaData(table("t", column("x", integer()).unique()))
                .naming(NamingConvention.DEFAULT.with("uq", "uq_%(table_name)s_%(column_0_name)s"));
        MetaData live = metaData(table("t", column("x", integer()), unique("x").named("uq_t_x")));

        assertThat(diff("postgresql", live, model).differences()).isEmpty();
    }

    @Test
    void the_filter_is_asked_about_both_sides() {
        ObjectFilter filter = new ObjectFilter() {
            @Override
            public boolean includesObject(SchemaObject object) {
                return object.isReflected() || !object.name().equals(Optional.of("b"));
            }
        };
        MetaData live = metaData(table("a", ID));
        MetaData model = metaData(table("b", ID), table("a", ID, column("b", integer())));

        assertThat(diff("sqlite", DiffSettings.DEFAULT.filter(filter), live, model)
                        .differences())
                .isEmpty();
    }

    @Test
    void comparators_of_the_user_have_the_first_word() {
        MetaData live = metaData(table("t", column("x", string(10)).serverDefault("a")));
        MetaData model = metaData(table("t", column("x", string(20)).serverDefault("b")));

        assertThat(diff(
                                "sqlite",
                                DiffSettings.DEFAULT.types(ColumnComparator.OFF).serverDefaults(ColumnComparator.OFF),
                                live,
                                model)
                        .differences())
                .isEmpty();
        ColumnComparator different = (t, a, b) -> Optional.of(Verdict.different("so"));
        assertThat(diff("sqlite", DiffSettings.DEFAULT.types(different), live, live)
                        .upgrade())
                .hasSize(1);
    }

    @Test
    void what_is_lost_is_said() {
        DiffResult result = diff(
                "postgresql",
                metaData(
                        table("gone", ID, column("a", integer())),
                        table("t", ID, column("x", string(50)), column("y", integer()))),
                metaData(table(
                        "t", ID, column("x", string(20)), column("z", date()).notNull())));

        assertThat(result.differences().stream().flatMap(d -> d.notes().stream()))
                .containsExactly(
                        "Loses all rows of table 'gone'.",
                        "Fails if the table has rows, which have no value for column 't.z'. Give it"
                                + " a server default, or take three steps: add it allowing NULL, fill"
                                + " it by op.execute(\"UPDATE …\"), then forbid NULL.",
                        "Narrows column 't.x': longer or larger values are lost or refused.",
                        "Loses the values of column 't.y'.");
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
