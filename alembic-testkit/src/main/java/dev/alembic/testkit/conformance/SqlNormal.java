package dev.alembic.testkit.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The normal form of SQL in which statements are compared. */
final class SqlNormal {

    private SqlNormal() {}

    /** One space between words, none within parentheses, no terminator. */
    static String form(String sql) {
        String text = sql.replaceAll("\\s+", " ").strip();
        text = text.replace("( ", "(").replace(" )", ")");
        return text.endsWith(";") ? text.substring(0, text.length() - 1).stripTrailing() : text;
    }

    /** The same, with the clauses of CREATE TABLE sorted. */
    static String unordered(String sql) {
        String text = form(sql);
        int open = text.indexOf('(');
        int close = text.lastIndexOf(')');
        if (!text.startsWith("CREATE ") || !text.contains(" TABLE ") || open < 0 || close < open) {
            return text;
        }
        String clauses =
                clauses(text.substring(open + 1, close)).stream().sorted().collect(Collectors.joining(", "));
        return text.substring(0, open + 1) + clauses + text.substring(close);
    }

    private static List<String> clauses(String inside) {
        List<String> clauses = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                clauses.add(inside.substring(start, i).strip());
                start = i + 1;
            }
        }
        clauses.add(inside.substring(start).strip());
        return clauses;
    }
}
