package dev.alembic.spring.boot;

import dev.alembic.Alembic;
import dev.alembic.CurrentRevisions;
import dev.alembic.RevisionView;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where one database stands.
 *
 * @param onAllHeads whether nothing is left to upgrade
 * @param current the ids that the database stands on
 * @param heads the ids that no other revision builds on
 * @param pending the ids that an upgrade would run, in that order
 * @param revisions all that the application has, newest first
 */
public record DatabaseReport(
        boolean onAllHeads,
        List<String> current,
        List<String> heads,
        List<String> pending,
        List<RevisionReport> revisions) {

    static DatabaseReport of(Alembic alembic) {
        CurrentRevisions current = alembic.current();
        Set<String> pending = ids(alembic.pending());
        return new DatabaseReport(
                current.onAllHeads(),
                List.copyOf(ids(current.revisions())),
                List.copyOf(ids(alembic.heads())),
                List.copyOf(pending),
                alembic.history().stream()
                        .map(each -> RevisionReport.of(each, !pending.contains(each.id())))
                        .toList());
    }

    private static Set<String> ids(List<RevisionView> revisions) {
        return revisions.stream().map(RevisionView::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * A revision of the application.
     *
     * @param message the first line of what its author wrote about it
     * @param downRevisions ids of its parents
     * @param branchLabels the branch labels in force
     * @param created when it was made, as its file says it
     * @param applied whether the database has it
     */
    public record RevisionReport(
            String id,
            String message,
            List<String> downRevisions,
            List<String> branchLabels,
            @Nullable String created,
            boolean applied) {

        static RevisionReport of(RevisionView view, boolean applied) {
            Optional<String> created = view.created();
            return new RevisionReport(
                    view.id(), view.message(), view.revises(), view.labels(), created.orElse(null), applied);
        }
    }
}
