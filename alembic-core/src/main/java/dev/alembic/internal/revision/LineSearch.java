package dev.alembic.internal.revision;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Finds, during a history walk, the first line that stands above a revision.
 *
 * <p>That number only grows while the walk goes on: a line that does not lead down to a revision
 * never will. So for each revision the least number that is still possible is remembered, and a
 * search goes only where the number it tries is possible; and the last answer for a revision holds
 * as long as that line stands above it. Revisions with many dependents get them through knots of a
 * few each, so that one answer does not cost a look at all of them.
 */
final class LineSearch {

    static final int NO_LINE = -1;

    private static final int NEVER = Integer.MAX_VALUE;
    private static final int KNOT_WIDTH = 8;

    private final OpenLines lines;
    private final int[] lineOf;
    private final IntPredicate isAhead;
    private final Edges dependents;
    private final Ancestry ancestry;
    private final int[] answers;
    private final int[] least;
    private final int[] visited;
    private int visits;

    /**
     * Prepares searches.
     *
     * @param lineOf the line that stands at a revision, or {@link #NO_LINE}
     * @param isAhead whether the walk still has to pass a revision
     */
    LineSearch(GraphIndex graph, OpenLines lines, int[] lineOf, IntPredicate isAhead) {
        this.lines = lines;
        this.lineOf = lineOf;
        this.isAhead = isAhead;
        dependents = graph.dependents().knotted(KNOT_WIDTH);
        ancestry = new Ancestry(graph);
        answers = new int[lineOf.length];
        Arrays.fill(answers, NO_LINE);
        least = new int[dependents.size()];
        visited = new int[dependents.size()];
    }

    /** The first line that stands above a revision, or {@link #NO_LINE}. */
    int lineAbove(int revision) {
        int last = answers[revision];
        if (last != NO_LINE && isOpenAbove(last, revision)) {
            return last;
        }
        int line = leastAbove(revision);
        while (line != NEVER && !leadsDown(line, revision)) {
            line = leastAbove(revision);
        }
        answers[revision] = line == NEVER ? NO_LINE : line;
        return answers[revision];
    }

    private boolean isOpenAbove(int line, int revision) {
        return lines.from(line) == line && ancestry.isSurelyAbove(lines.at(line), revision);
    }

    private boolean leadsDown(int line, int revision) {
        visits++;
        IntStack todo = new IntStack();
        pushCandidates(todo, revision, line);
        while (!todo.isEmpty()) {
            int next = todo.pop();
            if (next < 0) {
                settle(~next);
            } else if (visited[next] != visits) {
                visited[next] = visits;
                if (isSurelyBelow(next, line)) {
                    return true;
                }
                todo.push(~next);
                pushCandidates(todo, next, line);
            }
        }
        return false;
    }

    private void pushCandidates(IntStack todo, int below, int line) {
        for (int at = dependents.start(below); at < dependents.end(below); at++) {
            int above = dependents.target(at);
            if (least[above] <= line && isOpen(above)) {
                todo.push(above);
            }
        }
    }

    /** Nothing above had the line that was tried. */
    private void settle(int place) {
        int own = isKnot(place) || lineOf[place] == NO_LINE ? NEVER : lineOf[place];
        least[place] = Math.min(own, leastAbove(place));
    }

    /** The least line that may be at one of the places right above. */
    private int leastAbove(int place) {
        int line = NEVER;
        for (int at = dependents.start(place); at < dependents.end(place); at++) {
            int above = dependents.target(at);
            if (least[above] < line && isOpen(above)) {
                line = least[above];
            }
        }
        int open = line == NEVER ? NO_LINE : lines.from(line);
        return open == NO_LINE ? NEVER : open;
    }

    private boolean isSurelyBelow(int place, int line) {
        return !isKnot(place) && (lineOf[place] == line || ancestry.isSurelyAbove(lines.at(line), place));
    }

    private boolean isOpen(int place) {
        return isKnot(place) || isAhead.test(place);
    }

    private boolean isKnot(int place) {
        return place >= lineOf.length;
    }
}
