package dev.alembic.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of an SQL expression, in one spelling: names and words in lower case, unquoted. */
final class ExpressionTokens {

    private static final String OPERATORS = "-+*/<>=~!@#%^&|`?:";
    private static final Set<String> PREFIXES = Set.of("E", "N", "B", "X");
    private static final Pattern UNICODE = Pattern.compile("\\\\(?:\\+\\p{XDigit}{6}|\\p{XDigit}{4}|\\\\)");

    private final List<Token> tokens = new ArrayList<>();
    private int next;

    ExpressionTokens(String sql, SqlLexis lexis) {
        SqlTokenizer source = new SqlTokenizer(sql, lexis.withoutShell());
        while (source.next() != SqlTokenizer.Kind.END) {
            add(source);
        }
    }

    private void add(SqlTokenizer source) {
        switch (source.kind()) {
            case WORD -> addWord(source);
            case QUOTED -> addQuoted(source);
            case SYMBOL, DELIMITER -> addMark(source);
            default -> {}
        }
    }

    private void addWord(SqlTokenizer source) {
        boolean isCharacterSet = source.token().startsWith("_")
                && source.restOfLine().stripLeading().startsWith("'");
        if (source.readNumber()) {
            tokens.add(new Token(Kind.NUMBER, source.token(), source.end()));
        } else if (isCharacterSet || (source.isPrefix() && PREFIXES.contains(source.word()))) {
            addPrefixed(source);
        } else if (source.word().equals("U") && source.isBefore("&\"")) {
            source.next();
            source.next();
            String name = UNICODE.matcher(source.unquoted()).replaceAll(ExpressionTokens::character);
            tokens.add(new Token(Kind.NAME, name.toLowerCase(Locale.ROOT), source.end()));
        } else {
            tokens.add(new Token(Kind.WORD, source.token().toLowerCase(Locale.ROOT), source.end()));
        }
    }

    /** What {@code E'\\d'} says is written as another text says it. */
    private void addPrefixed(SqlTokenizer source) {
        boolean isEscaping = source.word().equals("E");
        source.next();
        if (isEscaping) {
            String text = text(source).replaceAll("\\\\(\\\\)|\\\\(')", "$1$2$2");
            tokens.add(new Token(Kind.TEXT, text, source.end()));
        } else {
            addQuoted(source);
        }
    }

    private void addQuoted(SqlTokenizer source) {
        if (source.isString()) {
            tokens.add(new Token(Kind.TEXT, text(source), source.end()));
        } else {
            tokens.add(new Token(Kind.NAME, source.unquoted().toLowerCase(Locale.ROOT), source.end()));
        }
    }

    /** A string as it is written in single quotes. */
    private static String text(SqlTokenizer source) {
        return source.token().startsWith("\"") ? "'" + source.unquoted().replace("'", "''") + "'" : source.token();
    }

    /** A symbol; those of an operator are one mark. */
    private void addMark(SqlTokenizer source) {
        if (source.readNumber()) {
            tokens.add(new Token(Kind.NUMBER, source.token(), source.end()));
            return;
        }
        String symbol = source.token();
        Token last = tokens.isEmpty() ? Token.END : tokens.get(tokens.size() - 1);
        boolean isJoined = last.end() == source.start()
                && last.kind() == Kind.MARK
                && isOperator(last.text())
                && isOperator(symbol)
                && !last.text().equals("::");
        if (isJoined) {
            tokens.set(tokens.size() - 1, new Token(Kind.MARK, last.text() + symbol, source.end()));
        } else {
            tokens.add(new Token(Kind.MARK, symbol, source.end()));
        }
    }

    private static boolean isOperator(String mark) {
        return OPERATORS.contains(mark.substring(mark.length() - 1));
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
