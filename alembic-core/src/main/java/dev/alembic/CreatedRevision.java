package dev.alembic;

import dev.alembic.internal.command.PlannedRevision;
import dev.alembic.internal.script.RevisionDraft;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A revision file that was written.
 *
 * @param id the new revision's id
 * @param file the file, absolute
 * @param newDirectories folders that had to be made for it, outermost first
 * @param relinked files of revisions that now build on the new one
 * @param hooks names of the post-write hooks that ran, in order
 * @param untried why it wasn't tried whether the order of the branches that it joins makes a difference; absent if
 *     it was, or nobody wanted it
 */
public record CreatedRevision(
        String id,
        Path file,
        List<Path> newDirectories,
        List<Path> relinked,
        List<String> hooks,
        Optional<String> untried) {

    /** Copies the lists. */
    public CreatedRevision {
        newDirectories = List.copyOf(newDirectories);
        relinked = List.copyOf(relinked);
        hooks = List.copyOf(hooks);
    }

    static CreatedRevision of(PlannedRevision written) {
        return of(written, Optional.empty());
    }

    static CreatedRevision of(PlannedRevision written, Optional<String> untried) {
        RevisionDraft draft = written.draft();
        return new CreatedRevision(
                written.id(), draft.path(), draft.newDirectories(), written.relinked(), written.hooks(), untried);
    }
}
