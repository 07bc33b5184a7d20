package dev.alembic.internal.revision;

import java.util.List;
import java.util.Map;

/** The revisions that the written ids and labels refer to, as places in the load order. */
final class References {

    private final List<RevisionInfo> infos;
    private final IdTable ids;
    private final Map<String, Integer> labels;
    private final Edges parents;
    private final Edges dependencies;

    /**
     * Finds all of them.
     *
     * @throws dev.alembic.error.RevisionException if one is missing
     */
    References(List<RevisionInfo> infos, IdTable ids, Map<String, Integer> labels) {
        this.infos = infos;
        this.ids = ids;
        this.labels = labels;
        parents = findParents();
        dependencies = findDependencies();
    }

    Edges parents() {
        return parents;
    }

    Edges dependencies() {
        return dependencies;
    }

    private Edges findParents() {
        EdgeList list = new EdgeList(infos.size());
        for (RevisionInfo info : infos) {
            for (String parent : info.downRevisions()) {
                list.add(found(ids.number(parent), parent, info, "parent"));
            }
            list.next();
        }
        return list.toEdges();
    }

    private Edges findDependencies() {
        EdgeList list = new EdgeList(infos.size());
        for (RevisionInfo info : infos) {
            for (String name : info.dependsOn()) {
                list.add(found(idOrLabel(name), name, info, "dependency"));
            }
            list.next();
        }
        return list.toEdges();
    }

    private int idOrLabel(String name) {
        int id = ids.number(name);
        return id == IdTable.NONE ? labels.getOrDefault(name, IdTable.NONE) : id;
    }

    private int found(int number, String name, RevisionInfo asking, String role) {
        if (number == IdTable.NONE) {
            throw RevisionMessages.missing(name, asking, role, ids.ids());
        }
        return number;
    }
}
