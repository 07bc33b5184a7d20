package dev.alembic.proof;

/** What became of a database on the way up, down and up again. */
public enum Outcome {
    /** The downgrade brings back schema and rows as they were. */
    EXACT("exact"),
    /** The downgrade brings back the schema, but not all rows as they were. */
    LOSSY("lossy"),
    /** The downgrade says itself that there is no way back. */
    IMPOSSIBLE("impossible"),
    /** The downgrade fails or leaves another schema, or the revision can't be run again after it. */
    BROKEN("broken");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    /** The same in words: {@code lossy}. */
    public String words() {
        return words;
    }
}
