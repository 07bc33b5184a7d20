package dev.alembic.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.error.AlembicException;
import dev.alembic.op.Operation;
import dev.alembic.schema.MetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every table, column, constraint, index and sequence that can be created is found as the model
 * says it: nothing is left to do, whatever it is made of.
 */
class ModelLawsTest {

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
    void what_was_created_is_no_difference(String name) throws Exception {
        List<String> problems = new ArrayList<>();
        int tried = 0;
        try (LawServer server = LawServer.named(name)) {
            for (LawCase law : LawCases.all()) {
                Optional<MetaData> model = CreatedModel.of(operations(law));
                if (model.isPresent() && isTried(server, law, model.get(), problems)) {
                    tried++;
                }
            }
        }
        assertThat(problems).isEmpty();
        assertThat(tried).isGreaterThan(50);
    }

    private static List<Operation> operations(LawCase law) {
        List<Operation> operations = new ArrayList<>(law.setup());
        operations.add(law.operation());
        return operations;
    }

    private static boolean isTried(LawServer server, LawCase law, MetaData model, List<String> problems)
            throws SQLException {
        try (LawDatabase database = new LawDatabase(server)) {
            if (!isTaken(database, operations(law))) {
                return false;
            }
            List<String> differences = database.differences(model);
            if (!differences.isEmpty()) {
                problems.add(law + ": " + differences);
            }
            return true;
        }
    }

    /** Whether the database takes it at all; what it refuses is told by other laws. */
    private static boolean isTaken(LawDatabase database, List<Operation> operations) {
        try {
            operations.forEach(database::run);
            return true;
        } catch (AlembicException | IllegalStateException e) {
            return false;
        }
    }
}
