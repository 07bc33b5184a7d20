package dev.alembic.testkit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What people set in their sessions, and what mustn't matter. */
final class SessionSettings {

    private SessionSettings() {}

    /** The usual settings, and one or two others at random. */
    static List<String> of(String dialect, Random random) {
        List<String> settings = new ArrayList<>(usual(dialect));
        List<String> others = others(dialect);
        for (int more = random.nextInt(3); more > 0 && !others.isEmpty(); more--) {
            settings.add(others.get(random.nextInt(others.size())));
        }
        return settings;
    }

    private static List<String> usual(String dialect) {
        return switch (dialect) {
            case "postgresql" -> List.of("RESET ALL");
            case "mariadb" ->
                List.of("SET sql_mode = DEFAULT", "SET sql_quote_show_create = DEFAULT", "SET time_zone = DEFAULT");
            default -> List.of();
        };
    }

    private static List<String> others(String dialect) {
        return switch (dialect) {
            case "postgresql" ->
                List.of(
                        "SET search_path = public, law_other",
                        "SET datestyle = 'ISO, YMD'",
                        "SET intervalstyle = 'iso_8601'",
                        "SET timezone = 'Asia/Kathmandu'",
                        "SET bytea_output = 'escape'",
                        "SET extra_float_digits = 0",
                        "SET standard_conforming_strings = off",
                        "SET quote_all_identifiers = on",
                        "SET constraint_exclusion = on");
            case "mariadb" ->
                List.of(
                        "SET sql_mode = CONCAT(@@sql_mode, ',PIPES_AS_CONCAT')",
                        "SET sql_mode = CONCAT(@@sql_mode, ',NO_ZERO_DATE,NO_ZERO_IN_DATE')",
                        "SET sql_mode = CONCAT(@@sql_mode, ',NO_BACKSLASH_ESCAPES')",
                        "SET sql_mode = CONCAT(@@sql_mode, ',ANSI_QUOTES')",
                        "SET sql_quote_show_create = 0",
                        "SET time_zone = '+05:45'");
            case "sqlite" -> List.of("PRAGMA recursive_triggers = ON", "PRAGMA reverse_unordered_selects = ON");
            default -> List.of("SET IGNORECASE TRUE", "SET TIME ZONE 'Asia/Kathmandu'");
        };
    }
}
