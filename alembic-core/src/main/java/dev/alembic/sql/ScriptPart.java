package dev.alembic.sql;

/**
 * A part of a script, which begins with a line.
 *
 * @param text the whole script
 * @param from where the part begins
 * @param to where it ends at the latest (exclusive)
 * @param firstLine the number of its first line, counted from 1
 */
public record ScriptPart(ScriptText text, int from, int to, int firstLine) {

    /** All of a script. */
    public static ScriptPart of(String text) {
        return new ScriptPart(ScriptText.of(text), 0, text.length(), 1);
    }
}
