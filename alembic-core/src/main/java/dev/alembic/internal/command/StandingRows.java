package dev.alembic.internal.command;

import dev.alembic.internal.revision.RevisionArgument.Keyword;
import dev.alembic.internal.revision.RevisionGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows of a version table, whatever anybody has written into it. */
record StandingRows(RevisionGraph graph, List<String> rows) {

    /** A row and another one that says what the first implies. */
    record Overlap(String upper, String lower) {}

    List<Overlap> overlaps() {
        List<Overlap> overlaps = new ArrayList<>();
        for (String row : rows) {
            Set<String> below = below(row);
            rows.stream().filter(below::contains).forEach(lower -> overlaps.add(new Overlap(row, lower)));
        }
        return overlaps;
    }

    /** The rows that a file has and no other row implies. */
    List<String> upper() {
        Set<String> below = new HashSet<>();
        rows.forEach(row -> below.addAll(below(row)));
        return rows.stream()
                .filter(row -> graph.find(row).isPresent() && !below.contains(row))
                .toList();
    }

    /** The revisions that an upgrade to all heads would run, in that order. */
    List<String> pending() {
        return graph.upgradePath(upper(), Keyword.HEADS).stream()
                .flatMap(step -> step.revision().stream())
                .toList();
    }

    /** What a revision builds and depends on. */
    private Set<String> below(String revision) {
        Set<String> below = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(revision));
        while (!waiting.isEmpty()) {
            String id = waiting.remove();
            graph.find(id).ifPresent(info -> {
                List<String> lower = new ArrayList<>(info.downRevisions());
                lower.addAll(graph.dependencies(id));
                lower.stream().filter(below::add).forEach(waiting::add);
            });
        }
        return below;
    }
}
