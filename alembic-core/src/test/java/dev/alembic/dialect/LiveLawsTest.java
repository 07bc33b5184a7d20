package dev.alembic.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.error.UnsupportedByDialectException;
import dev.alembic.op.CreateSequence;
import dev.alembic.op.CreateTable;
import dev.alembic.op.DropSequence;
import dev.alembic.op.Operation;
import dev.alembic.op.OperationSamples;
import dev.alembic.schema.Column;
import dev.alembic.schema.Dsl;
import dev.alembic.schema.SqlType;
import dev.alembic.schema.Table;
import dev.alembic.schema.TableName;
import dev.alembic.schema.TypeSamples;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is understood by real databases, and its reverse takes it back. */
class LiveLawsTest {

    static Stream<Arguments> operationsOnDatabases() {
        return Stream.of("sqlite", "h2")
                .flatMap(name -> OperationSamples.all().stream().map(op -> Arguments.of(name, op)));
    }

    @ParameterizedTest
    @MethodSource("operationsOnDatabases")
    void an_operation_runs_and_its_reverse_restores_the_schema(String name, Operation operation) throws SQLException {
        try (LiveDatabase database = LiveDatabase.open(name)) {
            database.run(OperationSamples.SETUP);
            if (operation instanceof DropSequence drop && name.equals("h2")) {
                database.run(new CreateSequence(drop.was().orElseThrow()));
            }
            List<String> before = database.schema();
            if (!isRun(database, name, operation)) {
                return;
            }
            Optional<Operation> back = operation.reverse();
            if (back.isPresent() && isRun(database, name, back.get())) {
                assertThat(database.schema()).isEqualTo(before);
            }
        }
    }

    /** Whether the dialect doesn't refuse it. */
    private static boolean isRun(LiveDatabase database, String name, Operation operation) throws SQLException {
        try {
            database.run(operation);
            return true;
        } catch (UnsupportedByDialectException e) {
            assertThat(e.dialect()).isEqualTo(name);
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2"})
    void a_column_of_every_type_can_be_created(String name) throws SQLException {
        try (LiveDatabase database = LiveDatabase.open(name)) {
            List<Column> columns = new ArrayList<>();
            for (SqlType type : TypeSamples.everywhere()) {
                columns.add(Dsl.column("c" + columns.size(), type));
            }
            database.run(new CreateTable(Table.of(TableName.of("t"), columns)));
            assertThat(database.query("SELECT count(*) FROM t")).containsExactly("0");
        }
    }
}
