package dev.alembic.internal.lint;

import dev.alembic.config.Config;
import dev.alembic.error.ConfigException;
import dev.alembic.error.Nearest;
import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintRule;
import dev.alembic.lint.Severity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the section {@code [lint]} of the configuration says of rules: {@code off}, or how much a finding matters. */
public final class RuleSettings {

    private static final String SECTION = "lint";

    private static final String SMALL = "small_table_rows";

    private static final String OFF = "off";

    private static final long DEFAULT_SMALL = 10_000;

    private final Map<String, Optional<Severity>> severities = new HashMap<>();
    private final long smallRows;

    /**
     * Reads the section.
     *
     * @throws ConfigException if it names a rule that isn't there, or says something else of it
     */
    public RuleSettings(Config config, List<LintRule> rules) {
        Set<String> codes = new HashSet<>(Set.of(SMALL, "allow-without-reason", "allow-unused"));
        rules.forEach(rule -> codes.add(rule.code()));
        for (String key : config.keys(SECTION)) {
            if (!codes.contains(key)) {
                throw new ConfigException("There is no rule \"%s\" (section [lint] of the configuration).%s"
                        .formatted(
                                key,
                                Nearest.of(key, codes)
                                        .map(" Did you mean \"%s\"?"::formatted)
                                        .orElse("")));
            }
        }
        smallRows = config.get(SECTION, SMALL).map(RuleSettings::number).orElse(DEFAULT_SMALL);
        codes.stream()
                .filter(code -> !code.equals(SMALL))
                .forEach(code ->
                        config.get(SECTION, code).ifPresent(text -> severities.put(code, severity(code, text))));
    }

    private static long number(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new ConfigException(
                    "small_table_rows of section [lint] is a number of rows, not \"%s\".".formatted(text));
        }
        return Long.parseLong(text);
    }

    private static Optional<Severity> severity(String code, String text) {
        if (text.equals(OFF)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Severity.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new ConfigException(
                        "\"%s\" of section [lint] is off, note, warning or error, not \"%s\".".formatted(code, text))));
    }

    /** A table of fewer rows is small. */
    public long smallRows() {
        return smallRows;
    }

    /** The finding as the settings want it; absent if they don't. */
    public Optional<LintFinding> of(LintFinding finding) {
        Optional<Severity> wanted = severities.getOrDefault(finding.code(), Optional.of(finding.severity()));
        return wanted.map(finding::with);
    }
}
