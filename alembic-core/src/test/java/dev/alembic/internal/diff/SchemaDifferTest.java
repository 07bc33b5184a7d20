package dev.alembic.internal.diff;

import static dev.alembic.internal.diff.Diffs.detected;
import static dev.alembic.internal.diff.Diffs.diff;
import static dev.alembic.internal.diff.Diffs.statements;
import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.comparison.DiffResult;
import dev.alembic.op.Operation;
import dev.alembic.schema.Column;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.NamingConvention;
import dev.alembic.schema.ObjectFilter;
import dev.alembic.schema.SchemaObject;
import dev.alembic.schema.Table;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemaDifferTest {

    private static final Column ID = column("id", integer()).primaryKey();

    @Test
    void equal_schemas_have_no_differences() {
        MetaData model = metaData(
                table("a", ID, column("x", string(50)).unique().index()),
                table("b", ID, column("a_id", integer()).references("a.id")));

        assertThat(diff("postgresql", model, model).differences()).isEmpty();
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
}
