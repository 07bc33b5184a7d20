package dev.alembic.internal.command;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.comparison.Difference;
import dev.alembic.op.CreateTable;
import dev.alembic.op.DropTable;
import dev.alembic.op.Operation;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RewritesTest {

    private static final CreateTable CREATE = new CreateTable(table("a", column("id", integer())));
    private static final DropTable DROP = new DropTable(TableName.of("a"));
    private static final Difference ADDED =
            new Difference(List.of(CREATE), List.of(DROP), List.of("added table 'a'"), List.of());
    private static final Difference REMOVED =
            new Difference(List.of(DROP), List.of(CREATE), List.of("removed table 'a'"), List.of());

    @Test
    void rewriters_see_both_directions_one_after_the_other() {
        UnaryOperator<List<Operation>> careful =
                operations -> operations.stream().map(RewritesTest::ifExists).toList();
        UnaryOperator<List<Operation>> twice = operations ->
                operations.stream().flatMap(op -> List.of(op, op).stream()).toList();
        Difference rewritten = rewrite(List.of(ADDED), careful, twice).get(0);
        assertThat(rewritten.upgrade()).containsExactly(CREATE, CREATE);
        assertThat(rewritten.downgrade()).containsExactly(DROP.withIfExists(), DROP.withIfExists());
    }

    @Test
    void what_is_taken_out_of_the_upgrade_is_not_taken_back() {
        assertThat(rewrite(
                        List.of(REMOVED, ADDED),
                        operations -> operations.stream()
                                .filter(op -> !(op instanceof DropTable))
                                .toList()))
                .containsExactly(new Difference(List.of(CREATE), List.of(), List.of("added table 'a'"), List.of()));
    }

    private static Operation ifExists(Operation operation) {
        return operation instanceof DropTable drop ? drop.withIfExists() : operation;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // List.of copies the array
    private static List<Difference> rewrite(List<Difference> differences, UnaryOperator<List<Operation>>... rewriters) {
        return new Rewrites(List.of(rewriters)).of(differences);
    }
}
