package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Compares statements with those of a recorded case.
 *
 * @param recorded the case
 */
record SqlComparison(JsonNode recorded) {

    /**
     * Where we differ: statement by statement, unless there are more or fewer of them.
     *
     * @param ours statements, in the order of emission
     * @param refusal what we said when we refused the last operation, if we did
     */
    List<Difference> compare(List<String> ours, Optional<String> refusal) {
        List<String> expected = inOrder(Json.texts(recorded.path("sql")));
        List<String> given = inOrder(ours);
        if (expected.size() != given.size() || recorded.has("error") != refusal.isPresent()) {
            String theirs = all(expected, error());
            return List.of(Difference.of("statements", theirs, all(given, refusal)));
        }
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).equals(given.get(i))) {
                differences.add(Difference.of("statement " + (i + 1), expected.get(i), given.get(i)));
            }
        }
        return differences;
    }

    private Optional<String> error() {
        JsonNode error = recorded.path("error");
        return error.isObject() ? Optional.of(error.path("message").asText()) : Optional.empty();
    }

    private static String all(List<String> statements, Optional<String> refusal) {
        List<String> parts = new ArrayList<>(statements);
        refusal.ifPresent(message -> parts.add("REFUSED: " + message));
        return parts.isEmpty() ? "(nothing)" : String.join(" ;; ", parts);
    }

    private List<String> inOrder(List<String> statements) {
        boolean isAny = recorded.path("constraint_order").asText().equals("any");
        List<String> forms = new ArrayList<>();
        statements.forEach(sql -> forms.add(isAny ? SqlNormal.unordered(sql) : SqlNormal.form(sql)));
        if (recorded.path("sql_order").asText().equals("any")) {
            Collections.sort(forms);
        }
        return forms;
    }
}
