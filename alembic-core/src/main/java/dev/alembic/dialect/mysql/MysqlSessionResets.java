package dev.alembic.dialect.mysql;

import dev.alembic.dialect.StatementWords;
import dev.alembic.error.OfflineModeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts back what statements of a script set. */
final class MysqlSessionResets {

    private static final Pattern VARIABLE = Pattern.compile(
            "(?<![@.\\w])(?:@@session\\.|@@)?(foreign_key_checks|unique_checks"
                    + "|check_constraint_checks|sql_mode|sql_notes"
                    + "|sql_safe_updates|time_zone|autocommit|default_storage_engine|sql_log_bin)\\s*:?=",
            Pattern.CASE_INSENSITIVE);

    private MysqlSessionResets() {}

    static List<String> of(String sql) {
        List<String> words = StatementWords.first(sql, 2);
        String first = words.isEmpty() ? "" : words.get(0);
        return switch (first) {
            case "USE" ->
                throw new OfflineModeException(
                        ("\"%s\" leads the rest of the script into another database, and without a"
                                        + " connection it isn't known which one to come back to."
                                        + " Name the database with each"
                                        + " table instead.")
                                .formatted(sql.strip()));
            case "LOCK" -> List.of("UNLOCK TABLES");
            case "SET", "/" -> variables(sql);
            default -> List.of();
        };
    }

    /** Dumps set variables within versioned comments. */
    private static List<String> variables(String sql) {
        List<String> resets = new ArrayList<>();
        boolean isSet = sql.stripLeading().regionMatches(true, 0, "SET", 0, 3)
                || Pattern.compile("^\\s*/\\*M?!\\d*\\s*SET\\b", Pattern.CASE_INSENSITIVE)
                        .matcher(sql)
                        .find();
        Matcher variable = VARIABLE.matcher(sql);
        while (isSet && variable.find()) {
            resets.add("SET SESSION %s = DEFAULT".formatted(variable.group(1).toLowerCase(Locale.ROOT)));
        }
        return resets;
    }
}
