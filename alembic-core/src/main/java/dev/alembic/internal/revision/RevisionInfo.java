package dev.alembic.internal.revision;

import java.util.List;
import java.util.Optional;

/**
 * One revision as its file's header tells it; a node of the {@link RevisionGraph}.
 *
 * @param id the revision id, free of {@code @ - + :} and white space
 * @param downRevisions ids of the parents: none for a base, two or more for a merge point
 * @param dependsOn ids or branch labels that must be in place first, without being parents
 * @param branchLabels labels placed on this revision itself
 * @param message the first line of the description; empty if there is none
 * @param doc the whole description, lines separated by {@code \n}, trimmed
 * @param created when the revision was made, as its file says it (ISO 8601)
 * @param location where it was found, for messages: a path or a class name
 * @param replaces ids of the revisions that it stands for, in the order in which they ran
 * @param gate the name of the gate before it; absent if there is none
 */
public record RevisionInfo(
        String id,
        List<String> downRevisions,
        List<String> dependsOn,
        List<String> branchLabels,
        String message,
        String doc,
        Optional<String> created,
        String location,
        List<String> replaces,
        Optional<String> gate) {

    /** Copies the lists. */
    public RevisionInfo {
        downRevisions = List.copyOf(downRevisions);
        dependsOn = List.copyOf(dependsOn);
        branchLabels = List.copyOf(branchLabels);
        replaces = List.copyOf(replaces);
    }

    /** A revision of which only its place in the graph is known. */
    public static RevisionInfo of(String id, String... downRevisions) {
        return new RevisionInfo(
                id,
                List.of(downRevisions),
                List.of(),
                List.of(),
                "",
                "",
                Optional.empty(),
                id,
                List.of(),
                Optional.empty());
    }

    /** The same, which stands for these revisions. */
    public RevisionInfo replacing(List<String> others) {
        return new RevisionInfo(
                id, downRevisions, dependsOn, branchLabels, message, doc, created, location, others, gate);
    }

    /** The same on other revisions. */
    RevisionInfo building(List<String> parents, List<String> dependencies) {
        return new RevisionInfo(
                id, parents, dependencies, branchLabels, message, doc, created, location, replaces, gate);
    }
}
