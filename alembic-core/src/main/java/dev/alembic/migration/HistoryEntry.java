package dev.alembic.migration;

import java.time.Instant;
import java.util.Optional;

/**
 * What the history table says of one step.
 *
 * @param number counts the entries of a database from 1
 * @param revision the id of the revision; of a stamp, where it led
 * @param message the revision's message, shortened; may be empty
 * @param action what was done
 * @param isDone whether it was done; otherwise it was tried and failed
 * @param digest the same as long as the upgrade in the revision's file says the same, whatever its
 *     formatting and comments; absent where there was no file to read
 * @param origin who did it
 * @param at when it ended, in whole milliseconds
 * @param millis how long it took
 * @param downgrade the downgrade as a revision in SQL, as it was when the revision was applied;
 *     absent if it can't be told without the database
 */
public record HistoryEntry(
        int number,
        String revision,
        String message,
        Action action,
        boolean isDone,
        Optional<String> digest,
        Origin origin,
        Instant at,
        long millis,
        Optional<String> downgrade) {

    /** What a step does. */
    public enum Action {
        /** A revision was applied. */
        UPGRADE,
        /** A revision was taken back. */
        DOWNGRADE,
        /** The version table was changed without running anything. */
        STAMP,
        /** Somebody has said that a revision may differ from what was applied. */
        ACCEPT
    }

    /**
     * Who did something.
     *
     * @param user the name of the account on the host
     * @param host the name of the host
     * @param version the version of Alembic
     */
    public record Origin(String user, String host, String version) {}

    /** Who and when, in words: {@code 2026-11-23 10:00:00 UTC by ann on build7}. */
    public String signature() {
        String time = at.toString().replace('T', ' ').replaceFirst("(\\.\\d+)?Z$", " UTC");
        return "%s by %s on %s".formatted(time, origin.user(), origin.host());
    }
}
