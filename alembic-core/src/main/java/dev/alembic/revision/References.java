package dev.alembic.revision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the revisions that the written ids and labels refer to. */
final class References {

    private final List<RevisionInfo> infos;
    private final Map<String, Integer> ids;
    private final Map<String, Integer> labels;

    References(List<RevisionInfo> infos, Map<String, Integer> ids, Map<String, Integer> labels) {
        this.infos = infos;
        this.ids = ids;
        this.labels = labels;
    }

    Edges parents() {
        return Edges.of(infos.size(), revision -> parentsOf(infos.get(revision)));
    }

    Edges dependencies() {
        return Edges.of(infos.size(), revision -> dependenciesOf(infos.get(revision)));
    }

    private int[] parentsOf(RevisionInfo info) {
        Set<Integer> parents = new LinkedHashSet<>();
        for (String parent : info.downRevisions()) {
            parents.add(found(ids.get(parent), parent, info, "parent"));
        }
        return numbers(parents);
    }

    private int[] dependenciesOf(RevisionInfo info) {
        Set<Integer> dependencies = new LinkedHashSet<>();
        for (String name : info.dependsOn()) {
            Integer dependency = ids.get(name);
            dependencies.add(
                    found(
                            dependency == null ? labels.get(name) : dependency,
                            name,
                            info,
                            "dependency"));
        }
        return numbers(dependencies);
    }

    private int found(@Nullable Integer number, String name, RevisionInfo asking, String role) {
        if (number == null) {
            throw Refusals.missing(name, asking, role, ids.keySet());
        }
        return number;
    }

    private static int[] numbers(Set<Integer> revisions) {
        return revisions.stream().mapToInt(Integer::intValue).toArray();
    }
}
