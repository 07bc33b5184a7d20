package dev.alembic.internal.script;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Tells files that nobody but the user, or root, can have written. What runs must not come from
 * anybody else; and a file that everybody may read, as git and archives make it, may have been brought
 * along. Where files have no permissions, every file counts.
 */
final class FileTrust {

    private static final Path OWN_PROCESS = Path.of("/proc/self");

    private static final int ROOT = 0;

    private static final boolean HAS_PERMISSIONS =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private FileTrust() {}

    /**
     * Whether nobody else can have written a file.
     *
     * @param root the outermost folder of those that belong to the file
     */
    static boolean isOwn(Path file, Path root) throws IOException {
        return !HAS_PERMISSIONS || (isPrivate(file) && areOwn(file, root) && !isAboveOpen(root));
    }

    private static boolean isPrivate(Path file) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
        return permissions.stream().allMatch(permission -> permission.name().startsWith("OWNER_"));
    }

    private static boolean areOwn(Path file, Path root) throws IOException {
        int user = user();
        for (Path at = file; at != null && at.startsWith(root); at = at.getParent()) {
            PosixFileAttributes attributes =
                    Files.readAttributes(at, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            int owner = owner(at);
            boolean isOpen = attributes.permissions().contains(PosixFilePermission.GROUP_WRITE)
                    || attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE);
            if (isOpen || attributes.isSymbolicLink() || (owner != user && owner != ROOT)) {
                return false;
            }
        }
        return true;
    }

    /** In a folder that everybody may write and that isn't sticky, everybody can put another folder in its place. */
    private static boolean isAboveOpen(Path root) throws IOException {
        for (Path at = root.toRealPath().getParent(); at != null; at = at.getParent()) {
            int mode = (int) Files.getAttribute(at, "unix:mode");
            if ((mode & 01002) == 02) {
                return true;
            }
        }
        return false;
    }

    private static int owner(Path file) throws IOException {
        return (int) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    /** Of Linux; elsewhere, who owns the user's home. */
    private static int user() throws IOException {
        return owner(Files.exists(OWN_PROCESS) ? OWN_PROCESS.toRealPath() : Path.of(System.getProperty("user.home")));
    }

    /** Makes an empty file for the user alone. */
    static void createFile(Path file) throws IOException {
        if (HAS_PERMISSIONS) {
            Files.createFile(file, PRIVATE_FILE);
        } else {
            Files.createFile(file);
        }
    }

    /** Makes the folders that are missing, for the user alone. */
    static void createFolders(Path folder) throws IOException {
        if (HAS_PERMISSIONS) {
            Files.createDirectories(folder, PRIVATE_FOLDER);
        } else {
            Files.createDirectories(folder);
        }
    }
}
