package dev.alembic.internal.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order of a history as it is described, computed without any thought of speed: the walk stays
 * on a line unless another line leads down to where it stands; then it goes to the first such line.
 */
final class NaiveHistory {

    private final RevisionGraph graph;
    private final Map<String, Set<String>> ancestors = new HashMap<>();

    NaiveHistory(RevisionGraph graph) {
        this.graph = graph;
    }

    List<String> newestFirst() {
        List<String> lines = new ArrayList<>(graph.realHeads());
        List<String> order = new ArrayList<>();
        int at = 0;
        while (!lines.isEmpty()) {
            int before = firstAbove(lines, at);
            if (before >= 0) {
                at = before;
                continue;
            }
            String taken = lines.get(at);
            order.add(taken);
            List<String> next = new ArrayList<>(requirements(taken));
            next.removeAll(order);
            next.removeAll(lines);
            if (next.isEmpty()) {
                lines.remove(at);
                at = Math.max(at - 1, 0);
            } else {
                lines.set(at, next.get(0));
                lines.addAll(next.subList(1, next.size()));
            }
        }
        return order;
    }

    /** Parents and reduced dependencies, in the order written. */
    Set<String> requirements(String id) {
        Set<String> requirements = new LinkedHashSet<>(graph.get(id).downRevisions());
        requirements.addAll(graph.reducedDependencies(id));
        return requirements;
    }

    /** All that must be in place before these, and they themselves. */
    Set<String> withAncestors(Collection<String> ids) {
        Set<String> all = new HashSet<>();
        ids.forEach(id -> all.addAll(ancestors.computeIfAbsent(id, this::walkDown)));
        return all;
    }

    private Set<String> walkDown(String start) {
        Set<String> seen = new HashSet<>();
        List<String> todo = new ArrayList<>(List.of(start));
        while (!todo.isEmpty()) {
            String id = todo.remove(todo.size() - 1);
            if (seen.add(id)) {
                todo.addAll(requirements(id));
            }
        }
        return seen;
    }

    private int firstAbove(List<String> lines, int own) {
        for (int line = 0; line < lines.size(); line++) {
            String top = lines.get(line);
            if (line != own && ancestors.computeIfAbsent(top, this::walkDown).contains(lines.get(own))) {
                return line;
            }
        }
        return -1;
    }
}
