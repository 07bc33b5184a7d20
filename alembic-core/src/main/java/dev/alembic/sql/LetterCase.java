package dev.alembic.sql;

import java.util.Locale;

/** What a database makes of the letters of a name that is written without quotes. */
public enum LetterCase {
    /** Small letters. */
    LOWER,
    /** Capital letters, which a model calls by small ones. */
    UPPER,
    /** What they are. */
    KEPT;

    /** What a model calls the object that was created under this name without quotes. */
    public String modelName(String unquoted) {
        return this == KEPT ? unquoted : unquoted.toLowerCase(Locale.ROOT);
    }
}
