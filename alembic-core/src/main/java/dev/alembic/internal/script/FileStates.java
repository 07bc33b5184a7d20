package dev.alembic.internal.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What the files of revisions look like from outside: a text that is the same as long as nobody has
 * written one of them. Names, sizes and times are compared, and the file's number, which another file
 * that is put in its place doesn't have.
 */
final class FileStates {

    /** Who writes twice within the clock's tick leaves the same time. */
    private static final long SETTLED_MILLIS = TimeUnit.SECONDS.toMillis(3);

    private FileStates() {}

    /** The text; absent where one of them has only just been written, or is packaged. */
    static Optional<String> of(Collection<RevisionFile> revisions) {
        long latest = System.currentTimeMillis() - SETTLED_MILLIS;
        StringBuilder states = new StringBuilder();
        for (RevisionFile revision : revisions) {
            if (revision.path().isEmpty() || !add(revision.path().get(), latest, states)) {
                return Optional.empty();
            }
        }
        return Optional.of(states.toString());
    }

    private static boolean add(Path file, long latest, StringBuilder states) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            states.append(file)
                    .append('|')
                    .append(now.size())
                    .append('|')
                    .append(now.lastModifiedTime().to(TimeUnit.NANOSECONDS))
                    .append('|')
                    .append(now.fileKey())
                    .append('\n');
            return now.lastModifiedTime().toMillis() <= latest;
        } catch (IOException e) {
            return false;
        }
    }
}
