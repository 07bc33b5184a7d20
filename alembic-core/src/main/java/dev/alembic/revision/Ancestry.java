package dev.alembic.revision;

import java.util.Arrays;

/**
 * Answers at once, and mostly for certain, whether one revision is above another.
 *
 * <p>One walk from the bases up gives each revision its place when entered and when left. What is
 * above a revision is entered after it and left before it, for certain if the walk went through the
 * one to the other. Whoever is left outside the span of all that is above a revision is not above.
 */
final class Ancestry {

    /** What can be said. */
    enum Verdict {
        YES,
        NO,
        UNSURE
    }

    private final Edges dependents;
    private final int[] entered;
    private final int[] left;
    private final int[] firstLeftAbove;
    private int entries;
    private int exits;

    Ancestry(GraphIndex graph) {
        dependents = graph.dependents();
        entered = new int[graph.size()];
        left = new int[graph.size()];
        firstLeftAbove = new int[graph.size()];
        Arrays.fill(entered, -1);
        walk(graph.requirements().ends());
    }

    /** Whether {@code upper} is above {@code lower}, two different revisions. */
    Verdict isAbove(int upper, int lower) {
        if (left[upper] > left[lower] || firstLeftAbove[upper] < firstLeftAbove[lower]) {
            return Verdict.NO;
        }
        return entered[lower] <= entered[upper] ? Verdict.YES : Verdict.UNSURE;
    }

    private void walk(int[] bases) {
        IntStack todo = new IntStack();
        todo.pushAll(bases);
        while (!todo.isEmpty()) {
            int next = todo.pop();
            if (next < 0) {
                leave(~next);
            } else if (entered[next] < 0) {
                entered[next] = entries++;
                todo.push(~next);
                todo.pushAll(dependents.of(next));
            }
        }
    }

    private void leave(int revision) {
        left[revision] = exits++;
        firstLeftAbove[revision] = left[revision];
        for (int above : dependents.of(revision)) {
            firstLeftAbove[revision] = Math.min(firstLeftAbove[revision], firstLeftAbove[above]);
        }
    }
}
