package dev.alembic.internal.command;

import dev.alembic.error.ConfigException;
import dev.alembic.internal.revision.RangeEnd;
import dev.alembic.internal.revision.RevisionArgument.Keyword;
import dev.alembic.internal.revision.RevisionGraph;
import dev.alembic.internal.revision.RevisionInfo;
import dev.alembic.internal.revision.RevisionRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Revisions that can become one: nothing else builds on any of them but the last.
 *
 * @param revisions in the order in which they run
 */
record SquashedRange(List<RevisionInfo> revisions) {

    /**
     * Reads a range, both ends of which belong to it: {@code a:b}, {@code :b}, {@code a:}.
     *
     * @throws ConfigException if they can't become one
     * @throws dev.alembic.error.RevisionException if it is no range
     */
    static SquashedRange parse(String text, RevisionGraph graph) {
        RevisionRange range = RevisionRange.parse(text);
        List<RevisionInfo> revisions = new ArrayList<>(graph.history(
                RangeEnd.at(range.lower().orElse(Keyword.BASE)),
                RangeEnd.at(range.upper().orElse(Keyword.HEAD))));
        Collections.reverse(revisions);
        if (revisions.size() < 2) {
            throw new ConfigException("\"%s\" is %s: a squash makes one of two at least."
                    .formatted(text, revisions.isEmpty() ? "no revision" : "one revision"));
        }
        SquashedRange squashed = new SquashedRange(List.copyOf(revisions));
        squashed.refuseBranches(graph);
        return squashed;
    }

    private void refuseBranches(RevisionGraph graph) {
        Set<String> within = ids();
        for (RevisionInfo one : revisions.subList(0, revisions.size() - 1)) {
            List<String> above = graph.dependents(one.id());
            if (above.isEmpty()) {
                throw new ConfigException(
                        "Revision '%s' is within the range and an end of its own beside '%s'. Squash one line only."
                                .formatted(one.id(), last().id()));
            }
            above.stream().filter(id -> !within.contains(id)).findFirst().ifPresent(id -> {
                throw new ConfigException(
                        ("Revision '%s' builds on '%s', which is in the middle of the range. End the range there, or"
                                        + " begin it behind.")
                                .formatted(id, one.id()));
            });
        }
    }

    RevisionInfo first() {
        return revisions.get(0);
    }

    RevisionInfo last() {
        return revisions.get(revisions.size() - 1);
    }

    Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        revisions.forEach(one -> ids.add(one.id()));
        return ids;
    }

    /** The ids of all that is replaced, those that these have replaced themselves among them. */
    List<String> replaced() {
        List<String> all = new ArrayList<>();
        revisions.forEach(one -> {
            all.addAll(one.replaces());
            all.add(one.id());
        });
        return all;
    }

    /** What all of them build on, outside of the range. */
    List<String> parents() {
        return outside(RevisionInfo::downRevisions);
    }

    /** What they depend on, outside of the range. */
    List<String> dependencies() {
        return outside(RevisionInfo::dependsOn);
    }

    /** The labels on them. */
    List<String> labels() {
        return revisions.stream().flatMap(one -> one.branchLabels().stream()).toList();
    }

    private List<String> outside(Function<RevisionInfo, List<String>> references) {
        Set<String> within = new HashSet<>(replaced());
        within.addAll(labels());
        return revisions.stream()
                .flatMap(one -> references.apply(one).stream())
                .filter(reference -> !within.contains(reference))
                .distinct()
                .toList();
    }
}
