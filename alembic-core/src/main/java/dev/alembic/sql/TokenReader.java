package dev.alembic.sql;

import dev.alembic.sql.SqlTokenizer.Kind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads tokens of SQL, wherever one begins; {@link SqlTokenizer} goes from one to the next. */
final class TokenReader {

    private static final Pattern DOLLAR_TAG = Pattern.compile("\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*)?\\$");
    private static final Pattern EXECUTABLE = Pattern.compile("/\\*M?!\\d{0,6}");
    private static final Pattern NUMBER =
            Pattern.compile("\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|\\.\\d+(?:[eE][+-]?\\d+)?");

    /** What mariadb-dump writes for its shell: a version that no server has. */
    private static final String SANDBOX = "/*M!999999\\-";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** As much as is looked at to see whether a command of a shell, the tag of a quotation or a number begins. */
    private static final int LONGEST_OPENING = 256;

    private final TextWindow text;
    private SqlLexis lexis;
    private int position;
    private String delimiter = ";";
    private boolean isStatementStart = true;
    private int openComments;
    private Optional<String> unfinished = Optional.empty();

    TokenReader(TextWindow text, int from, SqlLexis lexis) {
        this.text = text;
        this.position = from;
        this.lexis = lexis;
    }

    /** Where the next token begins, or a blank before it. */
    int position() {
        return position;
    }

    /** Goes on from there. */
    void position(int newPosition) {
        position = newPosition;
    }

    /** Passes white space over; false at the end of the text. */
    boolean skipBlanks() {
        while (text.has(position) && text.charAt(position) <= ' ') {
            position++;
        }
        return text.has(position);
    }

    /** Follows other rules from here on. */
    void use(SqlLexis other) {
        lexis = other;
    }

    /** What ends a statement from here on. */
    void endBy(String newDelimiter) {
        delimiter = newDelimiter;
        isStatementStart = true;
    }

    /** What ends a statement. */
    String delimiter() {
        return delimiter;
    }

    /** Whether the position is in a comment whose text is executed. */
    boolean isInExecutableComment() {
        return openComments > 0;
    }

    /** What has no end, such as {@code string}; empty if all is well so far. */
    Optional<String> unfinished() {
        return unfinished;
    }

    /** The token at the position, which is behind it then; there must be one. */
    Kind next() {
        if (openComments == 0 && atDelimiter()) {
            position += delimiter.length();
            isStatementStart = true;
            return Kind.DELIMITER;
        }
        Kind kind = isStatementStart && atCommand() ? command() : read();
        boolean isComment = kind == Kind.LINE_COMMENT || kind == Kind.BLOCK_COMMENT;
        isStatementStart &= isComment || kind == Kind.COMMAND;
        return kind;
    }

    /** Says that a comment is open if one is. */
    void end() {
        if (openComments > 0 && unfinished.isEmpty()) {
            unfinished = Optional.of("comment");
        }
    }

    /** Goes behind the number that begins at {@code start}, all of the word there; false if there is none. */
    boolean readNumber(int start) {
        Matcher number = NUMBER.matcher(text.following(start, LONGEST_OPENING));
        if (!number.lookingAt() || start + number.end() < position) {
            return false;
        }
        position = start + number.end();
        return true;
    }

    /** Where the line of the position ends. */
    int lineEnd() {
        return text.indexOf('\n', position);
    }

    /** Whether nothing but blanks stands before a place on its line. */
    boolean isFirstOnLine(int place) {
        int before = place - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n' || text.charAt(before) == BYTE_ORDER_MARK;
    }

    private Kind read() {
        char c = text.charAt(position);
        return switch (c) {
            case '-' -> text.startsWith("--", position) && isDashComment() ? lineComment() : symbol();
            case '#' -> isHashComment() ? lineComment() : symbol();
            case '/' -> slash();
            case '*' -> openComments > 0 && text.startsWith("*/", position) ? executableEnd() : symbol();
            case '\'' -> quoted('\'', hasBackslashes());
            case '"' -> quoted('"', hasStringRules());
            case '`' -> has(LexicalRule.BACKTICK_NAMES) ? quoted('`', false) : symbol();
            case '[' -> has(LexicalRule.BRACKET_NAMES) && !isSubscript() ? quoted(']', false) : symbol();
            case '$' -> has(LexicalRule.DOLLAR_QUOTES) ? dollar() : name();
            case '\\' -> has(LexicalRule.BACKSLASH_COMMANDS) ? command() : symbol();
            default -> isWordPart(c) ? name() : symbol();
        };
    }

    boolean has(LexicalRule rule) {
        return lexis.has(rule);
    }

    private boolean atDelimiter() {
        return text.startsWith(delimiter, position);
    }

    private boolean atCommand() {
        return lexis.shell()
                .filter(shell -> shell.opening()
                        .matcher(text.following(position, LONGEST_OPENING))
                        .lookingAt())
                .isPresent();
    }

    private Kind symbol() {
        position++;
        return Kind.SYMBOL;
    }

    /** MySQL manual 11.7; its shell takes dashes at the beginning of a statement for a comment. */
    private boolean isDashComment() {
        return !has(LexicalRule.BLANK_BEHIND_DASHES)
                || (isStatementStart && lexis.shell().isPresent())
                || text.charAt(position + 2) <= ' ';
    }

    private boolean isHashComment() {
        return has(LexicalRule.HASH_COMMENTS) || (has(LexicalRule.HASH_COMMENT_LINES) && isFirstOnLine(position));
    }

    private Kind slash() {
        if (text.startsWith("/*", position)) {
            boolean isExecutable = has(LexicalRule.EXECUTABLE_COMMENTS) && !text.startsWith(SANDBOX, position);
            Matcher opening = EXECUTABLE.matcher(text.following(position, LONGEST_OPENING));
            return isExecutable && opening.lookingAt() ? executable(position + opening.end()) : blockComment();
        }
        boolean isComment = has(LexicalRule.SLASH_COMMENTS) && text.startsWith("//", position);
        return isComment ? lineComment() : symbol();
    }

    private Kind executable(int end) {
        openComments++;
        position = end;
        return Kind.EXECUTABLE_COMMENT;
    }

    private Kind executableEnd() {
        openComments--;
        position += 2;
        return Kind.EXECUTABLE_COMMENT;
    }

    private Kind lineComment() {
        boolean isEndedByReturn = has(LexicalRule.CARRIAGE_RETURNS_END_LINES);
        while (text.has(position) && text.charAt(position) != '\n') {
            if (isEndedByReturn && text.charAt(position) == '\r') {
                break;
            }
            position++;
        }
        return Kind.LINE_COMMENT;
    }

    private Kind blockComment() {
        int depth = 0;
        do {
            if (text.startsWith("/*", position) && (depth == 0 || has(LexicalRule.NESTED_COMMENTS))) {
                depth++;
                position += 2;
            } else if (text.startsWith("*/", position)) {
                depth--;
                position += 2;
            } else {
                position++;
            }
        } while (depth > 0 && text.has(position));
        if (depth > 0) {
            unfinished = Optional.of("comment");
        }
        return Kind.BLOCK_COMMENT;
    }

    private Kind command() {
        int end = lineEnd();
        position = end > position && text.charAt(end - 1) == '\r' ? end - 1 : end;
        return Kind.COMMAND;
    }

    private boolean isSubscript() {
        char before = text.charAt(position - 1);
        return has(LexicalRule.SUBSCRIPTS) && (isWordPart(before) || "]\"`)".indexOf(before) >= 0);
    }

    private boolean hasBackslashes() {
        boolean isEscapeString = has(LexicalRule.ESCAPE_STRINGS)
                && (text.charAt(position - 1) == 'E' || text.charAt(position - 1) == 'e')
                && !isWordPart(text.charAt(position - 2));
        return has(LexicalRule.BACKSLASH_ESCAPES) || isEscapeString;
    }

    private boolean hasStringRules() {
        return has(LexicalRule.BACKSLASH_ESCAPES) && has(LexicalRule.DOUBLE_QUOTED_STRINGS);
    }

    private Kind quoted(char quote, boolean backslashes) {
        String what = quote == '\'' ? "string" : "quoted name";
        return until(QuotedText.end(text, position + 1, quote, backslashes), what);
    }

    /** A tag begins and ends the body: {@code $tag$…$tag$}. */
    private Kind dollar() {
        Matcher tag = DOLLAR_TAG.matcher(text.following(position, LONGEST_OPENING));
        return tag.lookingAt()
                ? until(QuotedText.behind(text, position + tag.end(), tag.group()), "body in " + tag.group())
                : symbol();
    }

    private Kind until(int end, String what) {
        if (end < 0) {
            unfinished = Optional.of(what);
        }
        position = end < 0 ? text.end() : end;
        return Kind.QUOTED;
    }

    private Kind name() {
        boolean isAlternative = has(LexicalRule.ALTERNATIVE_QUOTES)
                && (text.startsWith("q'", position) || text.startsWith("Q'", position))
                && text.has(position + 2);
        if (isAlternative) {
            String close = QuotedText.alternativeClose(text.charAt(position + 2));
            return until(QuotedText.behind(text, position + 3, close), "string");
        }
        while (text.has(position) && isWordPart(text.charAt(position)) && !atDelimiter()) {
            position++;
        }
        return Kind.WORD;
    }

    /** Letters and digits of any script, and what else a name may have that isn't ASCII. */
    static boolean isWordPart(char c) {
        return c == '_' || c == '$' || Character.isLetterOrDigit(c) || (c >= 0x80 && c != BYTE_ORDER_MARK);
    }
}
