package dev.alembic.revision;

import dev.alembic.error.RevisionException;
import dev.alembic.error.RevisionException.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What a revision must fulfil by itself, and that no id or label is given twice. */
final class GraphCheck {

    private static final String FORBIDDEN = "+-:@";

    private GraphCheck() {}

    /** Numbers the ids in load order. */
    static Map<String, Integer> numbers(List<RevisionInfo> infos) {
        infos.forEach(GraphCheck::check);
        Map<String, Integer> numbers = new LinkedHashMap<>(2 * infos.size());
        for (RevisionInfo info : infos) {
            Integer other = numbers.putIfAbsent(info.id(), numbers.size());
            if (other != null) {
                throw Refusals.duplicateId(infos.get(other), info);
            }
        }
        return numbers;
    }

    /** The revision that each label is written on. */
    static Map<String, Integer> labels(List<RevisionInfo> infos, Map<String, Integer> ids) {
        Map<String, Integer> labels = new LinkedHashMap<>();
        for (int revision = 0; revision < infos.size(); revision++) {
            for (String label : infos.get(revision).branchLabels()) {
                Integer other = ids.getOrDefault(label, labels.get(label));
                if (other != null) {
                    throw Refusals.duplicateLabel(label, infos.get(revision), infos.get(other));
                }
                labels.put(label, revision);
            }
        }
        return labels;
    }

    private static void check(RevisionInfo info) {
        checkCharacters(info.id());
        if (info.downRevisions().contains(info.id())) {
            throw Refusals.cycle("Self-loop", List.of(info.id()));
        }
        if (info.dependsOn().contains(info.id())) {
            throw Refusals.cycle("Dependency self-loop", List.of(info.id()));
        }
    }

    /** Refuses an id that could not be told from a relative or branch-qualified argument. */
    static void checkCharacters(String id) {
        TreeSet<String> found = new TreeSet<>();
        id.codePoints()
                .filter(letter -> FORBIDDEN.indexOf(letter) >= 0)
                .forEach(letter -> found.add(Character.toString(letter)));
        if (!found.isEmpty()) {
            throw new RevisionException(
                    Kind.MALFORMED,
                    "Character(s) '"
                            + String.join(", ", found)
                            + "' not allowed in revision identifier '"
                            + id
                            + "'",
                    List.of(id));
        }
    }
}
