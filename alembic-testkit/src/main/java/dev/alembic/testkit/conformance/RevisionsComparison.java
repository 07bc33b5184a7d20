package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares our answer to a question about revisions with the recorded one. */
final class RevisionsComparison {

    private static final List<String> ANSWERS = List.of(
            "ok",
            "ids",
            "id",
            "labels",
            "heads",
            "real_heads",
            "effective_heads",
            "bases",
            "real_bases",
            "branch_points",
            "merge_points",
            "next",
            "next_with_dependencies",
            "dependencies",
            "reduced_dependencies");

    private final JsonNode recorded;
    private final StepComparison stepComparison;

    RevisionsComparison(JsonNode recorded) {
        this.recorded = recorded;
        stepComparison = new StepComparison(recorded);
    }

    List<Difference> compare(JsonNode ours) {
        String check = recorded.path("check").asText("exactly");
        return switch (check) {
            case "free" -> List.of();
            case "fails" -> refused(ours);
            case "plan" -> same("planned", recorded.path("expect").path("planned"), ours.path("planned"));
            case "exactly" -> exactly(ours);
            default -> throw new IllegalArgumentException("unknown check " + check);
        };
    }

    private static List<Difference> refused(JsonNode ours) {
        return ours.has("error") ? List.of() : List.of(Difference.of("error", "any refusal", ours.toString()));
    }

    private List<Difference> exactly(JsonNode ours) {
        List<Difference> differences = against(recorded.path("expect"), ours);
        for (JsonNode other : recorded.path("also_accept")) {
            if (!differences.isEmpty() && against(other, ours).isEmpty()) {
                return List.of();
            }
        }
        return differences;
    }

    private List<Difference> against(JsonNode expected, JsonNode ours) {
        if (ours.has("error") && !ours.has("planned")) {
            return refusal(expected, ours);
        }
        List<Difference> differences = new ArrayList<>(steps(expected.path("steps"), ours.path("steps")));
        if (!differences.isEmpty()) {
            return differences;
        }
        differences.addAll(same("before", expected.path("before"), ours.path("before")));
        for (String key : ANSWERS) {
            differences.addAll(same(key, expected.path(key), ours.path(key)));
        }
        if (!message(expected).equals(message(ours))) {
            differences.add(new Difference("error", texts(expected), message(ours)));
        } else if (expected.has("warnings")) {
            differences.add(new Difference("warnings", Json.texts(expected.path("warnings")), "no warning"));
        }
        return differences;
    }

    /** We refused and did nothing. */
    private List<Difference> refusal(JsonNode expected, JsonNode ours) {
        List<Difference> differences = new ArrayList<>();
        if (!message(expected).equals(message(ours)) || expected.has("warnings")) {
            differences.add(new Difference("error", texts(expected), message(ours)));
        }
        boolean isRefusedToo = expected.has("error") && expected.path("steps").isEmpty();
        if (isRefusedToo && expected.has("before")) {
            differences.add(Difference.of(
                    "before",
                    "table before: " + expected.path("before"),
                    "table before: untouched; refused: " + message(ours)));
        }
        return differences;
    }

    private List<Difference> steps(JsonNode expected, JsonNode ours) {
        if (recorded.path("loose").asBoolean()) {
            boolean isSameSet = new HashSet<>(Json.items(expected)).equals(new HashSet<>(Json.items(ours)));
            return isSameSet ? List.of() : same("steps", expected, ours);
        }
        for (int at = 0; at < Math.max(expected.size(), ours.size()); at++) {
            List<Difference> differences = stepComparison.compare("step " + (at + 1), expected.path(at), ours.path(at));
            if (!differences.isEmpty()) {
                return differences;
            }
        }
        return List.of();
    }

    private static List<Difference> same(String what, JsonNode expected, JsonNode ours) {
        return expected.equals(ours) ? List.of() : List.of(Difference.of(what, expected.toString(), ours.toString()));
    }

    private static String message(JsonNode answer) {
        return answer.path("error").path("message").asText();
    }

    /** What a rule may match: the recorded message, each warning, else the whole answer. */
    private List<String> texts(JsonNode expected) {
        Set<String> texts = new LinkedHashSet<>();
        if (expected.has("error")) {
            texts.add(message(expected));
        }
        texts.addAll(Json.texts(expected.path("warnings")));
        if (texts.isEmpty()) {
            texts.add(expected.has("steps") ? stepComparison.rows(expected.path("heads")) : expected.toString());
        }
        return List.copyOf(texts);
    }
}
