package dev.alembic.dialect.sqlite;

/**
 * A piece of SQLite's SQL.
 *
 * @param kind what it is
 * @param text the name without its quotes, else as it stands
 * @param keyword a word or a symbol, in capitals; empty for anything else
 * @param start where it begins in the source
 * @param end behind its last character
 */
record DefinitionToken(Kind kind, String text, String keyword, int start, int end) {

    /** Whether it is this keyword, in any case and without quotes, or this symbol. */
    boolean is(String word) {
        return keyword.equals(word);
    }

    /** Whether it may be a name: SQLite takes quoted strings for names where it needs one. */
    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /** What pieces there are. */
    enum Kind {
        /** A keyword, a name, a number. */
        WORD,
        /** A name in {@code ""}, {@code ``} or {@code []}, or a text in {@code ''}. */
        QUOTED,
        /** Anything else: one character. */
        SYMBOL,
        /** Behind the last piece. */
        END
    }
}
