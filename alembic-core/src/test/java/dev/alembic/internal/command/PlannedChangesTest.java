package dev.alembic.internal.command;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.metaData;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.comparison.RenameAnswers;
import dev.alembic.comparison.RenameQuestion;
import dev.alembic.dialect.Dialects;
import dev.alembic.internal.diff.DiffSettings;
import dev.alembic.op.Operation;
import dev.alembic.schema.MetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlannedChangesTest {

    private static final MetaData LIVE = metaData(table(
            "orders",
            column("id", integer()).primaryKey(),
            column("customer", string(100)).notNull(),
            column("city", string(50)),
            column("note", string(200))));
    private static final MetaData MODEL = metaData(table(
            "purchases",
            column("id", integer()).primaryKey(),
            column("customer", string(100)).notNull(),
            column("city", string(50)),
            column("remark", string(200))));

    @Test
    void a_renamed_table_brings_its_renamed_columns_to_light() {
        PlannedChanges decisions = decide(RenameAnswers.NONE);
        assertThat(undecided(decisions)).containsExactly("orders:purchases", "orders.note:remark");
        assertThat(upgrade(decisions))
                .containsExactly("alterColumn(\"orders\", \"note\")", "renameTable(\"orders\", \"purchases\")");
    }

    @Test
    void what_to_do_instead_names_the_table_as_it_is_called_by_then() {
        RenameAlternative column = decide(RenameAnswers.NONE).undecided().get(1);
        assertThat(column.upgrade())
                .extracting(Operation::describe)
                .containsExactly("dropColumn(\"orders\", \"note\")", "addColumn(\"orders\", \"remark\")");
        assertThat(column.downgrade())
                .extracting(Operation::describe)
                .containsExactly("addColumn(\"orders\", \"note\")", "dropColumn(\"orders\", \"remark\")");
    }

    @Test
    void questions_are_asked_one_after_the_other() {
        List<String> asked = new ArrayList<>();
        PlannedChanges decisions = decide(RenameAnswers.NONE.otherwise(candidate -> {
            asked.add(candidate.rename().toString());
            return Optional.of(asked.size() == 1);
        }));
        assertThat(asked).containsExactly("orders:purchases", "orders.note:remark");
        assertThat(undecided(decisions)).isEmpty();
        assertThat(upgrade(decisions))
                .containsExactlyInAnyOrder(
                        "renameTable(\"orders\", \"purchases\")",
                        "addColumn(\"purchases\", \"remark\")",
                        "dropColumn(\"purchases\", \"note\")");
    }

    @Test
    void what_is_given_is_not_asked() {
        PlannedChanges decisions = decide(
                RenameAnswers.of("orders:purchases", "orders.note:remark").otherwise(candidate -> {
                    throw new AssertionError(candidate);
                }));
        assertThat(undecided(decisions)).isEmpty();
        assertThat(upgrade(decisions)).hasSize(2);
    }

    @Test
    void nothing_is_renamed_where_nothing_may_be() {
        PlannedChanges decisions = decide(RenameAnswers.NONE.otherwise(RenameQuestion.NEVER));
        assertThat(undecided(decisions)).isEmpty();
        assertThat(upgrade(decisions)).containsExactlyInAnyOrder("createTable(\"purchases\")", "dropTable(\"orders\")");
    }

    private static PlannedChanges decide(RenameAnswers answers) {
        return PlannedChanges.decide(
                new SchemaComparison(Dialects.load().byName("postgresql"), DiffSettings.DEFAULT, LIVE, MODEL), answers);
    }

    private static List<String> undecided(PlannedChanges decisions) {
        return decisions.undecided().stream()
                .map(one -> one.candidate().rename().toString())
                .toList();
    }

    private static List<String> upgrade(PlannedChanges decisions) {
        return decisions.result().upgrade().stream().map(Operation::describe).toList();
    }
}
