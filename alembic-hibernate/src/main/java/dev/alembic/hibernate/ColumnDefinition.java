package dev.alembic.hibernate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL that stands for a column's type: nothing but a type, unless {@code columnDefinition} of an
 * annotation says more, such as {@code text default 'x' not null}.
 *
 * @param type what stands before everything else
 * @param clauses keyword, in capitals, to what follows it, in the order given
 */
record ColumnDefinition(String type, Map<String, String> clauses) {

    private static final String STRING = "'(?:[^']|'')*'";
    private static final Pattern PIECE = Pattern.compile(STRING + "|\"[^\"]*\"|`[^`]*`|\\w+|\\(|[^\\w\\s('\"`]+");
    private static final Pattern PARENTHESIS = Pattern.compile(STRING + "|[()]");

    private static final Set<String> KEYWORDS = Set.of(
            "AS",
            "AUTO_INCREMENT",
            "CHECK",
            "COLLATE",
            "COMMENT",
            "CONSTRAINT",
            "DEFAULT",
            "GENERATED",
            "IDENTITY",
            "NOT",
            "NULL",
            "PERSISTED",
            "PRIMARY",
            "REFERENCES",
            "STORED",
            "UNIQUE",
            "VIRTUAL");

    /** {@code DEFAULT NULL}, {@code NOT NULL}, {@code AS IDENTITY}: what comes next is no clause of its own. */
    private static final Set<String> TAKING_ANYTHING = Set.of("AS", "DEFAULT", "NOT");

    /** A word, a literal, or parentheses with all that is in them. */
    private record Piece(int start, int end, String word) {

        boolean isKeyword() {
            return KEYWORDS.contains(word);
        }
    }

    /** Takes SQL apart. */
    static ColumnDefinition parse(String sql) {
        List<Piece> pieces = pieces(sql);
        int at = nextKeyword(pieces, 0);
        String type = text(sql, pieces.subList(0, at));
        Map<String, String> clauses = new LinkedHashMap<>();
        while (at < pieces.size()) {
            String keyword = pieces.get(at).word();
            int from = at + 1;
            at = nextKeyword(pieces, from + taken(keyword, pieces, from));
            clauses.put(keyword, text(sql, pieces.subList(Math.min(from, at), at)));
        }
        return new ColumnDefinition(type, clauses);
    }

    /** How many of the pieces that follow a keyword are its own, whatever they are. */
    private static int taken(String keyword, List<Piece> pieces, int from) {
        boolean isByDefault = keyword.equals("GENERATED")
                && from + 1 < pieces.size()
                && pieces.get(from).word().equals("BY")
                && pieces.get(from + 1).word().equals("DEFAULT");
        if (isByDefault) {
            return 2;
        }
        return TAKING_ANYTHING.contains(keyword) ? 1 : 0;
    }

    private static int nextKeyword(List<Piece> pieces, int from) {
        int at = from;
        while (at < pieces.size() && !pieces.get(at).isKeyword()) {
            at++;
        }
        return Math.min(at, pieces.size());
    }

    private static String text(String sql, List<Piece> pieces) {
        return pieces.isEmpty()
                ? ""
                : sql.substring(
                        pieces.get(0).start(), pieces.get(pieces.size() - 1).end());
    }

    private static List<Piece> pieces(String sql) {
        List<Piece> pieces = new ArrayList<>();
        Matcher match = PIECE.matcher(sql);
        for (int at = 0; match.find(at); ) {
            at = match.group().equals("(") ? closed(sql, match.end()) : match.end();
            pieces.add(new Piece(match.start(), at, match.group().toUpperCase(Locale.ROOT)));
        }
        return pieces;
    }

    /** Where a parenthesis ends that was opened before. */
    private static int closed(String sql, int from) {
        Matcher piece = PARENTHESIS.matcher(sql);
        int depth = 1;
        int at = from;
        while (depth > 0 && piece.find(at)) {
            depth += piece.group().equals("(") ? 1 : 0;
            depth -= piece.group().equals(")") ? 1 : 0;
            at = piece.end();
        }
        return depth > 0 ? sql.length() : at;
    }

    /** Whether a keyword stands there, in capitals. */
    boolean has(String keyword) {
        return clauses.containsKey(keyword);
    }

    /** What follows this keyword. */
    Optional<String> clause(String keyword) {
        return Optional.ofNullable(clauses.get(keyword)).filter(text -> !text.isEmpty());
    }

    /** What follows this keyword in parentheses, without them. */
    Optional<String> inParentheses(String keyword) {
        return clause(keyword)
                .filter(text -> text.startsWith("(") && text.endsWith(")"))
                .map(text -> text.substring(1, text.length() - 1));
    }
}
