package dev.alembic.sql;

import java.util.Locale;

/** What a database makes of the letters of a name that is written without quotes. */
public enum LetterCase {
    /** Small letters; those beyond ASCII stay as they are. */
    LOWER,
    /** Capital letters, which a model calls by small ones. */
    UPPER,
    /** What they are. */
    KEPT;

    private static final int END_OF_ASCII = 0x80;

    /**
     * What a model calls the object that was created under this name without quotes. A name with letters beyond
     * ASCII needs quotes in a model, and is called as it is stored.
     */
    public String modelName(String unquoted) {
        boolean isAscii = unquoted.chars().allMatch(letter -> letter < END_OF_ASCII);
        return switch (this) {
            case KEPT -> unquoted;
            case LOWER -> isAscii ? unquoted.toLowerCase(Locale.ROOT) : withSmallAscii(unquoted);
            case UPPER -> isAscii ? unquoted.toLowerCase(Locale.ROOT) : unquoted.toUpperCase(Locale.ROOT);
        };
    }

    // PostgreSQL leaves letters of several bytes alone (src/backend/parser/scansup.c, downcase_identifier).
    private static String withSmallAscii(String text) {
        StringBuilder small = new StringBuilder();
        text.chars()
                .forEach(letter ->
                        small.append((char) (letter < END_OF_ASCII ? Character.toLowerCase(letter) : letter)));
        return small.toString();
    }
}
