package dev.alembic.command;

import java.util.List;
import java.util.Optional;

/**
 * What a new revision should be like.
 *
 * @param message its description; empty for none
 * @param id its id; a random one if absent
 * @param heads what it builds on: symbols such as {@code base} or {@code label@head}, or ids;
 *     several make a merge
 * @param splice whether it may build on a revision that is no head
 * @param relink with {@code splice}: whether the child of that revision then builds on the new one
 * @param branchLabels labels placed on it
 * @param versionPath the version location to write to, if there are several
 * @param dependsOn ids (or the start of one) and labels that must be in place first
 * @param isSql whether the file is SQL rather than Java
 */
public record RevisionRequest(
        Optional<String> message,
        Optional<String> id,
        List<String> heads,
        boolean splice,
        boolean relink,
        List<String> branchLabels,
        Optional<String> versionPath,
        List<String> dependsOn,
        boolean isSql) {

    /** Copies the lists. */
    public RevisionRequest {
        heads = List.copyOf(heads);
        branchLabels = List.copyOf(branchLabels);
        dependsOn = List.copyOf(dependsOn);
    }

    /** A Java revision on top of the only head. */
    public static RevisionRequest of(String message) {
        return new RevisionRequest(
                Optional.of(message),
                Optional.empty(),
                List.of("head"),
                false,
                false,
                List.of(),
                Optional.empty(),
                List.of(),
                false);
    }
}
