package dev.alembic.dialect.mysql;

import java.util.regex.Pattern;

/** Defaults that stand without parentheses; MySQL 8.0.13+ wants them around other expressions. */
final class SimpleDefault {

    private static final Pattern IN_COLUMN = Pattern.compile(
            "\\s*['\"(].*|.*ON UPDATE.*|(now|current_timestamp)\\(\\d+\\)|\\w*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** What else stands without them where a column is changed: numbers, and the present time. */
    private static final Pattern IN_CHANGE =
            Pattern.compile("[-+]?[\\d.]+|(now|current_timestamp|localtime)\\(\\)", Pattern.CASE_INSENSITIVE);

    private SimpleDefault() {}

    /** The default within the definition of a column. */
    static String inColumn(String sql) {
        return IN_COLUMN.matcher(sql).matches() ? sql : "(" + sql + ")";
    }

    /** The default where a column is changed. */
    static String inChange(String sql) {
        return IN_CHANGE.matcher(sql).matches() ? sql : inColumn(sql);
    }
}
