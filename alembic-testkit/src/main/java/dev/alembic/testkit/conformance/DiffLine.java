package dev.alembic.testkit.conformance;

/**
 * A difference between a database and a model, in the form in which two of them are compared.
 *
 * @param about what is done to which object; two lines about the same belong together, even if they
 *     say otherwise
 * @param text all of it
 */
record DiffLine(String about, String text) {

    /** A line that says no more than what it is about. */
    static DiffLine of(String about) {
        return new DiffLine(about, about);
    }

    /** A line of several parts. */
    static DiffLine of(String about, String said) {
        return new DiffLine(about, about + ": " + said);
    }
}
