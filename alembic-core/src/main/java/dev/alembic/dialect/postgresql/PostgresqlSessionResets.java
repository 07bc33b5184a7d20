package dev.alembic.dialect.postgresql;

import dev.alembic.dialect.StatementWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts back what statements of a script set. */
final class PostgresqlSessionResets {

    private static final Pattern CONFIG =
            Pattern.compile("\\bset_config\\s*\\(\\s*'([\\w.]+)'", Pattern.CASE_INSENSITIVE);
    private static final Pattern SETTING = Pattern.compile(
            "\\bSET\\s+(?:(?:SESSION|LOCAL)\\s+)?([\\w.]+)\\s*(?:=|\\bTO\\b)", Pattern.CASE_INSENSITIVE);

    /** The script says its encoding once, for all revisions; the other ones aren't settings. */
    private static final Set<String> KEPT = Set.of("client_encoding", "names", "transaction", "constraints");

    private PostgresqlSessionResets() {}

    static List<String> of(String sql) {
        List<String> words = StatementWords.first(sql, 3);
        List<String> resets = new ArrayList<>();
        if (words.isEmpty()) {
            return resets;
        }
        Matcher config = CONFIG.matcher(sql);
        while (config.find()) {
            reset(config.group(1), resets);
        }
        if (words.get(0).equals("SET")) {
            set(sql, words, resets);
        }
        return resets;
    }

    private static void set(String sql, List<String> words, List<String> resets) {
        boolean isScoped = words.size() > 2
                && (words.get(1).equals("SESSION") || words.get(1).equals("LOCAL"));
        String what = words.size() < 2 ? "" : words.get(isScoped ? 2 : 1);
        switch (what) {
            case "ROLE" -> resets.add("RESET ROLE");
            case "AUTHORIZATION" -> resets.add("RESET SESSION AUTHORIZATION");
            case "TIME" -> resets.add("RESET timezone");
            case "SCHEMA" -> resets.add("RESET search_path");
            default -> {
                Matcher setting = SETTING.matcher(sql);
                if (setting.find()) {
                    reset(setting.group(1), resets);
                }
            }
        }
    }

    private static void reset(String name, List<String> resets) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!KEPT.contains(lower)) {
            resets.add("RESET " + lower);
        }
    }
}
