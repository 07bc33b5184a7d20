package dev.alembic.script;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks over the tokens of a SQL script. White space is passed over. */
final class SqlLexer {

    /** What a token is. */
    enum Kind {
        /** A name, keyword or number. */
        WORD,
        /** A string, a quoted name or a dollar-quoted body. */
        QUOTED,
        /** A comment up to the end of its line. */
        LINE_COMMENT,
        /** A block comment that is no more than that. */
        BLOCK_COMMENT,
        /** Any other single character. */
        SYMBOL,
        /** What ends a statement, usually {@code ;}. */
        DELIMITER,
        /** The end of the text. */
        END
    }

    private static final Pattern DOLLAR_TAG = Pattern.compile("\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*)?\\$");

    private final String text;
    private final SqlSyntax syntax;
    private int start;
    private int position;
    private Kind kind = Kind.END;
    private String delimiter = ";";
    private Optional<String> unfinished = Optional.empty();

    SqlLexer(String text, SqlSyntax syntax) {
        this.text = text;
        this.syntax = syntax;
    }

    /** Goes to the next token and says what it is. */
    Kind next() {
        while (position < text.length() && text.charAt(position) <= ' ') {
            position++;
        }
        start = position;
        if (position >= text.length()) {
            kind = Kind.END;
        } else if (atDelimiter()) {
            position += delimiter.length();
            kind = Kind.DELIMITER;
        } else {
            kind = read(text.charAt(position));
        }
        return kind;
    }

    /** What the current token is. */
    Kind kind() {
        return kind;
    }

    /** Where the current token begins. */
    int start() {
        return start;
    }

    /** Where the current token ends (exclusive). */
    int end() {
        return position;
    }

    /** The current token as it is written. */
    String token() {
        return text.substring(start, position);
    }

    /** The current token in capitals. */
    String word() {
        return token().toUpperCase(Locale.ROOT);
    }

    /** Whether the current token is this symbol. */
    boolean is(char symbol) {
        return kind == Kind.SYMBOL && text.charAt(start) == symbol;
    }

    /** Takes what is left of the current line as the delimiter from here on. */
    void readDelimiter() {
        int lineEnd = text.indexOf('\n', position);
        int stop = lineEnd < 0 ? text.length() : lineEnd;
        String chosen = text.substring(position, stop).strip();
        delimiter = chosen.isEmpty() ? ";" : chosen;
        position = stop;
    }

    /** What has no end, such as {@code string}; empty if all is well so far. */
    Optional<String> unfinished() {
        return unfinished;
    }

    /** Whether nothing but blanks stands before the current token on its line. */
    boolean isFirstOnLine() {
        int before = start - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }

    /** Whether the current token has its line for itself. */
    boolean isAloneOnLine() {
        int behind = position;
        while (behind < text.length() && text.charAt(behind) <= ' ' && text.charAt(behind) != '\n') {
            behind++;
        }
        return isFirstOnLine() && (behind == text.length() || text.charAt(behind) == '\n');
    }

    private Kind read(char c) {
        return switch (c) {
            case '-' -> isLineComment() ? lineComment() : symbol();
            case '#' -> syntax.hashComments() || isFirstOnLine() ? lineComment() : symbol();
            case '/' -> text.startsWith("/*", position) ? blockComment() : symbol();
            case '\'' -> quoted('\'', hasBackslashes());
            case '"' -> quoted('"', syntax.backslashEscapes());
            case '`' -> quoted('`', false);
            case '[' -> syntax.bracketNames() ? quoted(']', false) : symbol();
            case '$' -> dollar();
            default -> isWordPart(c) ? word(c) : symbol();
        };
    }

    private boolean atDelimiter() {
        return text.startsWith(delimiter, position);
    }

    private Kind symbol() {
        position++;
        return Kind.SYMBOL;
    }

    /** MySQL wants a blank behind the dashes (manual 11.7), so that {@code 5--3} stays a sum. */
    private boolean isLineComment() {
        if (!text.startsWith("--", position)) {
            return false;
        }
        return !syntax.hashComments() || position + 2 >= text.length() || text.charAt(position + 2) <= ' ';
    }

    private Kind lineComment() {
        int end = text.indexOf('\n', position);
        position = end < 0 ? text.length() : end;
        return Kind.LINE_COMMENT;
    }

    /** MySQL runs what stands in {@code /*! … *}{@code /}, so that counts as code. */
    private Kind blockComment() {
        boolean isCode = text.startsWith("/*!", position);
        int depth = 0;
        do {
            if (text.startsWith("/*", position) && (depth == 0 || syntax.nestedComments())) {
                depth++;
                position += 2;
            } else if (text.startsWith("*/", position)) {
                depth--;
                position += 2;
            } else if (position < text.length()) {
                position++;
            } else {
                unfinished = Optional.of("comment");
                return Kind.BLOCK_COMMENT;
            }
        } while (depth > 0);
        return isCode ? Kind.QUOTED : Kind.BLOCK_COMMENT;
    }

    /** PostgreSQL's {@code E'…'} has escapes, whatever the settings. */
    private boolean hasBackslashes() {
        boolean isEscapeString = position > 0
                && (text.charAt(position - 1) == 'E' || text.charAt(position - 1) == 'e')
                && (position < 2 || !isWordPart(text.charAt(position - 2)));
        return syntax.backslashEscapes() || isEscapeString;
    }

    private Kind quoted(char quote, boolean backslashes) {
        int opened = position++;
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == '\\' && backslashes) {
                position++;
            } else if (c == quote) {
                if (position >= text.length() || text.charAt(position) != quote) {
                    return Kind.QUOTED;
                }
                position++;
            }
        }
        position = text.length();
        unfinished = Optional.of(text.charAt(opened) == '\'' ? "string" : "quoted name");
        return Kind.QUOTED;
    }

    private Kind dollar() {
        Matcher tag = DOLLAR_TAG.matcher(text).region(position, text.length());
        if (!tag.lookingAt()) {
            return symbol();
        }
        int end = text.indexOf(tag.group(), tag.end());
        if (end < 0) {
            unfinished = Optional.of("body in " + tag.group());
        }
        position = end < 0 ? text.length() : end + tag.group().length();
        return Kind.QUOTED;
    }

    private Kind word(char first) {
        boolean isOracleQuote =
                (first == 'q' || first == 'Q') && position + 2 < text.length() && text.charAt(position + 1) == '\'';
        if (isOracleQuote) {
            return oracleQuote(text.charAt(position + 2));
        }
        while (position < text.length() && isWordPart(text.charAt(position)) && !atDelimiter()) {
            position++;
        }
        return Kind.WORD;
    }

    /** Oracle's {@code q'[it's]'}. */
    private Kind oracleQuote(char open) {
        int pair = "[{(<".indexOf(open);
        char close = pair < 0 ? open : "]})>".charAt(pair);
        int end = text.indexOf(close + "'", position + 3);
        if (end < 0) {
            unfinished = Optional.of("string");
        }
        position = end < 0 ? text.length() : end + 2;
        return Kind.QUOTED;
    }

    private static boolean isWordPart(char c) {
        return c == '_' || c == '$' || Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
