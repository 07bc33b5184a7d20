package dev.alembic.dialect;

import dev.alembic.schema.Name;
import dev.alembic.schema.TableName;
import dev.alembic.sql.LetterCase;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.SqlTokenizer;
import dev.alembic.sql.SqlTokenizer.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A statement in tokens, without comments. A bracket and what is in it can be passed over as one. */
public final class StatementTokens {

    private static final Token NOTHING = new Token("", "", false, false);

    private final List<Token> tokens;

    private StatementTokens(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    /**
     * A token.
     *
     * @param text as it is written
     * @param name what it is called if it is a name
     * @param isQuoted whether it is a name in quotes
     * @param isString whether it is a text
     */
    public record Token(String text, String name, boolean isQuoted, boolean isString) {

        /** Whether it is this keyword or symbol. */
        public boolean is(String word) {
            return !isQuoted && !isString && text.equalsIgnoreCase(word);
        }

        /** Whether it may be a name. */
        public boolean isName() {
            return isQuoted || (!isString && !text.isEmpty() && Character.isJavaIdentifierStart(text.charAt(0)));
        }

        /** Itself in capitals if it is a keyword, else an empty text. */
        public String word() {
            return isQuoted || isString ? "" : text.toUpperCase(Locale.ROOT);
        }
    }

    /**
     * Reads a statement.
     *
     * @param letters what becomes of names that are written without quotes
     */
    public static StatementTokens of(String sql, SqlLexis lexis, LetterCase letters) {
        SqlTokenizer source = new SqlTokenizer(sql, lexis.withoutShell());
        List<Token> tokens = new ArrayList<>();
        while (source.next() != Kind.END) {
            if (!source.isComment() && source.kind() != Kind.EXECUTABLE_COMMENT && source.kind() != Kind.DELIMITER) {
                tokens.add(token(source, letters));
            }
        }
        return new StatementTokens(tokens);
    }

    private static Token token(SqlTokenizer source, LetterCase letters) {
        boolean isString = source.isString();
        boolean isQuoted = source.kind() == Kind.QUOTED && !isString;
        if (!isQuoted && !isString) {
            source.readNumber();
        }
        String text = source.token();
        String name = isQuoted ? source.unquoted() : isString ? text : letters.modelName(text);
        return new Token(text, name, isQuoted, isString);
    }

    /** How many there are. */
    public int size() {
        return tokens.size();
    }

    /** One of them; an empty one where there is none. */
    public Token get(int place) {
        return place < 0 || place >= tokens.size() ? NOTHING : tokens.get(place);
    }

    /** The place behind a token, or behind the bracket that it opens. */
    public int after(int place) {
        int depth = 0;
        for (int i = place; i < tokens.size(); i++) {
            depth += get(i).is("(") ? 1 : get(i).is(")") ? -1 : 0;
            if (depth <= 0) {
                return i + 1;
            }
        }
        return tokens.size();
    }

    /** A part of them. */
    public StatementTokens part(int from, int to) {
        return new StatementTokens(tokens.subList(Math.min(from, size()), Math.max(from, Math.min(to, size()))));
    }

    /** Those from a place on. */
    public StatementTokens from(int place) {
        return part(place, size());
    }

    /** What is in the bracket at a place. */
    public StatementTokens inBracket(int place) {
        return part(place + 1, after(place) - 1);
    }

    /** The parts between commas that stand in no bracket. */
    public List<StatementTokens> split() {
        List<StatementTokens> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < size(); i = after(i)) {
            if (get(i).is(",")) {
                parts.add(part(start, i));
                start = i + 1;
            }
        }
        parts.add(from(start));
        return parts;
    }

    /** Where these words begin, one after the other and in no bracket; -1 if nowhere. */
    public int find(String... words) {
        for (int i = 0; i < size(); i = after(i)) {
            if (has(i, words)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether these words stand somewhere, one after the other and in no bracket. */
    public boolean has(String... words) {
        return find(words) >= 0;
    }

    /** Whether these words stand at a place. */
    public boolean has(int place, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!get(place + i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Where the name ends that begins at a place, its schema included; the same place if none does. */
    public int afterName(int place) {
        if (!get(place).isName()) {
            return place;
        }
        int end = place + 1;
        while (get(end).is(".") && get(end + 1).isName()) {
            end += 2;
        }
        return end;
    }

    /** The table that is named at a place. */
    public TableName table(int place) {
        int end = afterName(place);
        Name name = Name.exactly(get(Math.max(place, end - 1)).name());
        return end - place >= 3
                ? TableName.of(Name.exactly(get(end - 3).name()), name)
                : new TableName(Optional.empty(), name);
    }

    /** The tokens with a blank between each two. */
    @Override
    public String toString() {
        return String.join(" ", tokens.stream().map(Token::text).toList());
    }
}
