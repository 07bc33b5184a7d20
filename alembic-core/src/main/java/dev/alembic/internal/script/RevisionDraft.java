package dev.alembic.internal.script;

import java.nio.file.Path;
import java.util.List;

/**
 * A revision that is ready to be written: everything has been checked, nothing has been touched.
 *
 * @param revision what the file will be once it is written
 * @param path the file
 * @param text what it will say
 * @param newDirectories folders that will be made for it, outermost first
 */
public record RevisionDraft(RevisionFile revision, Path path, String text, List<Path> newDirectories) {

    /** Copies the list. */
    public RevisionDraft {
        newDirectories = List.copyOf(newDirectories);
    }
}
