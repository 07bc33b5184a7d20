package dev.alembic.dialect.sqlite;

import dev.alembic.dialect.sqlite.SqliteToken.Kind;
import dev.alembic.error.AlembicException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a statement of SQLite piece by piece; comments and white space are passed over. */
final class SqliteTokens {

    private static final Pattern BLANK =
            Pattern.compile("(?:\\s++|--[^\\n]*+|/\\*.*?(?:\\*/|\\z))+", Pattern.DOTALL);
    private static final Pattern PIECE =
            Pattern.compile(
                    "(?<blob>[xX]'[0-9a-fA-F]*')|(?<string>'[^']*+(?:''[^']*+)*+')"
                        + "|(?<quoted>\"[^\"]*+(?:\"\"[^\"]*+)*+\"|`[^`]*+(?:``[^`]*+)*+`|\\[[^\\]]*\\])"
                        + "|(?<number>0[xX][0-9a-fA-F_]+|(?:\\d[\\d_]*\\.?|\\.\\d)[\\d_]*(?:[eE][+-]?\\d+)?)"
                        + "|(?<word>[\\p{L}_$\\x{80}-\\x{10FFFF}][\\p{L}\\p{N}_$\\x{80}-\\x{10FFFF}]*)"
                        + "|(?<symbol>.)",
                    Pattern.DOTALL);

    private final String source;
    private final List<SqliteToken> tokens;
    private int next;

    SqliteTokens(String source) {
        this.source = source;
        this.tokens = split(source);
    }

    private static List<SqliteToken> split(String source) {
        Matcher blank = BLANK.matcher(source);
        Matcher piece = PIECE.matcher(source);
        List<SqliteToken> tokens = new ArrayList<>();
        int at = 0;
        while (at < source.length()) {
            if (blank.region(at, source.length()).lookingAt()) {
                at = blank.end();
            } else if (piece.region(at, source.length()).lookingAt()) {
                tokens.add(token(piece));
                at = piece.end();
            }
        }
        tokens.add(new SqliteToken(Kind.END, "", at, at));
        return tokens;
    }

    private static SqliteToken token(Matcher piece) {
        String text = piece.group();
        Kind kind = Kind.SYMBOL;
        if (piece.group("quoted") != null) {
            kind = Kind.QUOTED;
            text = unquoted(text);
        } else if (piece.group("string") != null) {
            kind = Kind.STRING;
            text = unquoted(text);
        } else if (piece.group("blob") != null) {
            kind = Kind.STRING;
        } else if (piece.group("number") != null) {
            kind = Kind.NUMBER;
        } else if (piece.group("word") != null) {
            kind = Kind.WORD;
        }
        return new SqliteToken(kind, text, piece.start(), piece.end());
    }

    private static String unquoted(String text) {
        String quote = text.substring(0, 1);
        String inner = text.substring(1, text.length() - 1);
        return quote.equals("[") ? inner : inner.replace(quote + quote, quote);
    }

    /** The next piece, which stays the next. */
    SqliteToken peek() {
        return tokens.get(next);
    }

    /** The piece behind the next one. */
    SqliteToken peekSecond() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    /** Passes over the next piece. */
    SqliteToken take() {
        SqliteToken token = peek();
        if (token.kind() != Kind.END) {
            next++;
        }
        return token;
    }

    /** Passes over these keywords if they are next. */
    boolean take(String... keywords) {
        for (int i = 0; i < keywords.length; i++) {
            int place = next + i;
            if (place >= tokens.size() || !tokens.get(place).is(keywords[i])) {
                return false;
            }
        }
        next += keywords.length;
        return true;
    }

    /** Passes over this keyword, which must be next. */
    void expect(String keyword) {
        if (!take(keyword)) {
            throw unexpected();
        }
    }

    /** Passes over a name, which must be next. */
    String name() {
        if (!peek().isName()) {
            throw unexpected();
        }
        return take().text();
    }

    /** Whether nothing is left. */
    boolean isAtEnd() {
        return peek().kind() == Kind.END;
    }

    /** Whether the item of a list ends here: a comma, a closing parenthesis, or nothing is left. */
    boolean isAtItemEnd() {
        return isAtEnd() || peek().is(",") || peek().is(")");
    }

    /** Passes over a pair of parentheses, which must be next; what stands between them. */
    String parenthesised() {
        expect("(");
        int from = peek().start();
        int to = from;
        while (!peek().is(")")) {
            to = skip();
        }
        expect(")");
        return source.substring(from, to);
    }

    /** Passes over the next piece, or all of a pair of parentheses; behind which character. */
    int skip() {
        if (isAtEnd()) {
            throw unexpected();
        }
        SqliteToken token = take();
        if (!token.is("(")) {
            return token.end();
        }
        while (!peek().is(")")) {
            skip();
        }
        return take().end();
    }

    /** The source between two places. */
    String text(int from, int to) {
        return source.substring(from, to);
    }

    /** Says that the statement isn't understood from here on. */
    AlembicException unexpected() {
        int from = peek().start();
        String rest = source.substring(from, Math.min(source.length(), from + 30));
        return new AlembicException(
                "A definition in the SQLite database can't be read from \"%s\" on:%n%s"
                        .formatted(rest, source));
    }
}
