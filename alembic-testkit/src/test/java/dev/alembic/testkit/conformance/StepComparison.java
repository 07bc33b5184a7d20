package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares steps, and tells of rows that must not stand side by side in a version table. */
final class StepComparison {

    private static final List<String> KEYS =
            List.of("op", "id", "from", "to", "direction", "branch_move", "log");

    private final Map<String, List<String>> requirements = new HashMap<>();

    StepComparison(JsonNode graph) {
        Map<String, String> labels = new HashMap<>();
        for (JsonNode revision : graph.path("revisions")) {
            Json.texts(revision.path("branch_labels"))
                    .forEach(label -> labels.put(label, revision.path("id").asText()));
        }
        for (JsonNode revision : graph.path("revisions")) {
            Set<String> required = new LinkedHashSet<>(Json.texts(revision.path("down_revisions")));
            Json.texts(revision.path("depends_on"))
                    .forEach(name -> required.add(labels.getOrDefault(name, name)));
            requirements.put(revision.path("id").asText(), List.copyOf(required));
        }
    }

    /** The first thing in which two steps differ. */
    List<Difference> compare(String what, JsonNode expected, JsonNode ours) {
        for (String key : KEYS) {
            if (!expected.path(key).equals(ours.path(key))) {
                return List.of(Difference.of(what, expected.toString(), ours.toString()));
            }
        }
        boolean isSameTable = expected.path("heads").equals(ours.path("heads"));
        if (isSameTable && isAccepted(expected, ours.path("dml"))) {
            return List.of();
        }
        return List.of(Difference.of(what, moves(expected), moves(ours)));
    }

    /** Rows, each that is an ancestor of another one marked as such. */
    String rows(JsonNode rows) {
        Set<String> below = new HashSet<>();
        for (String row : Json.texts(rows)) {
            addAncestors(row, below);
        }
        return Json.texts(rows).stream()
                .map(row -> below.contains(row) ? row + " (ancestor of another row)" : row)
                .collect(Collectors.joining(", ", "rows ", ""));
    }

    private void addAncestors(String row, Set<String> below) {
        for (String required : requirements.getOrDefault(row, List.of())) {
            if (below.add(required)) {
                addAncestors(required, below);
            }
        }
    }

    private String moves(JsonNode step) {
        return step.path("log").asText()
                + ": "
                + step.path("dml")
                + ", "
                + rows(step.path("heads"));
    }

    private static boolean isAccepted(JsonNode expected, JsonNode statements) {
        return expected.path("dml").equals(statements)
                || Json.items(expected.path("dml_also_accept")).contains(statements);
    }
}
