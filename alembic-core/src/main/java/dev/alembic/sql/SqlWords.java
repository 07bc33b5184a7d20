package dev.alembic.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names in a piece of SQL. Strings, comments and numbers are left alone; a name may be quoted
 * in any of the ways in use: {@code "a"}, {@code `a`}, {@code [a]}. A bracket right behind a name is a
 * subscript: {@code a[i]}, {@code ARRAY[a]}.
 */
public final class SqlWords {

    private static final Pattern TOKEN = Pattern.compile(
            "(?<skipped>\\s+|--[^\\n"
                    + "]*|/\\*.*?(?:\\*/|\\z)|(?i:x)?'[^']*+(?:''[^']*+)*+'|\\d[\\w.]*)"
                    + "|(?<quoted>\"[^\"]*+(?:\"\"[^\"]*+)*+\"|`[^`]*+(?:``[^`]*+)*+`"
                    + "|(?<![\\p{L}\\p{N}_$\\])\"])\\[[^\\]]*\\])"
                    + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)|.",
            Pattern.DOTALL);

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
    public static Set<String> names(String sql) {
        Set<String> names = new LinkedHashSet<>();
        tokens(sql).stream().filter(Token::isName).forEach(token -> names.add(token.name()));
        return Collections.unmodifiableSet(names);
    }

    /**
     * An expression about the rows of {@code table}, with another name for one of its columns.
     *
     * @param replacement the new name as it stands in SQL, in quotes if it needs them
     */
    public static String renameColumn(String expression, String table, String column, String replacement) {
        List<Token> all = tokens(expression);
        List<Token> tokens = significant(all);
        StringBuilder renamed = new StringBuilder();
        for (Token token : all) {
            renamed.append(isColumn(tokens, token, table, column) ? replacement : token.text());
        }
        return renamed.toString();
    }

    /** An expression about the rows of {@code table}, its columns without the name of the table. */
    public static String withoutTable(String expression, String table) {
        List<Token> all = tokens(expression);
        List<Token> tokens = significant(all);
        Set<Token> left = new HashSet<>();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            boolean isQualifier = tokens.get(i).isNamed(table)
                    && text(tokens, i + 1).equals(".")
                    && tokens.get(i + 2).isName()
                    && !text(tokens, i + 3).equals(".");
            if (isQualifier) {
                boolean hasSchema = i > 1 && text(tokens, i - 1).equals(".");
                left.addAll(tokens.subList(hasSchema ? i - 2 : i, i + 2));
            }
        }
        return all.stream()
                .filter(token -> !left.contains(token))
                .map(Token::text)
                .collect(Collectors.joining());
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

    private static List<Token> significant(List<Token> tokens) {
        return tokens.stream().filter(token -> !token.isSkipped()).toList();
    }

    private static List<Token> tokens(String sql) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            tokens.add(new Token(
                    matcher.start(),
                    matcher.group(),
                    matcher.group("skipped") != null,
                    matcher.group("quoted") != null,
                    matcher.group("word") != null));
        }
        return tokens;
    }

    /**
     * A piece of SQL.
     *
     * @param start where it is, so that no two are equal
     * @param isSkipped white space, a comment, a string or a number
     */
    private record Token(int start, String text, boolean isSkipped, boolean isQuoted, boolean isWord) {

        boolean isName() {
            return isQuoted || isWord;
        }

        boolean isNamed(String name) {
            return isName() && name().equals(name.toLowerCase(Locale.ROOT));
        }

        String name() {
            String bare = isQuoted ? unquoted() : text;
            return bare.toLowerCase(Locale.ROOT);
        }

        private String unquoted() {
            String close = text.substring(text.length() - 1);
            return text.substring(1, text.length() - 1).replace(close + close, close);
        }
    }
}
