package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules under which we differ on purpose, read from {@code conformance-deviations.json}.
 *
 * @param rules all rules, of all kinds
 */
record Deviations(List<Rule> rules) {

    private static final String RESOURCE = "/conformance-deviations.json";

    Deviations {
        rules = List.copyOf(rules);
    }

    /**
     * A rule.
     *
     * @param kind the kind of cases it is for
     * @param expected finds what was recorded
     * @param ours finds what we say; {@code ${0}}, {@code ${1}} … stand for what {@code expected}
     *     found as a whole and in its groups
     * @param reason why our users are better off
     */
    record Rule(String kind, String expected, String ours, String reason) {

        /** A batch is made of DDL, so what holds for that holds there. */
        boolean isFor(String someKind) {
            return kind.equals(someKind) || (kind.equals("ddl") && someKind.equals("batch"));
        }

        boolean covers(Difference difference) {
            return difference.recorded().stream().anyMatch(text -> covers(text, difference.ours()));
        }

        private boolean covers(String recorded, String said) {
            Matcher found = Pattern.compile(expected).matcher(recorded);
            if (!found.find()) {
                return false;
            }
            String pattern = ours;
            for (int group = 0; group <= found.groupCount(); group++) {
                String text = Objects.requireNonNullElse(found.group(group), "");
                pattern = pattern.replace("${" + group + "}", Pattern.quote(text));
            }
            return Pattern.compile(pattern).matcher(said).find();
        }
    }

    static Deviations load() throws IOException {
        try (InputStream json = Deviations.class.getResourceAsStream(RESOURCE)) {
            return json == null
                    ? new Deviations(List.of())
                    : new Deviations(new ObjectMapper().readValue(json, new TypeReference<>() {}));
        }
    }

    /** Whether some rule for this kind covers the difference. */
    boolean cover(String kind, Difference difference) {
        return rules.stream().filter(rule -> rule.isFor(kind)).anyMatch(rule -> rule.covers(difference));
    }
}
