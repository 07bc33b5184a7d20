package dev.alembic.schema;

/** The answer of a comparison. */
public sealed interface Verdict {

    /** Both sides say the same. */
    static Verdict same() {
        return new Same();
    }

    /** The sides differ. */
    static Verdict different(String reason) {
        return new Different(reason);
    }

    /** It can't be told whether they differ. */
    static Verdict unknown(String reason) {
        return new Unknown(reason);
    }

    /** Both sides say the same. */
    record Same() implements Verdict {}

    /**
     * The sides differ.
     *
     * @param reason in the user's words, such as {@code VARCHAR(50) became VARCHAR(100)}
     */
    record Different(String reason) implements Verdict {}

    /**
     * It can't be told whether they differ.
     *
     * @param reason in the user's words, and what to do about it
     */
    record Unknown(String reason) implements Verdict {}
}
