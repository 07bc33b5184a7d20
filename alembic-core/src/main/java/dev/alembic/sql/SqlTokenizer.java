package dev.alembic.sql;

import java.util.Locale;
import java.util.Optional;

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

    /** How far before a token characters are of interest. */
    private static final int LOOKED_BACK = 2;

    private final TextWindow text;
    private final TokenReader reader;
    private SqlLexis lexis;
    private int start;
    private int kept = -1;
    private Kind kind = Kind.END;

    /** Begins with the first token of a text. */
    public SqlTokenizer(String text, SqlLexis lexis) {
        this(TextWindow.of(text), 0, lexis);
    }

    /** Begins with the first token behind a place in a text. */
    SqlTokenizer(TextWindow text, int from, SqlLexis lexis) {
        this.text = text;
        this.lexis = lexis;
        this.reader = new TokenReader(text, from, lexis);
    }

    /** Goes to the next token and says what it is. */
    public Kind next() {
        text.forgetBefore((kept < 0 ? end() : kept) - LOOKED_BACK);
        boolean isThere = reader.skipBlanks();
        start = reader.position();
        if (isThere) {
            kind = reader.next();
        } else {
            kind = Kind.END;
            reader.end();
        }
        return kind;
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
        return reader.position();
    }

    /** The current token as it is written. */
    public String token() {
        return text.substring(start, end());
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

    /** Whether the current token is a string, and not a quoted name. */
    public boolean isString() {
        char first = text.charAt(start);
        boolean isName =
                first == '`' || first == '[' || (first == '"' && !lexis.has(LexicalRule.DOUBLE_QUOTED_STRINGS));
        return kind == Kind.QUOTED && !isName;
    }

    /** The name in the quotes of the current token; a doubled quote in it stands for itself. */
    public String unquoted() {
        String token = token();
        String close = token.substring(token.length() - 1);
        return token.substring(1, Math.max(1, token.length() - 1)).replace(close + close, close);
    }

    /** Whether the current token is a word right before a string that says what it is, such as {@code E'…'}. */
    public boolean isPrefix() {
        return kind == Kind.WORD && following() == '\'';
    }

    /**
     * Goes behind all of the number that the current token begins, such as {@code 1.5e-3}, which it is from then
     * on; false if it begins none.
     */
    public boolean readNumber() {
        return reader.readNumber(start);
    }

    /** Whether the current token stands in a comment whose text is executed. */
    boolean isInExecutableComment() {
        return reader.isInExecutableComment();
    }

    /** Whether a delimiter was chosen that isn't a semicolon. */
    boolean hasOwnDelimiter() {
        return !reader.delimiter().equals(";");
    }

    /** What has no end, such as {@code string}; empty if all is well so far. */
    Optional<String> unfinished() {
        return reader.unfinished();
    }

    /** Follows other rules from the next token on. */
    void use(SqlLexis other) {
        lexis = other;
        reader.use(other);
    }

    /** Takes the word that follows on the current line as the delimiter; false if there is none. */
    boolean readDelimiter() {
        String rest = restOfLine().strip();
        String word = rest.split("\\s+", 2)[0];
        boolean isQuoted =
                word.length() > 2 && "'\"`".indexOf(word.charAt(0)) >= 0 && word.endsWith(word.substring(0, 1));
        reader.endBy(isQuoted ? word.substring(1, word.length() - 1) : word.isEmpty() ? ";" : word);
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
            text.forgetBefore(end() - LOOKED_BACK);
        }
        start = end();
        CopyRows rows = CopyRows.read(text, start, most);
        reader.position(rows.end());
        return rows;
    }

    /** Whether this character stands right before or behind the current token. */
    boolean touches(char neighbour) {
        return text.charAt(start - 1) == neighbour || following() == neighbour;
    }

    /** The character behind the current token; NUL at the end. */
    char following() {
        return text.charAt(end());
    }

    /** Whether this stands right behind the current token. */
    boolean isBefore(String following) {
        return text.startsWith(following, end());
    }

    /** What stands between the current token and the end of its line. */
    String restOfLine() {
        return text.substring(end(), reader.lineEnd());
    }

    /** Goes to the next line. */
    void skipLine() {
        int end = reader.lineEnd();
        reader.position(text.has(end) ? end + 1 : end);
    }

    /** Whether nothing but blanks stands before the current token on its line. */
    public boolean isFirstOnLine() {
        return reader.isFirstOnLine(start);
    }

    /** Whether the current token has its line for itself. */
    public boolean isAloneOnLine() {
        return isFirstOnLine() && restOfLine().isBlank();
    }
}
