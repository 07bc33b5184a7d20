package dev.alembic.command;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.integer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.op.BatchAlter;
import dev.alembic.op.Operation;
import dev.alembic.op.Operations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TableBatchesTest {

    @Test
    void changes_of_one_table_that_follow_each_other_are_a_batch() {
        assertThat(
                        batches(
                                op -> {
                                    op.createTable("new", column("id", integer()));
                                    op.addColumn("a", column("x", integer()));
                                    op.createIndex("ix", "a", "x");
                                    op.dropIndex("iy", "a");
                                    op.dropColumn("b", "y");
                                    op.execute("DELETE FROM b");
                                    op.alterColumn("b", "z", c -> c.notNull());
                                    op.in("s").dropColumn("b", "y");
                                    op.dropTable("old");
                                }))
                .containsExactly(
                        "createTable(\"new\")",
                        "batch(\"a\", 3 operations)",
                        "batch(\"b\", 1 operations)",
                        "execute(\"DELETE FROM b\")",
                        "batch(\"b\", 1 operations)",
                        "batch(\"s.b\", 1 operations)",
                        "dropTable(\"old\")");
    }

    @Test
    void order_and_operations_are_kept() {
        List<Operation> operations =
                operations(
                        op -> {
                            op.dropConstraint("c", "a");
                            op.createUniqueConstraint("u", "a", "x");
                            op.createTableComment("a", "all");
                        });
        List<Operation> batches = TableBatches.of(operations);
        assertThat(batches).hasSize(1);
        assertThat(((BatchAlter) batches.get(0)).operations()).isEqualTo(operations);
    }

    private static List<String> batches(Consumer<Operations> migration) {
        return TableBatches.of(operations(migration)).stream().map(Operation::describe).toList();
    }

    private static List<Operation> operations(Consumer<Operations> migration) {
        List<Operation> operations = new ArrayList<>();
        migration.accept(new Operations(operations::add));
        return operations;
    }
}
