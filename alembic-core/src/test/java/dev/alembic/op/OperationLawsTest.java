package dev.alembic.op;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.string;
import static dev.alembic.schema.Dsl.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.schema.Name;
import dev.alembic.schema.Options;
import dev.alembic.schema.TableName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OperationLawsTest {

    private static final TableName T = TableName.of("t");

    @Test
    void every_kind_of_operation_has_a_sample() {
        assertThat(Operation.class.getPermittedSubclasses())
                .allSatisfy(kind -> assertThat(OperationSamples.all())
                        .as(kind.getSimpleName())
                        .anyMatch(kind::isInstance));
    }

    @Test
    void every_kind_of_column_change_has_a_sample() {
        List<ColumnChange> changes = OperationSamples.all().stream()
                .filter(AlterColumn.class::isInstance)
                .flatMap(op -> ((AlterColumn) op).changes().stream())
                .toList();
        assertThat(ColumnChange.class.getPermittedSubclasses())
                .allSatisfy(kind -> assertThat(changes).anyMatch(kind::isInstance));
    }

    @Test
    void every_kind_of_operation_has_a_visitor_method_of_its_own() {
        long methods =
                Arrays.stream(Operation.Visitor.class.getDeclaredMethods()).count();
        assertThat(methods).isEqualTo(Operation.class.getPermittedSubclasses().length);
    }

    @Test
    void the_reverse_of_a_reverse_is_the_operation_itself() {
        List<Operation> reversible = OperationSamples.all().stream()
                .filter(op -> op.reverse().isPresent())
                .toList();
        assertThat(reversible).hasSizeGreaterThan(20);
        assertThat(reversible)
                .allSatisfy(op ->
                        assertThat(op.reverse().flatMap(Operation::reverse)).contains(op));
    }

    @Test
    void every_operation_describes_itself_in_one_line() {
        assertThat(OperationSamples.all())
                .extracting(Operation::describe)
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("\n"));
    }

    @Test
    void nobody_knows_whether_an_operation_with_if_exists_did_anything() {
        assertThat(new DropTable(T).was(table("t")).withIfExists().reverse()).isEmpty();
        assertThat(new CreateTable(table("t")).withIfNotExists().reverse()).isEmpty();
    }

    @Test
    void a_change_whose_present_state_is_unknown_has_no_reverse() {
        AlterColumn toInteger = new AlterColumn(T, Name.of("c"), new ColumnChange.Type(integer()));
        assertThat(toInteger.reverse()).isEmpty();
        assertThat(toInteger.existing(column("c", string(9))).reverse()).isPresent();
        assertThat(toInteger
                        .existing(column("c", string(9)))
                        .option("postgresql_using", "c::integer")
                        .reverse())
                .isEmpty();
    }

    @Test
    void the_reverse_of_a_rename_looks_for_the_new_name() {
        Operation rename = new AlterColumn(
                T,
                Name.of("c"),
                List.of(new ColumnChange.Rename(Name.of("d"))),
                Optional.of(column("c", integer())),
                Options.NONE);
        assertThat(rename.reverse())
                .hasValueSatisfying(back -> assertThat(back.describe()).isEqualTo("alterColumn(\"t\", \"d\")"));
    }

    @Test
    void a_batch_goes_back_backwards() {
        BatchAlter batch = new BatchAlter(
                T,
                List.of(new AddColumn(T, column("a", integer())), new AddColumn(T, column("b", integer()))),
                BatchAlter.Settings.DEFAULT);
        assertThat(batch.reverse())
                .hasValueSatisfying(back -> assertThat(((BatchAlter) back).operations())
                        .extracting(Operation::describe)
                        .containsExactly("dropColumn(\"t\", \"b\")", "dropColumn(\"t\", \"a\")"));
    }

    @Test
    void two_changes_of_one_kind_are_refused() {
        assertThatThrownBy(() -> new AlterColumn(
                        T, Name.of("c"), new ColumnChange.Nullability(true), new ColumnChange.Nullability(false)))
                .hasMessageContaining("two changes of one kind");
    }
}
