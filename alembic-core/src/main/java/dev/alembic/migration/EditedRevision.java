package dev.alembic.migration;

/**
 * A revision that says something else than what was applied.
 *
 * @param revision its id
 * @param message the first line of its description; may be empty
 * @param location its file
 * @param applied what the history says of it
 */
public record EditedRevision(String revision, String message, String location, HistoryEntry applied) {

    /** What it is and when it was applied, one sentence. */
    public String sentence() {
        String named = message.isEmpty() ? "" : " (%s)".formatted(message);
        return "Revision \"%s\"%s was changed after it had been applied, on %s: \"%s\"."
                .formatted(revision, named, applied.signature(), location);
    }
}
