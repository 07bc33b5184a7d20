package dev.alembic.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of an SQL expression, in one spelling: names and words in lower case, unquoted. */
final class ExpressionTokens {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s+|(?<comment>--[^\\n"
                    + "]*|/\\*.*?\\*/)"
                    + "|(?<text>(?:[eEnNbBxX]|_[a-z0-9]+\\s*)?'(?:[^'\\\\]|''|\\\\.)*')"
                    + "|[uU]&(?<unicode>\"(?:[^\"]|\"\")*\")"
                    + "|(?<quoted>\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[A-Za-z_][^\\]]*\\])"
                    + "|(?<number>\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|\\.\\d+)"
                    + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$#]*)"
                    + "|(?<mark>::|[(),.\\[\\];]|[-+*/<>=~!@#%^&|`?:]+)|(?<other>.)",
            Pattern.DOTALL);

    private static final Pattern UNICODE = Pattern.compile("\\\\(?:\\+\\p{XDigit}{6}|\\p{XDigit}{4}|\\\\)");

    private final List<Token> tokens = new ArrayList<>();
    private int next;

    ExpressionTokens(String sql) {
        Matcher match = TOKEN.matcher(sql);
        while (match.find()) {
            add(match);
        }
    }

    private void add(Matcher match) {
        if (match.group("text") != null) {
            String text = match.group("text");
            boolean isEscaping = text.startsWith("E") || text.startsWith("e");
            String quoted = text.substring(text.indexOf('\''));
            tokens.add(new Token(Kind.TEXT, isEscaping ? unescaped(quoted) : quoted, match.end()));
        } else if (match.group("unicode") != null) {
            String name = UNICODE.matcher(match.group("unicode")).replaceAll(ExpressionTokens::character);
            addName(name, match.end());
        } else if (match.group("quoted") != null) {
            addName(match.group("quoted"), match.end());
        } else if (match.group("number") != null) {
            tokens.add(new Token(Kind.NUMBER, match.group(), match.end()));
        } else if (match.group("word") != null) {
            tokens.add(new Token(Kind.WORD, match.group().toLowerCase(Locale.ROOT), match.end()));
        } else if (match.group("mark") != null || match.group("other") != null) {
            tokens.add(new Token(Kind.MARK, match.group(), match.end()));
        }
    }

    /** What {@code E'\\d'} says, with a quote twice. */
    private static String unescaped(String text) {
        return text.replaceAll("\\\\(\\\\)|\\\\(')", "$1$2$2");
    }

    private void addName(String quoted, int end) {
        String name = quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"");
        tokens.add(new Token(Kind.NAME, name.toLowerCase(Locale.ROOT), end));
    }

    /** What {@code U&"\00f6"} means by an escape (SQL:2016, 5.2). */
    private static String character(MatchResult escape) {
        String digits = escape.group().substring(1);
        return digits.equals("\\")
                ? "\\\\"
                : Matcher.quoteReplacement(Character.toString(Integer.parseInt(digits.replace("+", ""), 16)));
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return next + ahead < tokens.size() ? tokens.get(next + ahead) : Token.END;
    }

    Token take() {
        Token token = peek();
        next++;
        return token;
    }

    /** Takes these tokens if they come next. */
    boolean take(String... texts) {
        for (int i = 0; i < texts.length; i++) {
            if (!peek(i).is(texts[i])) {
                return false;
            }
        }
        next += texts.length;
        return true;
    }

    void expect(String text) {
        if (!take(text)) {
            throw new NotAnExpressionException();
        }
    }

    boolean isAtEnd() {
        return next >= tokens.size();
    }

    /** All tokens, one space between them. */
    String joined() {
        return String.join(" ", tokens.stream().map(Token::text).toList());
    }

    /** What a token is. */
    enum Kind {
        TEXT,
        NAME,
        NUMBER,
        WORD,
        MARK,
        END
    }

    /**
     * A token.
     *
     * @param end where it ends in the source
     */
    record Token(Kind kind, String text, int end) {

        static final Token END = new Token(Kind.END, "", -1);

        /** Whether it is this keyword or mark; never true of a quoted name or a text. */
        boolean is(String expected) {
            return (kind == Kind.WORD || kind == Kind.MARK) && text.equals(expected);
        }

        boolean isName() {
            return kind == Kind.NAME || kind == Kind.WORD;
        }
    }

    /** What was read is not understood. */
    static final class NotAnExpressionException extends RuntimeException {

        NotAnExpressionException() {
            super("not an expression", null, false, false);
        }
    }
}
