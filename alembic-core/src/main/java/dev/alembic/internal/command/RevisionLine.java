package dev.alembic.internal.command;

import dev.alembic.internal.revision.RevisionGraph;
import dev.alembic.internal.revision.RevisionInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which revisions build on which. */
record RevisionLine(RevisionGraph graph) {

    /** Whether one revision is among those that another one builds on, or depends on. */
    boolean isBelow(String lower, String upper) {
        return walk(List.of(upper), lower::equals).contains(lower);
    }

    /** The revisions, and all that they build on or depend on. */
    Set<String> ancestors(Collection<String> ids) {
        return walk(ids, id -> false);
    }

    /** What a revision builds on or depends on itself. */
    List<String> below(String id) {
        List<String> below =
                new ArrayList<>(graph.find(id).map(RevisionInfo::downRevisions).orElse(List.of()));
        below.addAll(graph.dependencies(id));
        return below;
    }

    /** What was come by on the way down, which ends where it is said. */
    private Set<String> walk(Collection<String> from, Predicate<String> isEnd) {
        Set<String> seen = new HashSet<>(from);
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty() && !isEnd.test(open.element())) {
            below(open.remove()).stream().filter(seen::add).forEach(open::add);
        }
        return seen;
    }
}
