package dev.alembic.testkit.law;

import dev.alembic.error.AlembicException;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.Operation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries one case on an empty database, and says in a few words what came of it. */
final class Trial {

    /** The operation changed the schema, and its reverse made it as it was. */
    static final String RESTORED = "restored";

    private static final String FAILED = "FAILED: ";

    private Trial() {}

    static String of(LawServer server, LawCase law) throws SQLException {
        try (TrialDatabase database = new TrialDatabase(server)) {
            return of(database, law);
        }
    }

    private static String of(TrialDatabase database, LawCase law) {
        Optional<String> unprepared = run(database, law.setup());
        if (unprepared.isPresent()) {
            return "what it needs is " + unprepared.get();
        }
        List<String> before = database.schema();
        Optional<String> trouble = run(database, List.of(law.operation()));
        if (trouble.isPresent()) {
            return trouble.get();
        }
        boolean isChanged = !database.schema().equals(before);
        String unchanged = isChanged ? "" : ", changes nothing that is read";
        Optional<Operation> back = law.operation().reverse();
        if (back.isEmpty()) {
            return "no way back" + unchanged;
        }
        return run(database, List.of(back.get()))
                .map(text -> "the way back is " + text)
                .orElseGet(() -> compared(database, law, before) + unchanged);
    }

    /** What kept the operations from being done; absent if nothing did. */
    private static Optional<String> run(TrialDatabase database, List<Operation> operations) {
        try {
            operations.forEach(database::run);
            return Optional.empty();
        } catch (AlembicException e) {
            return Optional.of("refused");
        } catch (IllegalStateException e) {
            return Optional.of(FAILED + e.getMessage());
        }
    }

    private static String compared(TrialDatabase database, LawCase law, List<String> before) {
        List<String> more = new ArrayList<>(database.schema());
        List<String> missing = new ArrayList<>(before);
        missing.removeAll(more);
        more.removeAll(before);
        if (missing.isEmpty() && more.isEmpty()) {
            return RESTORED;
        }
        return missing.isEmpty() && isIndexOfForeignKey(law, more)
                ? "restored but for the index that the server made"
                : FAILED + "missing " + missing + ", more " + more;
    }

    private static boolean isIndexOfForeignKey(LawCase law, List<String> more) {
        return law.operation() instanceof CreateConstraint create
                && more.size() == 1
                && more.get(0).contains(": Index[")
                && create.constraint().name().stream()
                        .anyMatch(name -> more.get(0).contains("Index[name=Optional[" + name + "]"));
    }
}
