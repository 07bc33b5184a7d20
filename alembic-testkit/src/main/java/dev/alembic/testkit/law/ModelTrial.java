package dev.alembic.testkit.law;

import dev.alembic.error.AlembicException;
import dev.alembic.op.Operation;
import dev.alembic.schema.MetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Creates models, and compares what is found with them. */
final class ModelTrial {

    private final LawServer server;
    private final List<String> problems = new ArrayList<>();
    private int tried;

    ModelTrial(LawServer server) {
        this.server = server;
    }

    /** What was found otherwise than it was created. */
    List<String> problems() {
        return problems;
    }

    /** How many models the database took; what it refuses is told by other laws. */
    int tried() {
        return tried;
    }

    /** Tries a case, if it does nothing but create what stays. */
    void of(LawCase law) throws SQLException {
        List<Operation> operations = new ArrayList<>(law.setup());
        operations.add(law.operation());
        Optional<MetaData> model = CreatedModel.of(operations);
        if (model.isEmpty()) {
            return;
        }
        try (TrialDatabase database = new TrialDatabase(server)) {
            if (isTaken(database, operations)) {
                tried++;
                List<String> differences = database.differences(model.get());
                differences.forEach(difference -> problems.add(law + ": " + difference));
            }
        }
    }

    private static boolean isTaken(TrialDatabase database, List<Operation> operations) {
        try {
            operations.forEach(database::run);
            return true;
        } catch (AlembicException | IllegalStateException e) {
            return false;
        }
    }
}
