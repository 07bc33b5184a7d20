package dev.alembic.internal.revision;

import dev.alembic.error.RevisionException;
import dev.alembic.error.RevisionException.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Revisions that stand for several others, whose files may still be there. To a database that is below
 * or above those others, there is the one revision only; to one that stands among them, there are only
 * the others, until it is above.
 *
 * @param shown the revisions that make the graph
 * @param aliases the id of a revision that isn't shown to the one that stands for the same place
 * @param hidden the ids of others that aren't shown, to the revision that replaces them
 */
record Replacements(List<RevisionInfo> shown, Map<String, String> aliases, Map<String, String> hidden) {

    /**
     * What is shown to a database with these rows in its version table.
     *
     * @throws RevisionException if it stands among replaced revisions, and not all of them are there
     */
    static Replacements shownTo(List<String> rows, Collection<RevisionInfo> all) {
        List<RevisionInfo> replacing =
                all.stream().filter(one -> !one.replaces().isEmpty()).toList();
        if (replacing.isEmpty()) {
            return new Replacements(List.copyOf(all), Map.of(), Map.of());
        }
        return new Choice(all, replacing, rows).made();
    }

    /** Which of the revisions that replace others aren't shown themselves. */
    private static final class Choice {

        private final Collection<RevisionInfo> all;
        private final Map<String, RevisionInfo> replacing = new LinkedHashMap<>();
        private final Set<String> known = new HashSet<>();
        private final Set<String> open = new LinkedHashSet<>();
        private final Map<String, String> hidden = new LinkedHashMap<>();
        private final Map<String, String> aliases = new HashMap<>();

        Choice(Collection<RevisionInfo> all, List<RevisionInfo> replacing, List<String> rows) {
            this.all = all;
            all.forEach(one -> known.add(one.id()));
            replacing.forEach(one -> this.replacing.put(one.id(), one));
            for (RevisionInfo one : replacing) {
                List<String> among = one.replaces().stream()
                        .filter(id -> rows.contains(id) && !lasts(one).contains(id))
                        .toList();
                if (!among.isEmpty()) {
                    requireFiles(one, among.get(0));
                    open.add(one.id());
                }
            }
        }

        /** The ids of the place where a revision ends: of the last one it replaces, and so on. */
        private List<String> lasts(RevisionInfo one) {
            List<String> lasts = new ArrayList<>();
            RevisionInfo next = one;
            while (next != null && !next.replaces().isEmpty()) {
                String last = next.replaces().get(next.replaces().size() - 1);
                lasts.add(last);
                next = replacing.get(last);
            }
            return lasts;
        }

        private void requireFiles(RevisionInfo one, String row) {
            List<String> gone = one.replaces().stream()
                    .filter(id -> !known.contains(id) && !isReplacedWithin(one, id))
                    .toList();
            if (!gone.isEmpty()) {
                throw new RevisionException(
                        Kind.UNKNOWN_ROW,
                        ("The database is at '%s', which is among those that '%s' replaces, and the files of %s are"
                                        + " gone. Bring them back until this database is past '%s'.")
                                .formatted(
                                        row,
                                        one.id(),
                                        String.join(", ", gone),
                                        one.replaces().get(one.replaces().size() - 1)),
                        List.of(row, one.id()));
            }
        }

        /** One of those that it replaces may stand for others. */
        private boolean isReplacedWithin(RevisionInfo one, String id) {
            return one.replaces().stream()
                    .filter(replacing::containsKey)
                    .anyMatch(inner -> replacedBy(inner).contains(id));
        }

        private List<String> replacedBy(String id) {
            RevisionInfo replacement = replacing.get(id);
            return replacement == null ? List.of() : replacement.replaces();
        }

        /** What stands where a revision ends that isn't shown. */
        private String end(RevisionInfo one) {
            return lasts(one).stream()
                    .filter(id -> known.contains(id) && !open.contains(id))
                    .findFirst()
                    .orElseThrow();
        }

        Replacements made() {
            replacing.values().stream()
                    .filter(one -> !open.contains(one.id()))
                    .forEach(one -> one.replaces().forEach(id -> hide(id, one)));
            for (RevisionInfo one : replacing.values()) {
                if (open.contains(one.id())) {
                    aliases.put(one.id(), end(one));
                } else if (!hidden.containsKey(one.id())) {
                    lasts(one).forEach(last -> aliases.put(last, one.id()));
                }
            }
            List<RevisionInfo> shown = all.stream()
                    .filter(one -> !open.contains(one.id()) && !hidden.containsKey(one.id()))
                    .map(one -> one.building(rewritten(one.downRevisions()), rewritten(one.dependsOn())))
                    .toList();
            return new Replacements(shown, aliases, hidden);
        }

        private void hide(String id, RevisionInfo replacement) {
            String other = hidden.put(id, replacement.id());
            boolean isWithin = other == null
                    || replacement.replaces().contains(other)
                    || replacedBy(other).contains(replacement.id());
            if (!isWithin) {
                throw new RevisionException(
                        Kind.DUPLICATE,
                        "Revision '%s' is replaced by '%s' and by '%s'. Remove one of these two files."
                                .formatted(id, other, replacement.id()),
                        List.of(id, other, replacement.id()));
            } else if (other != null && !replacement.replaces().contains(other)) {
                hidden.put(id, other);
            }
        }

        private List<String> rewritten(List<String> ids) {
            return ids.stream()
                    .map(id -> aliases.getOrDefault(id, hidden.getOrDefault(id, id)))
                    .distinct()
                    .toList();
        }
    }

    /** The same steps, on rows that name a revision by another id. */
    List<Step> onRows(List<Step> steps, List<String> rows) {
        Map<String, String> written = new HashMap<>();
        for (String row : rows) {
            String shownAs = aliases.get(row);
            if (shownAs != null) {
                written.put(shownAs, row);
            }
        }
        return written.isEmpty()
                ? steps
                : steps.stream().map(step -> onRows(step, written)).toList();
    }

    private static Step onRows(Step step, Map<String, String> written) {
        List<VersionMove> moves = new ArrayList<>();
        for (VersionMove move : step.moves()) {
            if (move instanceof VersionMove.Update update) {
                moves.add(new VersionMove.Update(taken(update.from(), written), update.to()));
            } else if (move instanceof VersionMove.Delete delete) {
                moves.add(new VersionMove.Delete(taken(delete.id(), written)));
            } else {
                moves.add(move);
            }
        }
        return step.moving(moves);
    }

    /** A row is called so until it is gone. */
    private static String taken(String id, Map<String, String> written) {
        String row = written.remove(id);
        return row == null ? id : row;
    }
}
