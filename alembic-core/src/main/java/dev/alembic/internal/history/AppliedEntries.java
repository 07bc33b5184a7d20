package dev.alembic.internal.history;

import dev.alembic.migration.HistoryEntry;
import dev.alembic.migration.HistoryEntry.Action;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the history says of the revisions that are applied: of each the entry that holds. */
public final class AppliedEntries {

    private final Map<String, HistoryEntry> runs = new LinkedHashMap<>();
    private final Map<String, HistoryEntry> accepted = new LinkedHashMap<>();

    /** Of these entries, oldest first. */
    public AppliedEntries(List<HistoryEntry> entries) {
        entries.stream().filter(HistoryEntry::isDone).forEach(this::add);
    }

    private void add(HistoryEntry entry) {
        if (entry.action() == Action.UPGRADE) {
            runs.put(entry.revision(), entry);
            accepted.remove(entry.revision());
        } else if (entry.action() == Action.DOWNGRADE) {
            runs.remove(entry.revision());
            accepted.remove(entry.revision());
        } else if (entry.action() == Action.ACCEPT) {
            accepted.put(entry.revision(), entry);
        }
    }

    /** When and by whom a revision was applied; absent if the history doesn't know it. */
    public Optional<HistoryEntry> find(String revision) {
        return Optional.ofNullable(runs.get(revision));
    }

    /** What a revision's file said that was applied, or accepted since; absent if nobody knows. */
    public Optional<String> digest(String revision) {
        HistoryEntry entry = accepted.getOrDefault(revision, runs.get(revision));
        return Optional.ofNullable(entry).flatMap(HistoryEntry::digest);
    }

    /** The revisions that it knows. */
    public List<String> revisions() {
        return List.copyOf(runs.keySet());
    }
}
