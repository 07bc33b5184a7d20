package dev.alembic.internal.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Draws graphs for tests: {@code "m < a b + c # one two"} is a revision {@code m} with the parents
 * {@code a} and {@code b} that depends on {@code c} and has the labels {@code one} and {@code two}.
 */
final class Sketch {

    private Sketch() {}

    static RevisionGraph graph(String... revisions) {
        return RevisionGraph.of(Arrays.stream(revisions).map(Sketch::revision).toList());
    }

    static RevisionInfo revision(String sketch) {
        String id = sketch.split("[<+#]", 2)[0].strip();
        return new RevisionInfo(
                id,
                words(sketch, '<'),
                words(sketch, '+'),
                words(sketch, '#'),
                "make " + id,
                "make " + id,
                Optional.empty(),
                "versions/V" + id + ".java",
                List.of(),
                Optional.empty());
    }

    static RevisionArgument argument(String text) {
        return RevisionArgument.parse(text);
    }

    /** The steps as their log lines and moves, for whole comparisons. */
    static List<String> lines(List<Step> steps) {
        return steps.stream().map(step -> step.log() + ": " + moves(step)).toList();
    }

    private static String moves(Step step) {
        return String.join(
                ", ", step.moves().stream().map(VersionMove::toString).toList());
    }

    private static List<String> words(String sketch, char sign) {
        int start = sketch.indexOf(sign);
        if (start < 0) {
            return List.of();
        }
        String rest = sketch.substring(start + 1).split("[<+#]", 2)[0].strip();
        return new ArrayList<>(List.of(rest.split(" +")));
    }
}
