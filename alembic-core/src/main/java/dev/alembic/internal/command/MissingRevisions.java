package dev.alembic.internal.command;

import dev.alembic.internal.history.AppliedEntries;
import dev.alembic.migration.Finding;
import dev.alembic.migration.HistoryEntry;
import java.util.List;
import java.util.Optional;

/** Rows of the version table that no file has. */
final class MissingRevisions {

    private final Project project;
    private final AppliedEntries applied;

    MissingRevisions(Project project, List<HistoryEntry> entries) {
        this.project = project;
        this.applied = new AppliedEntries(entries);
    }

    List<Finding> find(List<String> rows) {
        return rows.stream()
                .filter(row -> project.graph().find(row).isEmpty())
                .map(this::finding)
                .toList();
    }

    private Finding finding(String id) {
        Optional<HistoryEntry> entry = applied.find(id);
        String when = entry.map(one -> ", applied on " + one.signature()).orElse("");
        boolean isRecorded = entry.flatMap(HistoryEntry::downgrade).isPresent();
        return new Finding(
                Finding.Kind.MISSING_REVISION,
                "The database is at revision \"%s\"%s, and no file has it.".formatted(id, when),
                isRecorded
                        ? "Bring its file back, perhaps from another branch; or take it back with \"alembic"
                                + " downgrade\", which knows its downgrade from when it was applied."
                        : "Bring its file back, perhaps from another branch.",
                List.of(id));
    }
}
