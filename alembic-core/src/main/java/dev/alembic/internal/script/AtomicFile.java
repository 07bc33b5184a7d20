package dev.alembic.internal.script;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** Files that appear whole or not at all. */
public final class AtomicFile {

    private AtomicFile() {}

    /**
     * Writes a new file.
     *
     * @throws FileAlreadyExistsException if there is one of this name, which then stays as it is
     */
    static void create(Path file, byte[] content) throws IOException {
        Path temporary = temporary(file, content);
        try {
            link(file, temporary);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Writes a file or replaces it; its permissions stay. A link's target is replaced. */
    public static void replace(Path file, byte[] content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file;
        Path temporary = temporary(target, content);
        try {
            keepPermissions(target, temporary);
            move(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Writes a file that only the user may read and write, or replaces it. */
    static void replacePrivately(Path file, byte[] content) throws IOException {
        Path temporary = beside(file);
        try {
            FileTrust.createFile(temporary);
            Files.write(temporary, content);
            move(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static Path temporary(Path file, byte[] content) throws IOException {
        Path temporary = beside(file);
        Files.write(temporary, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return temporary;
    }

    private static Path beside(Path file) {
        return file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
    }

    /** A hard link is the one atomic step that refuses to replace; not every file system has it. */
    private static void link(Path file, Path temporary) throws IOException {
        try {
            Files.createLink(file, temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            move(temporary, file);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view != null && Files.exists(from)) {
            view.setPermissions(Files.getPosixFilePermissions(from));
        }
    }
}
