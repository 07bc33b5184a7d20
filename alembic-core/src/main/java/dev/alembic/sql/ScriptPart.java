package dev.alembic.sql;

/**
 * A part of a script.
 *
 * @param text the whole script
 * @param from where the part begins
 * @param to where it ends (exclusive)
 * @param firstLine the number of its first line, counted from 1
 */
public record ScriptPart(String text, int from, int to, int firstLine) {

    /** All of a script. */
    public static ScriptPart of(String text) {
        return new ScriptPart(text, 0, text.length(), 1);
    }
}
