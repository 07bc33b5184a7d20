package dev.alembic.internal.command;

import dev.alembic.internal.script.RevisionDraft;
import dev.alembic.internal.script.RevisionFile;
import java.nio.file.Path;
import java.util.List;

/**
 * A revision that is ready to be written.
 *
 * @param draft the file
 * @param children files of revisions that are to build on it instead of on its parent
 * @param hooks names of the post-write hooks that run over it, in order
 */
public record PlannedRevision(RevisionDraft draft, List<RevisionFile> children, List<String> hooks) {

    /** Copies the lists. */
    public PlannedRevision {
        children = List.copyOf(children);
        hooks = List.copyOf(hooks);
    }

    /** Its id. */
    public String id() {
        return draft.revision().info().id();
    }

    /** The files of the children. */
    public List<Path> relinked() {
        return children.stream().flatMap(child -> child.path().stream()).toList();
    }
}
