package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares steps, and tells of rows that must not stand side by side in a version table. */
final class StepComparison {

    private static final List<String> KEYS = List.of("op", "id", "direction", "branch_move");
    private static final List<String> LOGGED = List.of("from", "to", "log", "heads");

    private final Map<String, List<String>> requirements = new HashMap<>();
    private final JsonNode recorded;

    StepComparison(JsonNode recorded) {
        this.recorded = recorded;
        JsonNode revisions = recorded.has("revisions")
                ? recorded.path("revisions")
                : recorded.path("graph").path("revisions");
        Map<String, String> labels = new HashMap<>();
        for (JsonNode revision : revisions) {
            Json.texts(revision.path("branch_labels"))
                    .forEach(label -> labels.put(label, revision.path("id").asText()));
        }
        for (JsonNode revision : revisions) {
            Set<String> required = new LinkedHashSet<>(Json.texts(revision.path("down_revisions")));
            Json.texts(revision.path("depends_on")).forEach(name -> required.add(labels.getOrDefault(name, name)));
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
        boolean isSameLine = LOGGED.stream().allMatch(key -> expected.path(key).equals(ours.path(key)));
        if (isSameLine && isAccepted(expected, ours.path("dml"))) {
            return List.of();
        }
        return List.of(Difference.of(what, line(expected), line(ours)));
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

    private String line(JsonNode step) {
        String line = step.path("log").asText() + ": " + step.path("dml") + ", ";
        return line + rows(step.path("heads")) + lostTargets(step);
    }

    /** Rows that a stamp asks for, that were there before, and that the step takes away. */
    private String lostTargets(JsonNode step) {
        if (!step.path("op").asText().equals("stamp")) {
            return "";
        }
        Set<String> lost = new TreeSet<>(Json.texts(recorded.path("current")));
        lost.retainAll(Json.texts(step.path("from")));
        lost.removeIf(row -> !isTarget(row));
        lost.removeAll(Json.texts(step.path("heads")));
        return lost.stream().map(row -> "; loses " + row).collect(Collectors.joining());
    }

    private boolean isTarget(String row) {
        boolean isHead = requirements.values().stream().noneMatch(below -> below.contains(row));
        return Json.texts(recorded.path("target")).stream()
                .map(target -> target.substring(target.indexOf('@') + 1))
                .anyMatch(target -> row.startsWith(target) || (isHead && target.startsWith("head")));
    }

    private static boolean isAccepted(JsonNode expected, JsonNode statements) {
        return expected.path("dml").equals(statements)
                || Json.items(expected.path("dml_also_accept")).contains(statements);
    }
}
