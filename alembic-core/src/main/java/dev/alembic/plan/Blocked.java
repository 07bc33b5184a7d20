package dev.alembic.plan;

/** Whom a lock on a table keeps waiting, from nobody to everybody. */
public enum Blocked {
    /** Nobody who reads or writes rows. */
    NOBODY("nobody"),
    /** Those who write rows. */
    WRITERS("writers"),
    /** Those who read rows, and those who write them. */
    READERS_AND_WRITERS("readers and writers"),
    /** That isn't known. */
    UNKNOWN("not known");

    private final String words;

    Blocked(String words) {
        this.words = words;
    }

    /** The same in words: {@code readers and writers}. */
    public String words() {
        return words;
    }
}
