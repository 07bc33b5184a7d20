package dev.alembic.gradle;

import dev.alembic.CreatedRevision;
import dev.alembic.RevisionView;
import dev.alembic.RunResult;
import java.util.List;

/** Puts results into lines of a build's log. */
final class Lines {

    private Lines() {}

    /** {@code 1a -> 2b in 12 ms}. */
    static String of(RunResult result) {
        return result.isUpToDate()
                ? "The database is up to date: " + ids(result.to())
                : "%s -> %s in %d ms".formatted(ids(result.from()), ids(result.to()), result.millis());
    }

    /** {@code 1a -> 2b (head), add owner}. */
    static String of(RevisionView revision) {
        String head = revision.is(RevisionView.Mark.HEAD) ? " (head)" : "";
        String message = revision.message().isEmpty() ? "" : ", " + revision.message();
        return "%s -> %s%s%s".formatted(ids(revision.revises()), revision.id(), head, message);
    }

    /** The file that was written. */
    static String of(CreatedRevision created) {
        return "Wrote " + created.file();
    }

    private static String ids(List<String> ids) {
        return ids.isEmpty() ? "<base>" : String.join(", ", ids);
    }
}
