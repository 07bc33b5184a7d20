package dev.alembic.diff;

import dev.alembic.dialect.Dialect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts differences into an order in which they can run, and which is as near to the given one as
 * that allows: what is needed is made before, and what is in the way is removed before.
 */
final class RunOrder {

    private final List<Difference> differences;
    private final List<Set<Integer>> after = new ArrayList<>();
    private final int[] waiting;

    private RunOrder(List<Difference> differences, Dialect dialect) {
        this.differences = differences;
        this.waiting = new int[differences.size()];
        Things things = new Things(dialect);
        List<Effects> effects =
                differences.stream().map(d -> Effects.of(d.upgrade(), things)).toList();
        effects.forEach(any -> after.add(new TreeSet<>()));
        connect(effects);
    }

    static List<Difference> of(List<Difference> differences, Dialect dialect) {
        return new RunOrder(differences, dialect).sorted();
    }

    private void connect(List<Effects> effects) {
        Map<String, List<Integer>> makers = new HashMap<>();
        Map<String, List<Integer>> destroyers = new HashMap<>();
        for (int i = 0; i < effects.size(); i++) {
            index(makers, effects.get(i).made(), i);
            index(destroyers, effects.get(i).destroyed(), i);
        }
        for (int i = 0; i < effects.size(); i++) {
            int later = i;
            for (String thing : effects.get(i).needed()) {
                makers.getOrDefault(thing, List.of()).forEach(maker -> edge(maker, later));
            }
            for (String thing : effects.get(i).made()) {
                destroyers.getOrDefault(thing, List.of()).forEach(gone -> edge(gone, later));
            }
            for (String thing : effects.get(i).freed()) {
                destroyers.getOrDefault(thing, List.of()).forEach(gone -> edge(later, gone));
            }
        }
    }

    private static void index(Map<String, List<Integer>> index, Set<String> things, int number) {
        things.forEach(t -> index.computeIfAbsent(t, any -> new ArrayList<>()).add(number));
    }

    private void edge(int earlier, int later) {
        if (earlier != later && after.get(earlier).add(later)) {
            waiting[later]++;
        }
    }

    /** Where there is no way to satisfy all, the given order decides. */
    private List<Difference> sorted() {
        List<Difference> sorted = new ArrayList<>();
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        TreeSet<Integer> left = new TreeSet<>();
        for (int i = 0; i < waiting.length; i++) {
            left.add(i);
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        while (!left.isEmpty()) {
            Integer next = ready.isEmpty() ? left.first() : ready.poll();
            if (left.remove(next)) {
                sorted.add(differences.get(next));
                for (int later : after.get(next)) {
                    if (--waiting[later] == 0) {
                        ready.add(later);
                    }
                }
            }
        }
        return sorted;
    }
}
