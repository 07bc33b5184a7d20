package dev.alembic.internal.command;

import dev.alembic.error.AlembicException;
import dev.alembic.internal.history.AppliedEntries;
import dev.alembic.internal.revision.RevisionInfo;
import dev.alembic.migration.HistoryEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings back revisions whose files are gone, as the history has recorded them. */
final class RecordedRevisions {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.runtime.history");

    private final Project project;
    private final AppliedEntries applied;

    RecordedRevisions(Project project, List<HistoryEntry> entries) {
        this.project = project;
        this.applied = new AppliedEntries(entries);
    }

    /**
     * Adds to the project what these rows of the version table need and no file has.
     *
     * @throws AlembicException if the history knows one of them, but not what takes it back
     */
    void recall(List<String> rows) {
        Deque<String> wanted =
                new ArrayDeque<>(rows.stream().filter(row -> !isReplaced(row)).toList());
        while (!wanted.isEmpty()) {
            String id = wanted.remove();
            Optional<HistoryEntry> entry = project.script().find(id).isPresent() ? Optional.empty() : applied.find(id);
            entry.ifPresent(recorded -> {
                RevisionInfo info = recall(recorded);
                wanted.addAll(info.downRevisions());
                wanted.addAll(info.dependsOn());
            });
        }
    }

    /** Whether another revision stands where this one was. */
    private boolean isReplaced(String row) {
        return project.script().infos().stream()
                .map(RevisionInfo::replaces)
                .anyMatch(others ->
                        !others.isEmpty() && others.get(others.size() - 1).equals(row));
    }

    private RevisionInfo recall(HistoryEntry entry) {
        String text = entry.downgrade()
                .orElseThrow(() -> new AlembicException(
                        ("Revision \"%s\" was applied on %s, its file is gone, and what takes it back isn't recorded:"
                                        + " it can't be told without the database, or doesn't exist. Restore the file.")
                                .formatted(entry.revision(), entry.signature())));
        project.recall(text);
        LOG.info(
                "The file of revision {} is gone; its downgrade is known from when it was applied, on {}",
                entry.revision(),
                entry.signature());
        return project.script().find(entry.revision()).orElseThrow().info();
    }
}
