package dev.alembic.sql;

import dev.alembic.sql.SqlTokenizer.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names in a piece of SQL, by the lexical rules of its database. Strings, comments and numbers are left alone. */
public final class SqlWords {

    /** Words after which a name is not that of a column. */
    private static final Set<String> BEFORE_OTHER_NAMES = Set.of("collate", "as");

    /** Words that go on with the name of a type. */
    private static final Set<String> WORDS_OF_TYPES = Set.of("varying", "precision", "without", "with", "time", "zone");

    /** Words in expressions that aren't names, unless they stand in quotes. */
    private static final Set<String> KEYWORDS = Set.of(
            "and",
            "or",
            "not",
            "null",
            "is",
            "in",
            "like",
            "glob",
            "regexp",
            "match",
            "between",
            "exists",
            "case",
            "when",
            "then",
            "else",
            "collate",
            "as",
            "escape",
            "isnull",
            "notnull",
            "distinct",
            "select",
            "from",
            "where");

    private SqlWords() {}

    /** All names and keywords, without quotes and in lower case. */
    public static Set<String> names(String sql, SqlLexis lexis) {
        Set<String> names = new LinkedHashSet<>();
        tokens(sql, lexis).stream().filter(Token::isName).forEach(token -> names.add(token.name()));
        return Collections.unmodifiableSet(names);
    }

    /**
     * An expression about the rows of {@code table}, with another name for one of its columns.
     *
     * @param replacement the new name as it stands in SQL, in quotes if it needs them
     */
    public static String renameColumn(
            String expression, String table, String column, String replacement, SqlLexis lexis) {
        List<Token> tokens = tokens(expression, lexis);
        StringBuilder renamed = new StringBuilder();
        int copied = 0;
        for (Token token : tokens) {
            if (isColumn(tokens, token, table, column)) {
                renamed.append(expression, copied, token.start()).append(replacement);
                copied = token.end();
            }
        }
        return renamed.append(expression.substring(copied)).toString();
    }

    /** An expression about the rows of {@code table}, its columns without the name of the table. */
    public static String withoutTable(String expression, String table, SqlLexis lexis) {
        List<Token> tokens = tokens(expression, lexis);
        StringBuilder left = new StringBuilder();
        int copied = 0;
        for (int i = 0; i + 2 < tokens.size(); i++) {
            boolean isQualifier = tokens.get(i).isNamed(table)
                    && text(tokens, i + 1).equals(".")
                    && tokens.get(i + 2).isName()
                    && !text(tokens, i + 3).equals(".");
            if (isQualifier) {
                boolean hasSchema = i > 1 && text(tokens, i - 1).equals(".");
                left.append(
                        expression, copied, tokens.get(hasSchema ? i - 2 : i).start());
                copied = tokens.get(i + 2).start();
            }
        }
        return left.append(expression.substring(copied)).toString();
    }

    private static boolean isColumn(List<Token> tokens, Token token, String table, String column) {
        if (!token.isName() || !token.name().equals(column.toLowerCase(Locale.ROOT))) {
            return false;
        }
        int place = tokens.indexOf(token);
        if (isKeyword(tokens, place)) {
            return false;
        }
        String next = text(tokens, place + 1);
        boolean isFunction = next.equals("(") && !token.isQuoted();
        if (isFunction || next.equals(".") || isType(tokens, place) || isField(tokens, place)) {
            return false;
        } else if (text(tokens, place - 1).equals(".")) {
            return place > 1 && tokens.get(place - 2).isNamed(table);
        }
        return !BEFORE_OTHER_NAMES.contains(text(tokens, place - 1).toLowerCase(Locale.ROOT));
    }

    /** A type behind {@code ::}, which may have more words: {@code timestamp without time zone}. */
    private static boolean isType(List<Token> tokens, int place) {
        int first = place;
        while (first > 0
                && isWordOfType(tokens.get(first))
                && tokens.get(first - 1).isWord()) {
            first--;
        }
        return !tokens.get(place).isQuoted()
                && text(tokens, first - 1).equals(":")
                && text(tokens, first - 2).equals(":");
    }

    private static boolean isWordOfType(Token token) {
        return token.isWord() && WORDS_OF_TYPES.contains(token.name());
    }

    /** What {@code extract(year from …)} takes out. */
    private static boolean isField(List<Token> tokens, int place) {
        return !tokens.get(place).isQuoted()
                && text(tokens, place - 1).equals("(")
                && text(tokens, place - 2).equalsIgnoreCase("extract")
                && text(tokens, place + 1).equalsIgnoreCase("from");
    }

    /** END is one if there is a CASE to end; SQLite takes it for a name otherwise. */
    private static boolean isKeyword(List<Token> tokens, int place) {
        Token token = tokens.get(place);
        if (token.isQuoted() || !token.name().equals("end")) {
            return !token.isQuoted() && KEYWORDS.contains(token.name());
        }
        int open = 0;
        for (Token before : tokens.subList(0, place)) {
            if (!before.isQuoted() && before.isNamed("case")) {
                open++;
            } else if (!before.isQuoted() && before.isNamed("end")) {
                open = Math.max(0, open - 1);
            }
        }
        return open > 0;
    }

    private static String text(List<Token> tokens, int place) {
        return place < 0 || place >= tokens.size() ? "" : tokens.get(place).text();
    }

    /** Without strings, numbers and comments, which are no names. */
    private static List<Token> tokens(String sql, SqlLexis lexis) {
        SqlTokenizer source = new SqlTokenizer(sql, lexis.withoutShell());
        List<Token> tokens = new ArrayList<>();
        while (source.next() != Kind.END) {
            boolean isNumber = source.readNumber() || Character.isDigit(sql.charAt(source.start()));
            boolean isLeftOut = isNumber || source.isString() || source.isPrefix() || isComment(source.kind());
            if (!isLeftOut) {
                boolean isQuoted = source.kind() == Kind.QUOTED;
                String bare = isQuoted ? source.unquoted() : source.token();
                tokens.add(new Token(source.start(), source.token(), bare.toLowerCase(Locale.ROOT), source.kind()));
            }
        }
        return tokens;
    }

    private static boolean isComment(Kind kind) {
        return kind == Kind.LINE_COMMENT || kind == Kind.BLOCK_COMMENT || kind == Kind.EXECUTABLE_COMMENT;
    }

    /**
     * A piece of SQL.
     *
     * @param start where it is, so that no two are equal
     * @param name what it is called if it is a name, in lower case
     */
    private record Token(int start, String text, String name, Kind kind) {

        int end() {
            return start + text.length();
        }

        boolean isName() {
            return isQuoted() || isWord();
        }

        boolean isNamed(String other) {
            return isName() && name.equals(other.toLowerCase(Locale.ROOT));
        }

        boolean isQuoted() {
            return kind == Kind.QUOTED;
        }

        boolean isWord() {
            return kind == Kind.WORD;
        }
    }
}
