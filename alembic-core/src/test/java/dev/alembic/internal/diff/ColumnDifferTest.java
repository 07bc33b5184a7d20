package dev.alembic.internal.diff;

import static dev.alembic.internal.diff.Diffs.detected;
import static dev.alembic.internal.diff.Diffs.diff;
import static dev.alembic.internal.diff.Diffs.statements;
import static dev.alembic.schema.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.comparison.DiffResult;
import dev.alembic.op.Operation;
import dev.alembic.schema.Column;
import dev.alembic.schema.ColumnComparator;
import dev.alembic.schema.MetaData;
import dev.alembic.schema.Table;
import dev.alembic.schema.Verdict;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ColumnDifferTest {

    private static final Column ID = column("id", integer()).primaryKey();

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
}
