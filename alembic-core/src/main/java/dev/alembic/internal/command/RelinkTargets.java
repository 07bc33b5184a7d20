package dev.alembic.internal.command;

import dev.alembic.error.ConfigException;
import dev.alembic.error.DatabaseException;
import dev.alembic.internal.revision.RevisionArgument.Named;
import dev.alembic.internal.script.RevisionFile;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the revisions that a new one is put in front of, and refuses where that would lie. */
final class RelinkTargets {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.command.revision");

    private final Project project;

    RelinkTargets(Project project) {
        this.project = project;
    }

    /**
     * The children of the new revision's parent, which will build on the new revision instead.
     *
     * @throws ConfigException if there is not exactly one parent, it has no child, or a child is
     *     applied to the database, which would then never see the new revision
     */
    List<RevisionFile> children(List<String> parents) {
        if (parents.size() != 1) {
            throw new ConfigException("--relink needs exactly one revision to build on; name it with --head.");
        }
        List<String> children = project.graph().children(parents.get(0));
        if (children.isEmpty()) {
            throw new ConfigException(
                    "Revision %s has no child to relink; leave --relink out.".formatted(parents.get(0)));
        }
        refuseApplied(children);
        return children.stream()
                .map(project.script()::find)
                .flatMap(Optional::stream)
                .toList();
    }

    private void refuseApplied(List<String> children) {
        List<String> rows;
        try {
            rows = new CurrentRows(project).read();
        } catch (DatabaseException e) {
            LOG.warn("Can't see whether a child is applied: {}", e.getMessage());
            return;
        }
        for (String child : children) {
            if (!rows.isEmpty() && isApplied(child, rows)) {
                throw new ConfigException(("Revision %s is applied to the database already, which would never run a"
                                + " revision put in front of it. Build on a head instead.")
                        .formatted(child));
            }
        }
    }

    private boolean isApplied(String child, List<String> rows) {
        return project.graph().upgradePath(rows, new Named(child)).isEmpty();
    }
}
