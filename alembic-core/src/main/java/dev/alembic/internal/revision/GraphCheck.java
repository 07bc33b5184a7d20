package dev.alembic.internal.revision;

import dev.alembic.error.RevisionException;
import dev.alembic.error.RevisionException.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a revision must fulfil by itself, and that no id or label is given twice. */
final class GraphCheck {

    private static final List<String> FORBIDDEN = List.of("+", "-", ":", "@");

    private GraphCheck() {}

    /** The place of each id in the load order. */
    static IdTable loadPlaces(List<RevisionInfo> infos) {
        IdTable places = new IdTable(infos.size());
        for (RevisionInfo info : infos) {
            check(info);
            int other = places.enter(info.id());
            if (other != IdTable.NONE) {
                throw RevisionMessages.duplicateId(infos.get(other), info);
            }
        }
        return places;
    }

    /** The revision that each label is written on. */
    static Map<String, Integer> labels(List<RevisionInfo> infos, IdTable ids) {
        Map<String, Integer> labels = new LinkedHashMap<>();
        for (int revision = 0; revision < infos.size(); revision++) {
            for (String label : infos.get(revision).branchLabels()) {
                int other = labels.getOrDefault(label, ids.number(label));
                if (other != IdTable.NONE) {
                    throw RevisionMessages.duplicateLabel(label, infos.get(revision), infos.get(other));
                }
                labels.put(label, revision);
            }
        }
        return labels;
    }

    private static void check(RevisionInfo info) {
        checkCharacters(info.id());
        if (info.downRevisions().contains(info.id())) {
            throw RevisionMessages.cycle("Self-loop", List.of(info.id()));
        }
        if (info.dependsOn().contains(info.id())) {
            throw RevisionMessages.cycle("Dependency self-loop", List.of(info.id()));
        }
    }

    /** Refuses an id that could not be told from a relative or branch-qualified argument. */
    static void checkCharacters(String id) {
        for (String sign : FORBIDDEN) {
            if (id.contains(sign)) {
                throw forbidden(id);
            }
        }
    }

    private static RevisionException forbidden(String id) {
        List<String> found = FORBIDDEN.stream().filter(id::contains).toList();
        return new RevisionException(
                Kind.MALFORMED,
                "Character(s) '" + String.join(", ", found) + "' not allowed in revision identifier '" + id + "'",
                List.of(id));
    }
}
