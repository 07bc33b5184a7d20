package dev.alembic.internal.revision;

import java.util.Arrays;

/**
 * Answers at once, and often with yes, whether one revision is above another.
 *
 * <p>One walk from the bases up gives each revision its place when entered and when left. What is
 * entered after a revision and left before it was reached through it.
 */
final class Ancestry {

    private final Edges dependents;
    private final int[] entered;
    private final int[] left;
    private int entries;
    private int exits;

    Ancestry(GraphIndex graph) {
        dependents = graph.dependents();
        entered = new int[graph.size()];
        left = new int[graph.size()];
        Arrays.fill(entered, -1);
        walk(graph.requirements().ends());
    }

    /** Whether the walk went through the lower revision to the upper one; if not, who knows. */
    boolean isSurelyAbove(int upper, int lower) {
        return entered[lower] <= entered[upper] && left[upper] <= left[lower];
    }

    private void walk(int[] bases) {
        IntStack todo = new IntStack();
        todo.pushAll(bases);
        while (!todo.isEmpty()) {
            int next = todo.pop();
            if (next < 0) {
                left[~next] = exits++;
            } else if (entered[next] < 0) {
                entered[next] = entries++;
                todo.push(~next);
                todo.pushAll(dependents, next);
            }
        }
    }
}
