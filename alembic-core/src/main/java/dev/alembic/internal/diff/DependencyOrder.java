package dev.alembic.internal.diff;

import dev.alembic.comparison.Difference;
import dev.alembic.dialect.Dialect;
import dev.alembic.op.AddColumn;
import dev.alembic.op.CreateConstraint;
import dev.alembic.op.CreateIndex;
import dev.alembic.op.DropColumn;
import dev.alembic.op.DropConstraint;
import dev.alembic.op.DropIndex;
import dev.alembic.op.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Sorts differences topologically, by the {@link Effects} that make one depend on another, into an
 * order in which they can run and which is as near to the given one as that allows: what is needed
 * is made before, and what is in the way is removed before. What has to come before something else
 * is moved right in front of it.
 */
final class DependencyOrder {

    private final List<Difference> differences;
    private final List<Set<Integer>> before = new ArrayList<>();

    private DependencyOrder(List<Difference> differences, Dialect dialect) {
        this.differences = differences;
        SchemaParts parts = new SchemaParts(dialect);
        List<Effects> effects =
                differences.stream().map(d -> Effects.of(d, parts)).toList();
        effects.forEach(any -> before.add(new TreeSet<>()));
        connect(effects);
    }

    static List<Difference> of(List<Difference> differences, Dialect dialect) {
        return new DependencyOrder(
                        differences.stream().flatMap(DependencyOrder::parts).toList(), dialect)
                .sorted();
    }

    /** What is replaced, or a column that is computed anew: it may have to go long before it comes again. */
    private static Stream<Difference> parts(Difference difference) {
        List<Operation> up = difference.upgrade();
        List<Operation> down = difference.downgrade();
        boolean isReplacement = up.size() == 2 && down.size() == 2 && isDrop(up.get(0)) && isCreate(up.get(1));
        return isReplacement
                ? Stream.of(
                        new Difference(up.subList(0, 1), down.subList(1, 2), difference.detected(), difference.notes()),
                        new Difference(up.subList(1, 2), down.subList(0, 1), List.of(), List.of()))
                : Stream.of(difference);
    }

    private static boolean isDrop(Operation operation) {
        return operation instanceof DropConstraint || operation instanceof DropIndex || operation instanceof DropColumn;
    }

    private static boolean isCreate(Operation operation) {
        return operation instanceof CreateConstraint
                || operation instanceof CreateIndex
                || operation instanceof AddColumn;
    }

    private void connect(List<Effects> effects) {
        Map<SchemaPart, List<Integer>> makers = new HashMap<>();
        Map<SchemaPart, List<Integer>> destroyers = new HashMap<>();
        for (int i = 0; i < effects.size(); i++) {
            index(makers, effects.get(i).made(), i);
            index(destroyers, effects.get(i).destroyed(), i);
        }
        for (int i = 0; i < effects.size(); i++) {
            int later = i;
            for (SchemaPart part : effects.get(i).needed()) {
                makers.getOrDefault(part, List.of()).forEach(maker -> edge(maker, later));
            }
            for (SchemaPart part : effects.get(i).made()) {
                destroyers.getOrDefault(part, List.of()).stream()
                        .filter(gone -> !isInUse(effects.get(gone), effects.get(later)))
                        .forEach(gone -> edge(gone, later));
            }
            for (SchemaPart part : effects.get(i).freed()) {
                destroyers.getOrDefault(part, List.of()).forEach(gone -> edge(later, gone));
            }
        }
    }

    /** Whether the one takes away what the other works on, so that it has to wait instead. */
    private static boolean isInUse(Effects gone, Effects later) {
        return !Collections.disjoint(gone.destroyed(), later.freed());
    }

    private static void index(Map<SchemaPart, List<Integer>> index, Set<SchemaPart> parts, int number) {
        parts.forEach(
                part -> index.computeIfAbsent(part, any -> new ArrayList<>()).add(number));
    }

    private void edge(int earlier, int later) {
        if (earlier != later) {
            before.get(later).add(earlier);
        }
    }

    /** Where there is no way to satisfy all, the later one of a circle comes first. */
    private List<Difference> sorted() {
        List<Difference> sorted = new ArrayList<>();
        boolean[] isSeen = new boolean[differences.size()];
        for (int i = 0; i < isSeen.length; i++) {
            Deque<Visit> visits = new ArrayDeque<>();
            visit(i, isSeen, visits);
            while (!visits.isEmpty()) {
                Visit top = visits.peek();
                if (top.left.hasNext()) {
                    visit(top.left.next(), isSeen, visits);
                } else {
                    sorted.add(differences.get(visits.pop().number));
                }
            }
        }
        return sorted;
    }

    private void visit(int number, boolean[] isSeen, Deque<Visit> visits) {
        if (!isSeen[number]) {
            isSeen[number] = true;
            visits.push(new Visit(number, before.get(number).iterator()));
        }
    }

    /** A difference that waits for those that have to come before. */
    private record Visit(int number, Iterator<Integer> left) {}
}
