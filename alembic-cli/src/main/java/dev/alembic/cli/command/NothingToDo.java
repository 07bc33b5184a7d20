package dev.alembic.cli.command;

import dev.alembic.RunResult;
import dev.alembic.cli.session.Session;
import java.util.List;

/** What is said where a command finds its work done already. */
final class NothingToDo {

    static final String NO_REVISIONS = "There are no revisions yet; \"alembic revision -m …\" writes one.";

    private NothingToDo() {}

    /** After {@code upgrade}: the target is where the database is, or below. */
    static void noteApplied(Session session, RunResult result, String target) {
        if (!result.heldBack().isEmpty()) {
            return; // that is said already
        }
        String state = target.contains("head") ? "the database is at %s already" : "%s is applied already";
        note(session, result, state.formatted(target));
    }

    /** After {@code downgrade} and {@code stamp}. */
    static void noteThere(Session session, RunResult result, List<String> targets) {
        note(session, result, "the database is at %s already".formatted(String.join(", ", targets)));
    }

    private static void note(Session session, RunResult result, String state) {
        if (result.isUpToDate()) {
            boolean isEmpty = session.alembic().heads(false).isEmpty();
            session.console().note("Nothing to do: %s.".formatted(isEmpty ? "there are no revisions yet" : state));
        }
    }
}
