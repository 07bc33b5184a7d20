package dev.alembic.revision;

import java.util.List;
import java.util.Map;

/** Finds the revisions that the written ids and labels refer to. */
final class References {

    private final List<RevisionInfo> infos;
    private final IdTable ids;
    private final Map<String, Integer> labels;

    References(List<RevisionInfo> infos, IdTable ids, Map<String, Integer> labels) {
        this.infos = infos;
        this.ids = ids;
        this.labels = labels;
    }

    Edges parents() {
        EdgeList list = new EdgeList(infos.size());
        for (RevisionInfo info : infos) {
            for (String parent : info.downRevisions()) {
                list.add(found(ids.number(parent), parent, info, "parent"));
            }
            list.next();
        }
        return list.toEdges();
    }

    Edges dependencies() {
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
            throw Refusals.missing(name, asking, role, ids.ids());
        }
        return number;
    }
}
