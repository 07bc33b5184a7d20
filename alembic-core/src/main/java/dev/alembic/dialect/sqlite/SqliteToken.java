package dev.alembic.dialect.sqlite;

import java.util.Locale;

/**
 * A piece of SQLite's SQL.
 *
 * @param kind what it is
 * @param text the name without its quotes, else as it stands
 * @param start where it begins in the source
 * @param end behind its last character
 */
record SqliteToken(Kind kind, String text, int start, int end) {

    /** Whether it is this keyword, in any case and without quotes. */
    boolean is(String keyword) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL)
                && text.toUpperCase(Locale.ROOT).equals(keyword);
    }

    /** Whether it may be a name: SQLite takes quoted strings for names where it needs one. */
    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED || kind == Kind.STRING;
    }

    /** What pieces there are. */
    enum Kind {
        /** A keyword or a name. */
        WORD,
        /** A name in {@code ""}, {@code ``} or {@code []}. */
        QUOTED,
        /** A text in {@code ''}, or a blob. */
        STRING,
        /** A number. */
        NUMBER,
        /** Anything else: one character. */
        SYMBOL,
        /** Behind the last piece. */
        END
    }
}
