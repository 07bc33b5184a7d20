package dev.alembic.internal.diff;

import static dev.alembic.internal.diff.Diffs.detected;
import static dev.alembic.internal.diff.Diffs.diff;
import static dev.alembic.internal.diff.Diffs.statements;
import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.op.Operation;
import dev.alembic.schema.Column;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Table;
import org.junit.jupiter.api.Test;

/** Differences in keys, indexes and conditions. */
class KeysAndChecksTest {

    private static final Column ID = column("id", integer()).primaryKey();

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
    void what_is_demanded_twice_is_demanded() {
        Table once = table("t", column("x", integer()), column("y", integer()))
                .with(check("x > 0").named("t_x_check"));
        Table live = once.with(check("x > 0").named("t_y_check"));
        Table model = table(
                "t",
                column("x", integer()).check("x > 0"),
                column("y", integer()).check("x > 0"));
        assertThat(detected(diff("postgresql", metaData(live), metaData(model))))
                .isEmpty();
        assertThat(detected(diff("postgresql", metaData(once), metaData(model))))
                .isEmpty();
    }

    @Test
    void conditions_without_a_name_stay_at_their_column() {
        MetaData model = metaData(table("t", ID, column("x", integer()).check("x > 0"), column("y", integer())));

        assertThat(statements("sqlite", diff("sqlite", MetaData.EMPTY, model).upgrade()))
                .containsExactly(
                        "CREATE TABLE t ( id INTEGER NOT NULL, x INTEGER CHECK (x > 0), y INTEGER, PRIMARY KEY (id) )");
    }
}
