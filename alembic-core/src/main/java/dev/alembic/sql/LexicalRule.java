package dev.alembic.sql;

/** A rule by which databases cut SQL text into tokens differently. */
public enum LexicalRule {
    /** A backslash escapes in every string, not only in {@code E'…'}. */
    BACKSLASH_ESCAPES,
    /** {@code E'…'} is a string with backslash escapes, whatever the settings. */
    ESCAPE_STRINGS,
    /** {@code "…"} is a string, with the same escapes as {@code '…'}. */
    DOUBLE_QUOTED_STRINGS,
    /** {@code `a;b`} is a quoted name. */
    BACKTICK_NAMES,
    /** {@code [a;b]} is a quoted name. */
    BRACKET_NAMES,
    /** A bracket right behind a name, a bracket or parentheses is a subscript, even if {@code [a]} is a name. */
    SUBSCRIPTS,
    /** {@code $$…$$} and {@code $tag$…$tag$} are strings. */
    DOLLAR_QUOTES,
    /** {@code q'[…]'} is a string. */
    ALTERNATIVE_QUOTES,
    /** {@code #} opens a comment up to the end of the line. */
    HASH_COMMENTS,
    /** {@code #} opens a comment if nothing but blanks stands before it on its line. */
    HASH_COMMENT_LINES,
    /** {@code //} opens a comment up to the end of the line. */
    SLASH_COMMENTS,
    /**
     * {@code --} opens a comment only before a blank, so that {@code 5--3} stays a sum; at the
     * beginning of a statement always.
     */
    BLANK_BEHIND_DASHES,
    /** A block comment may hold another. */
    NESTED_COMMENTS,
    /** What stands in {@code /*! … *}{@code /} is executed. */
    EXECUTABLE_COMMENTS,
    /** A carriage return ends a comment, too. */
    CARRIAGE_RETURNS_END_LINES,
    /** {@code DELIMITER //} tells the shell what ends a statement from there on. */
    DELIMITER_COMMANDS,
    /** A backslash outside of quotes opens a command of the shell, up to the end of the line. */
    BACKSLASH_COMMANDS,
    /** {@code :name} outside of quotes is a variable of the shell. */
    SHELL_VARIABLES,
    /** The lines behind {@code COPY … FROM stdin;} are rows, up to a line {@code \.}. */
    COPY_DATA,
    /** A line with nothing but {@code GO} ends a batch. */
    GO_LINES,
    /** A line with nothing but {@code /} ends a block. */
    SLASH_LINES
}
