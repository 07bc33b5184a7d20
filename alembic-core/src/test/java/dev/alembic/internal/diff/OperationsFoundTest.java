package dev.alembic.internal.diff;

import static dev.alembic.schema.Dsl.check;
import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.foreignKey;
import static dev.alembic.schema.Dsl.index;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.metaData;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.comparison.DiffResult;
import dev.alembic.dialect.Dialects;
import dev.alembic.op.Operation;
import dev.alembic.schema.Column;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Identity;
import dev.alembic.schema.Index;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.SqlExpression;
import dev.alembic.schema.Table;
import dev.alembic.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In which order operations come, and which ones come along with others. */
class OperationsFoundTest {

    private static final Column ID = column("id", integer()).primaryKey();
    private static final Table PARENT = table("parent", ID);

    private static DiffResult diff(String dialect, MetaData live, MetaData model) {
        return new SchemaDiffer(Dialects.load().byName(dialect), DiffSettings.DEFAULT).diff(live, model);
    }

    private static List<String> told(List<Operation> operations) {
        return operations.stream().map(Operation::describe).toList();
    }

    @Test
    void the_index_that_a_foreign_key_leaves_is_dropped_too() {
        Table bare = table("child", ID, column("p", integer()));
        Table live =
                bare.with(foreignKey("p").references("parent.id").named("fk").option("mysql_index", "p"));

        DiffResult result = diff("mysql", metaData(PARENT, live), metaData(PARENT, bare));

        assertThat(told(result.upgrade()))
                .containsExactly("dropConstraint(\"fk\", \"child\")", "dropIndex(\"p\", \"child\")");
        assertThat(told(result.downgrade()))
                .as("a foreign key alone would bring an index of its own name")
                .containsExactly("createIndex(\"p\", \"child\")", "createForeignKey(\"fk\", \"child\")");
    }

    @Test
    void the_index_of_a_new_foreign_key_goes_with_it() {
        Table bare = table("child", ID, column("p", integer()));
        Table model = bare.with(foreignKey("p").references("parent.id").named("fk"));

        DiffResult result = diff("mysql", metaData(PARENT, bare), metaData(PARENT, model));

        assertThat(told(result.upgrade())).containsExactly("createForeignKey(\"fk\", \"child\")");
        assertThat(told(result.downgrade()))
                .containsExactly("dropConstraint(\"fk\", \"child\")", "dropIndex(\"fk\", \"child\")");
    }

    @Test
    void an_index_that_the_next_foreign_key_takes_over_stays() {
        Table bare = table("child", ID, column("p", integer()));
        ForeignKeyConstraint key = foreignKey("p").references("parent.id");
        Table live = bare.with(key.named("fk").option("mysql_index", "p"));
        Table model = bare.with(key.onDelete("CASCADE"));

        DiffResult result = diff("mysql", metaData(PARENT, live), metaData(PARENT, model));

        assertThat(told(result.upgrade()))
                .containsExactly(
                        "dropConstraint(\"fk\", \"child\")", "createForeignKey(\"fk_child_p_parent\", \"child\")");
        assertThat(told(result.downgrade()))
                .containsExactly(
                        "dropConstraint(\"fk_child_p_parent\", \"child\")", "createForeignKey(\"fk\", \"child\")");
    }

    @Test
    void an_index_of_the_user_that_serves_a_foreign_key_stays() {
        Table live = table("child", ID, column("p", integer()), index("p").named("ix"));
        Table model = live.with(foreignKey("p").references("parent.id").named("fk"));

        DiffResult result = diff("mysql", metaData(PARENT, live), metaData(PARENT, model));

        assertThat(told(result.downgrade())).containsExactly("dropConstraint(\"fk\", \"child\")");
    }

    @Test
    void a_check_goes_before_its_column_changes_and_comes_again_after() {
        MetaData live =
                metaData(table("t", ID, column("c", integer()), check("c > 0").named("ck")));
        MetaData model =
                metaData(table("t", ID, column("c", string(9)), check("c > '1'").named("ck")));

        DiffResult result = diff("postgresql", live, model);

        assertThat(told(result.upgrade()))
                .containsExactly(
                        "dropConstraint(\"ck\", \"t\")",
                        "alterColumn(\"t\", \"c\")",
                        "createCheckConstraint(\"ck\", \"t\")");
        assertThat(told(result.downgrade())).isEqualTo(told(result.upgrade()));
        assertThat(result.differences().stream().flatMap(d -> d.detected().stream()))
                .hasSize(2);
    }

    @Test
    void indexes_of_new_tables_come_by_name() {
        Table t = table("t", ID, column("c", integer()).index(), index("id").named("zzz"));

        assertThat(told(diff("sqlite", MetaData.EMPTY, metaData(t)).upgrade()))
                .containsExactly("createTable(\"t\")", "createIndex(\"ix_t_c\", \"t\")", "createIndex(\"zzz\", \"t\")");
        Table found = table("t", ID, index("id").named("zzz"), index("id").named("aaa"));
        assertThat(told(diff("sqlite", metaData(found), MetaData.EMPTY).upgrade()))
                .containsExactly("dropIndex(\"aaa\", \"t\")", "dropIndex(\"zzz\", \"t\")", "dropTable(\"t\")");
    }

    @Test
    void new_tables_come_in_the_order_of_the_whole_model() {
        Table middle = table("middle", ID, column("z", integer()).references("zeta.id"));
        Table alpha = table("alpha", ID, column("m", integer()).references("middle.id"));
        MetaData live = metaData(table("middle", ID, column("z", integer())));

        assertThat(told(diff("sqlite", live, metaData(alpha, middle, table("zeta", ID)))
                        .upgrade()))
                .startsWith("createTable(\"zeta\")", "createTable(\"alpha\")");
    }

    @Test
    void an_unnamed_key_and_its_successor_may_have_one_name() {
        Table bare = table("child", ID, column("p", integer()));
        MetaData live = metaData(PARENT, bare.with(foreignKey("p").references("parent.id")));
        MetaData model = metaData(
                PARENT, bare.with(foreignKey("p").references("parent.id").onDelete("CASCADE")));

        DiffResult result = diff("sqlite", live, model);

        assertThat(told(result.upgrade()))
                .containsExactly(
                        "dropConstraint(unnamed, \"child\")", "createForeignKey(\"fk_child_p_parent\", \"child\")");
        assertThat(told(result.downgrade()))
                .containsExactly(
                        "dropConstraint(\"fk_child_p_parent\", \"child\")",
                        "createForeignKey(\"fk_child_p_parent\", \"child\")");
    }

    @Test
    void an_identity_brings_not_null_and_takes_it_along() {
        MetaData plain = metaData(table("t", column("c", integer())));
        MetaData counting = metaData(table("t", column("c", integer()).serverDefault(Identity.BY_DEFAULT)));

        DiffResult result = diff("postgresql", plain, counting);

        assertThat(statements(result.upgrade()))
                .containsExactly(
                        "ALTER TABLE t ALTER COLUMN c SET NOT NULL",
                        "ALTER TABLE t ALTER COLUMN c ADD GENERATED BY DEFAULT AS IDENTITY",
                        "SELECT setval(pg_get_serial_sequence('t', 'c'), greatest(max(c), 1),"
                                + " coalesce(max(c) >= 1, false)) FROM t");
        assertThat(statements(result.downgrade()))
                .containsExactly(
                        "ALTER TABLE t ALTER COLUMN c DROP IDENTITY", "ALTER TABLE t ALTER COLUMN c DROP NOT NULL");
    }

    private static List<String> statements(List<Operation> operations) {
        return operations.stream()
                .flatMap(op -> Dialects.load().byName("postgresql").ddl().compile(op).stream())
                .map(Sql::text)
                .toList();
    }

    @Test
    void order_and_operator_class_may_be_written_in_one_text() {
        Table t = table("t", ID, column("a", integer()), column("b", string(9)));
        Index live = index(SqlExpression.column("a").desc(), SqlExpression.text("lower(b)"))
                .named("i")
                .option("postgresql_ops", Map.of("expression_2", "my_ops"));
        Index same = index(texts("a DESC NULLS FIRST", "lower(b) my_ops")).named("i");
        Index other = index(texts("a", "lower(b) my_ops")).named("i");

        assertThat(diff("postgresql", metaData(t.with(live)), metaData(t.with(same)))
                        .isEmpty())
                .isTrue();
        assertThat(told(diff("postgresql", metaData(t.with(live)), metaData(t.with(other)))
                        .upgrade()))
                .containsExactly("dropIndex(\"i\", \"t\")", "createIndex(\"i\", \"t\")");
    }

    private static SqlExpression[] texts(String... sql) {
        return Stream.of(sql).map(SqlExpression::text).toArray(SqlExpression[]::new);
    }
}
