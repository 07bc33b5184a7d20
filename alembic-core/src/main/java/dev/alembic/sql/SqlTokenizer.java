package dev.alembic.sql;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokenizer of SQL: walks over the tokens of a text, by the lexical rules of its database. White space is passed
 * over. Not thread-safe.
 */
public final class SqlTokenizer {

    /** What a token is. */
    public enum Kind {
        /** A name, keyword or number. */
        WORD,
        /** A string, a quoted name or a dollar-quoted body. */
        QUOTED,
        /** A comment up to the end of its line. */
        LINE_COMMENT,
        /** A block comment that is no more than that. */
        BLOCK_COMMENT,
        /** The beginning or the end of a comment whose text is executed. */
        EXECUTABLE_COMMENT,
        /** A command of the shell, up to the end of its line. */
        COMMAND,
        /** Any other single character. */
        SYMBOL,
        /** What ends a statement, usually {@code ;}. */
        DELIMITER,
        /** The end of the text. */
        END
    }

    private static final Pattern DOLLAR_TAG = Pattern.compile("\\$(?:[\\p{L}_][\\p{L}\\p{N}_]*)?\\$");
    private static final Pattern EXECUTABLE = Pattern.compile("/\\*M?!\\d{0,6}");

    /** How far before a token characters are of interest. */
    private static final int LOOKED_BACK = 2;

    /** What mariadb-dump writes for its shell: a version that no server has. */
    private static final String SANDBOX = "/*M!999999\\-";

    /** As much as is looked at to see whether a command of a shell, or the tag of a quotation, begins. */
    private static final int LONGEST_OPENING = 256;

    private final TextWindow text;
    private SqlLexis lexis;
    private int start;
    private int position;
    private int kept = -1;
    private Kind kind = Kind.END;
    private String delimiter = ";";
    private boolean isStatementStart = true;
    private int openComments;
    private Optional<String> unfinished = Optional.empty();

    /** Begins with the first token of a text. */
    public SqlTokenizer(String text, SqlLexis lexis) {
        this(TextWindow.of(text), 0, lexis);
    }

    /** Begins with the first token behind a place in a text. */
    SqlTokenizer(TextWindow text, int from, SqlLexis lexis) {
        this.text = text;
        this.position = from;
        this.lexis = lexis;
    }

    /** Goes to the next token and says what it is. */
    public Kind next() {
        text.forgetBefore((kept < 0 ? position : kept) - LOOKED_BACK);
        while (text.has(position) && text.charAt(position) <= ' ') {
            position++;
        }
        start = position;
        if (!text.has(position)) {
            kind = Kind.END;
            endOpenComment();
        } else if (openComments == 0 && atDelimiter()) {
            position += delimiter.length();
            kind = Kind.DELIMITER;
            isStatementStart = true;
        } else {
            kind = isStatementStart && atCommand() ? command() : read(text.charAt(position));
            isStatementStart &= isComment() || kind == Kind.COMMAND;
        }
        return kind;
    }

    private void endOpenComment() {
        if (openComments > 0 && unfinished.isEmpty()) {
            unfinished = Optional.of("comment");
        }
    }

    /** What the current token is. */
    public Kind kind() {
        return kind;
    }

    /** Keeps the text from the current token on; {@link #forget} ends that. */
    void keep() {
        kept = start;
    }

    /** The text that was kept, up to a place. */
    String kept(int end) {
        return text.substring(kept, end);
    }

    /** A part of the text that is kept, or of the current token. */
    String text(int from, int to) {
        return text.substring(from, to);
    }

    /** Lets the text go that was kept. */
    void forget() {
        kept = -1;
    }

    /** The number of the line that a place is in, which lies behind those asked for before. */
    int lineOf(int place) {
        return text.lineOf(place);
    }

    /** Where the current token begins. */
    public int start() {
        return start;
    }

    /** Where the current token ends (exclusive). */
    public int end() {
        return position;
    }

    /** The current token as it is written. */
    public String token() {
        return text.substring(start, position);
    }

    /** The current token in capitals. */
    public String word() {
        return token().toUpperCase(Locale.ROOT);
    }

    /** Whether the current token is this symbol. */
    public boolean is(char symbol) {
        return kind == Kind.SYMBOL && text.charAt(start) == symbol;
    }

    /** Whether the current token is a comment that isn't executed. */
    public boolean isComment() {
        return kind == Kind.LINE_COMMENT || kind == Kind.BLOCK_COMMENT;
    }

    /** Whether the current token stands in a comment whose text is executed. */
    boolean isInExecutableComment() {
        return openComments > 0;
    }

    /** Whether a delimiter was chosen that isn't a semicolon. */
    boolean hasOwnDelimiter() {
        return !delimiter.equals(";");
    }

    /** What has no end, such as {@code string}; empty if all is well so far. */
    Optional<String> unfinished() {
        return unfinished;
    }

    /** Follows other rules from the next token on. */
    void use(SqlLexis other) {
        lexis = other;
    }

    /** Takes the word that follows on the current line as the delimiter; false if there is none. */
    boolean readDelimiter() {
        String rest = restOfLine().strip();
        String word = rest.split("\\s+", 2)[0];
        boolean isQuoted =
                word.length() > 2 && "'\"`".indexOf(word.charAt(0)) >= 0 && word.endsWith(word.substring(0, 1));
        delimiter = isQuoted ? word.substring(1, word.length() - 1) : word.isEmpty() ? ";" : word;
        isStatementStart = true;
        skipLine();
        return !word.isEmpty();
    }

    /**
     * Reads the rows of {@code COPY … FROM stdin;}, from the beginning of a line on.
     *
     * @param most about how many characters are enough
     */
    CopyRows readRows(int most) {
        if (kept < 0) {
            text.forgetBefore(position - LOOKED_BACK);
        }
        CopyRows rows = CopyRows.read(text, position, most);
        start = position;
        position = rows.end();
        return rows;
    }

    /** Whether this character stands right before or behind the current token. */
    boolean touches(char neighbour) {
        return text.charAt(start - 1) == neighbour || text.charAt(position) == neighbour;
    }

    /** The character behind the current token; NUL at the end. */
    char following() {
        return text.charAt(position);
    }

    /** What stands between the current token and the end of its line. */
    String restOfLine() {
        return text.substring(position, lineEnd());
    }

    /** Goes to the next line. */
    void skipLine() {
        int end = lineEnd();
        position = text.has(end) ? end + 1 : end;
    }

    private int lineEnd() {
        return text.indexOf('\n', position);
    }

    /** Whether nothing but blanks stands before the current token on its line. */
    public boolean isFirstOnLine() {
        int before = start - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '\t')) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n' || text.charAt(before) == '\uFEFF';
    }

    /** Whether the current token has its line for itself. */
    public boolean isAloneOnLine() {
        return isFirstOnLine() && restOfLine().isBlank();
    }

    private Kind read(char c) {
        return switch (c) {
            case '-' -> text.startsWith("--", position) && isDashComment() ? lineComment() : symbol();
            case '#' -> isHashComment() ? lineComment() : symbol();
            case '/' -> slash();
            case '*' -> openComments > 0 && text.startsWith("*/", position) ? executableEnd() : symbol();
            case '\'' -> quoted('\'', hasBackslashes());
            case '"' -> quoted('"', hasStringRules());
            case '`' -> has(LexicalRule.BACKTICK_NAMES) ? quoted('`', false) : symbol();
            case '[' -> has(LexicalRule.BRACKET_NAMES) ? quoted(']', false) : symbol();
            case '$' -> has(LexicalRule.DOLLAR_QUOTES) ? dollar() : name();
            case '\\' -> has(LexicalRule.BACKSLASH_COMMANDS) ? command() : symbol();
            default -> isWordPart(c) ? name() : symbol();
        };
    }

    private boolean has(LexicalRule rule) {
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
        return !has(LexicalRule.BLANK_BEHIND_DASHES) || isStatementStart || text.charAt(position + 2) <= ' ';
    }

    private boolean isHashComment() {
        return has(LexicalRule.HASH_COMMENTS) || (has(LexicalRule.HASH_COMMENT_LINES) && isFirstOnLine());
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
        position = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
        return Kind.COMMAND;
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

    static boolean isWordPart(char c) {
        return c == '_' || c == '$' || Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
