package dev.alembic.internal.revision;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts revisions in the order in which a history shows them, newest first.
 *
 * <p>The walk starts at the top that was loaded first and stays on a line as long as nothing else
 * has to come before; then it goes on at the first line that has to. Where a line ends, or runs
 * into another, it goes back to the line before.
 *
 * <p>Cost: linear in revisions and edges, plus what {@link LineSearch} takes where ways part.
 */
final class HistoryOrder {

    private static final int NO_LINE = LineSearch.NO_LINE;

    private final GraphIndex graph;
    private final Edges requirements;
    private final BitSet todo;
    private final BitSet reach;
    private final int[] waitingFor;
    private final int[] lineOf;
    private final OpenLines lines = new OpenLines();
    private final IntStack order = new IntStack();
    private final IntStack released = new IntStack();
    private @Nullable LineSearch search;

    private HistoryOrder(GraphIndex graph, BitSet todo, int[] tops) {
        this.graph = graph;
        requirements = graph.requirements();
        this.todo = todo;
        reach = graph.withAncestors(tops);
        waitingFor = new int[graph.size()];
        lineOf = new int[graph.size()];
        Arrays.fill(lineOf, NO_LINE);
        reach.stream().forEach(above -> countWaiting(above, 1));
        IntStream.of(tops).forEach(this::startLine);
    }

    /** The numbers of the selected revisions in order. */
    static int[] newestFirst(GraphIndex graph, Selection selection) {
        BitSet todo = (BitSet) selection.revisions().clone();
        IntStack order = new IntStack();
        BitSet tops = (BitSet) selection.tops().clone();
        tops.and(todo);
        while (!todo.isEmpty()) {
            order.pushAll(new HistoryOrder(graph, todo, graph.inLoadOrder(tops)).walk());
            tops.clear();
            todo.stream().filter(one -> isTop(graph, one, todo)).forEach(tops::set);
        }
        return order.toArray();
    }

    private static boolean isTop(GraphIndex graph, int revision, BitSet todo) {
        return !graph.dependents().leadsInto(revision, todo);
    }

    private int[] walk() {
        int line = lines.from(0);
        while (line != NO_LINE) {
            int revision = lines.at(line);
            int before = waitingFor[revision] > 0 ? lineAbove(revision) : NO_LINE;
            line = before == NO_LINE ? take(revision, line) : before;
        }
        return order.toArray();
    }

    private int lineAbove(int revision) {
        if (search == null) {
            search = new LineSearch(graph, lines, lineOf, this::isAhead);
        }
        return search.lineAbove(revision);
    }

    private boolean isAhead(int revision) {
        return reach.get(revision) && (todo.get(revision) || waitingFor[revision] > 0);
    }

    /** Emits a revision; returns the line to go on with. */
    private int take(int revision, int line) {
        order.push(revision);
        todo.clear(revision);
        lineOf[revision] = NO_LINE;
        release(revision);
        boolean goesOn = false;
        for (int at = requirements.start(revision); at < requirements.end(revision); at++) {
            int next = requirements.target(at);
            if (todo.get(next) && lineOf[next] == NO_LINE) {
                if (goesOn) {
                    startLine(next);
                } else {
                    lines.move(line, next);
                    lineOf[next] = line;
                    goesOn = true;
                }
            }
        }
        return goesOn ? line : lines.end(line);
    }

    private void startLine(int revision) {
        lineOf[revision] = lines.start(revision);
    }

    /** What a revision held back is free, also past revisions that are not to be listed. */
    private void release(int revision) {
        released.push(revision);
        while (!released.isEmpty()) {
            int above = released.pop();
            countWaiting(above, -1);
            for (int at = requirements.start(above); at < requirements.end(above); at++) {
                int below = requirements.target(at);
                if (waitingFor[below] == 0 && !todo.get(below)) {
                    released.push(below);
                }
            }
        }
    }

    private void countWaiting(int above, int difference) {
        for (int at = requirements.start(above); at < requirements.end(above); at++) {
            waitingFor[requirements.target(at)] += difference;
        }
    }
}
