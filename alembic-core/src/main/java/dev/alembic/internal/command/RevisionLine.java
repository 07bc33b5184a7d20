package dev.alembic.internal.command;

import dev.alembic.internal.revision.RevisionGraph;
import dev.alembic.internal.revision.RevisionInfo;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which revisions build on which. */
record RevisionLine(RevisionGraph graph) {

    /** Whether one revision is among those that another one builds on, or depends on. */
    boolean isBelow(String lower, String upper) {
        Deque<String> todo = new ArrayDeque<>(List.of(upper));
        Set<String> seen = new HashSet<>();
        while (!todo.isEmpty()) {
            String id = todo.remove();
            if (id.equals(lower)) {
                return true;
            }
            graph.find(id).map(RevisionInfo::downRevisions).orElse(List.of()).stream()
                    .filter(seen::add)
                    .forEach(todo::add);
            graph.dependencies(id).stream().filter(seen::add).forEach(todo::add);
        }
        return false;
    }
}
