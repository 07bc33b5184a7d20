package dev.alembic.revision;

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
 * <p>Cost: linear in revisions and edges as long as it is easy to see which line comes first; see
 * {@link #lineAbove}.
 */
final class HistoryOrder {

    private static final int NO_LINE = -1;
    private static final int MOST_TRIED = 32;

    private final GraphIndex graph;
    private final BitSet todo;
    private final BitSet reach;
    private final int[] waitingFor;
    private final int[] lineOf;
    private final int[] firstLineAbove;
    private final int[] searched;
    private final Lines lines = new Lines();
    private final IntStack order = new IntStack();
    private int searches;
    private @Nullable Ancestry ancestry;

    private HistoryOrder(GraphIndex graph, BitSet todo, int[] tops) {
        this.graph = graph;
        this.todo = todo;
        reach = graph.withAncestors(tops);
        waitingFor = new int[graph.size()];
        lineOf = new int[graph.size()];
        firstLineAbove = new int[graph.size()];
        searched = new int[graph.size()];
        Arrays.fill(lineOf, NO_LINE);
        reach.stream().forEach(above -> countWaiting(above, 1));
        IntStream.of(tops).forEach(this::startLine);
    }

    /** The numbers of the selected revisions in order. */
    static int[] newestFirst(GraphIndex graph, Selection selection) {
        BitSet todo = (BitSet) selection.revisions().clone();
        IntStack order = new IntStack();
        int[] tops = selection.tops().stream().filter(todo::get).toArray();
        while (!todo.isEmpty()) {
            order.pushAll(new HistoryOrder(graph, todo, tops).walk());
            tops = todo.stream().filter(one -> isTop(graph, one, todo)).toArray();
        }
        return order.toArray();
    }

    private static boolean isTop(GraphIndex graph, int revision, BitSet todo) {
        return IntStream.of(graph.dependents().of(revision)).noneMatch(todo::get);
    }

    private int[] walk() {
        int line = lines.from(0);
        while (line != NO_LINE) {
            int revision = lines.at(line);
            int before = waitingFor[revision] > 0 ? lineAbove(revision, line) : NO_LINE;
            line = before == NO_LINE ? take(revision, line) : before;
        }
        return order.toArray();
    }

    /** Emits a revision; returns the line to go on with. */
    private int take(int revision, int line) {
        order.push(revision);
        todo.clear(revision);
        lineOf[revision] = NO_LINE;
        release(revision);
        int[] next =
                IntStream.of(graph.requirements().of(revision))
                        .filter(required -> todo.get(required) && lineOf[required] == NO_LINE)
                        .toArray();
        if (next.length == 0) {
            return lines.end(line);
        }
        lines.move(line, next[0]);
        lineOf[next[0]] = line;
        IntStream.of(next).skip(1).forEach(this::startLine);
        return line;
    }

    private void startLine(int revision) {
        lineOf[revision] = lines.start(revision);
    }

    /** What a revision held back is free, also past revisions that are not to be listed. */
    private void release(int revision) {
        IntStack released = new IntStack();
        released.push(revision);
        while (!released.isEmpty()) {
            int above = released.pop();
            countWaiting(above, -1);
            for (int below : graph.requirements().of(above)) {
                if (waitingFor[below] == 0 && !todo.get(below)) {
                    released.push(below);
                }
            }
        }
    }

    private void countWaiting(int above, int difference) {
        for (int below : graph.requirements().of(above)) {
            waitingFor[below] += difference;
        }
    }

    /**
     * The first other line that leads down to a revision.
     *
     * <p>A line that does not lead there never will, so lines that were found not to are not tried
     * again. If the first few don't answer, the revision's descendants are searched instead.
     */
    private int lineAbove(int revision, int own) {
        if (ancestry == null) {
            ancestry = new Ancestry(graph);
        }
        int line = lines.from(firstLineAbove[revision]);
        for (int tries = 0; tries < MOST_TRIED && line != NO_LINE; tries++) {
            Ancestry.Verdict verdict =
                    line == own ? Ancestry.Verdict.NO : ancestry.isAbove(lines.at(line), revision);
            if (verdict == Ancestry.Verdict.UNSURE) {
                break;
            }
            firstLineAbove[revision] = line;
            if (verdict == Ancestry.Verdict.YES) {
                return line;
            }
            line = lines.from(line + 1);
        }
        return line == NO_LINE ? NO_LINE : search(revision);
    }

    private int search(int revision) {
        int first = Integer.MAX_VALUE;
        searches++;
        IntStack above = new IntStack();
        above.pushAll(graph.dependents().of(revision));
        while (!above.isEmpty()) {
            int next = above.pop();
            boolean isOpen = todo.get(next) || waitingFor[next] > 0;
            if (reach.get(next) && isOpen && searched[next] != searches) {
                searched[next] = searches;
                first = lineOf[next] == NO_LINE ? first : Math.min(first, lineOf[next]);
                above.pushAll(graph.dependents().of(next));
            }
        }
        if (first == Integer.MAX_VALUE) {
            return NO_LINE;
        }
        firstLineAbove[revision] = first;
        return first;
    }
}
