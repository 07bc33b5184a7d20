package dev.alembic.internal.command;

import dev.alembic.migration.RevisionDirective;
import dev.alembic.migration.RevisionDirective.Placement;
import java.util.Optional;

/**
 * What a new revision should be like.
 *
 * @param message its description; empty for none
 * @param id its id; a random one if absent
 * @param placement where it stands
 * @param relink whether the child of the revision that it builds on then builds on the new one
 * @param isSql whether the file is SQL rather than Java
 * @param comparison what it is compared with
 */
public record RevisionRequest(
        Optional<String> message,
        Optional<String> id,
        Placement placement,
        boolean relink,
        boolean isSql,
        Comparison comparison) {

    /**
     * What it is compared with.
     *
     * @param isOffline whether a snapshot stands for the database
     * @param isProven whether those that it stands for are run beside it
     */
    public record Comparison(boolean isOffline, boolean isProven) {}

    /** What an environment made of this request. */
    RevisionRequest with(RevisionDirective directive) {
        return new RevisionRequest(
                directive.message(), Optional.of(directive.id()), directive.placement(), relink, isSql, comparison);
    }
}
