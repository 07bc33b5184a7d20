package dev.alembic;

import dev.alembic.internal.command.PlannedRevision;
import dev.alembic.internal.script.RevisionDraft;
import java.nio.file.Path;
import java.util.List;

/**
 * A revision file that was written.
 *
 * @param id the new revision's id
 * @param file the file, absolute
 * @param newDirectories folders that had to be made for it, outermost first
 * @param relinked files of revisions that now build on the new one
 * @param hooks names of the post-write hooks that ran, in order
 */
public record CreatedRevision(
        String id, Path file, List<Path> newDirectories, List<Path> relinked, List<String> hooks) {

    /** Copies the lists. */
    public CreatedRevision {
        newDirectories = List.copyOf(newDirectories);
        relinked = List.copyOf(relinked);
        hooks = List.copyOf(hooks);
    }

    static CreatedRevision of(PlannedRevision written) {
        RevisionDraft draft = written.draft();
        return new CreatedRevision(
                written.id(), draft.path(), draft.newDirectories(), written.relinked(), written.hooks());
    }
}
