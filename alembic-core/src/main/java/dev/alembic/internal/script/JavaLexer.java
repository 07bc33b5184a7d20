package dev.alembic.internal.script;

import org.jspecify.annotations.Nullable;

/**
 * Walks over the tokens of a Java source, as far as the header of a revision needs them: words,
 * string literals, single symbols. Comments are skipped; the last doc comment is remembered.
 *
 * <p>Works on a part of a file too: what is cut off ends in {@link Kind#END}.
 */
final class JavaLexer {

    /** What a token is. */
    enum Kind {
        /** An identifier, keyword or number. */
        WORD,
        /** A string literal or text block. */
        STRING,
        /** Any other single character; character literals count as the symbol {@code '}. */
        SYMBOL,
        /** The end of the text. */
        END
    }

    private final String text;
    private int position;
    private int start;
    private Kind kind = Kind.END;
    private @Nullable String docComment;
    private boolean endsWithSlashes;

    JavaLexer(String text) {
        this.text = text;
    }

    /** Goes to the next token and says what it is. */
    Kind next() {
        skipBlanksAndComments();
        start = position;
        if (position >= text.length()) {
            kind = Kind.END;
        } else if (isWordPart(text.charAt(position))) {
            readWord();
        } else if (text.charAt(position) == '"') {
            readString();
        } else if (text.charAt(position) == '\'') {
            readQuoted('\'', Kind.SYMBOL);
        } else {
            position++;
            kind = Kind.SYMBOL;
        }
        return kind;
    }

    /** What the current token is. */
    Kind kind() {
        return kind;
    }

    /** The current token as it stands in the source, with its quotes. */
    String token() {
        return text.substring(start, position);
    }

    /** Whether the current token is this symbol. */
    boolean is(char symbol) {
        return kind == Kind.SYMBOL && text.charAt(start) == symbol && position == start + 1;
    }

    /** A place to come back to. */
    record Mark(int start, int end, Kind kind) {}

    /** Remembers the current token. */
    Mark mark() {
        return new Mark(start, position, kind);
    }

    /** Goes back (or forth) to a token. */
    void reset(Mark mark) {
        start = mark.start();
        position = mark.end();
        kind = mark.kind();
    }

    /** Where the current token begins. */
    int start() {
        return start;
    }

    /** Where the current token ends (exclusive). */
    int end() {
        return position;
    }

    /** The line of the current token, counted from 1. */
    int line() {
        return 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    }

    /** The last doc comment passed, without its delimiters; null if there was none. */
    @Nullable
    String docComment() {
        return docComment;
    }

    /** Forgets the doc comment: it belonged to what has just been passed. */
    void forgetDocComment() {
        docComment = null;
        endsWithSlashes = false;
    }

    /**
     * Passes everything up to the symbol that closes the current one, such as the brace behind a
     * class body. Ends at {@link Kind#END} if it is not there.
     */
    void skipBalanced(char open, char close) {
        int depth = 1;
        while (depth > 0 && next() != Kind.END) {
            if (is(open)) {
                depth++;
            } else if (is(close)) {
                depth--;
            }
        }
    }

    private void readWord() {
        while (position < text.length() && isWordPart(text.charAt(position))) {
            position++;
        }
        // A word at the very end may be cut off, and no source ends in a word.
        kind = position < text.length() ? Kind.WORD : Kind.END;
    }

    private static boolean isWordPart(char c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
        }
        return Character.isJavaIdentifierPart(c) || Character.isSurrogate(c);
    }

    private void readString() {
        if (text.startsWith("\"\"\"", position)) {
            readTextBlock();
        } else {
            readQuoted('"', Kind.STRING);
        }
    }

    private void readTextBlock() {
        position += 3;
        while (position < text.length() && !text.startsWith("\"\"\"", position)) {
            position += text.charAt(position) == '\\' ? 2 : 1;
        }
        endAt(position + 3, Kind.STRING);
    }

    /** A literal that ends at the quote or, if somebody forgot it, at the end of the line. */
    private void readQuoted(char quote, Kind literal) {
        position++;
        while (position < text.length() && text.charAt(position) != quote && text.charAt(position) != '\n') {
            position += text.charAt(position) == '\\' ? 2 : 1;
        }
        endAt(position + 1, literal);
    }

    private void endAt(int end, Kind literal) {
        position = Math.min(end, text.length());
        kind = end > text.length() ? Kind.END : literal;
    }

    private void skipBlanksAndComments() {
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c <= ' ' || c == '\uFEFF') {
                position++;
            } else if (c == '/' && text.startsWith("//", position)) {
                skipLineComment();
            } else if (c == '/' && text.startsWith("/*", position)) {
                skipComment();
            } else {
                return;
            }
        }
    }

    /** Java 23 and later: lines that begin with three slashes are a doc comment too. */
    private void skipLineComment() {
        int end = orLength(text.indexOf('\n', position));
        if (text.startsWith("///", position)) {
            String line = "\n*" + text.substring(position + 3, end);
            docComment = endsWithSlashes ? docComment + line : line;
        }
        endsWithSlashes = text.startsWith("///", position);
        position = end;
    }

    private void skipComment() {
        endsWithSlashes = false;
        int end = text.indexOf("*/", position + 2);
        if (text.startsWith("/**", position) && end > position + 2) {
            docComment = text.substring(position + 3, end);
        }
        position = end < 0 ? text.length() : end + 2;
    }

    private int orLength(int index) {
        return index < 0 ? text.length() : index;
    }
}
