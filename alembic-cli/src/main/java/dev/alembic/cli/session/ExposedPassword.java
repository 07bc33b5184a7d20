package dev.alembic.cli.session;

import dev.alembic.config.Config;
import dev.alembic.internal.runtime.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;

/** A password that is written out in a file which every user of the machine can read. */
final class ExposedPassword {

    private ExposedPassword() {}

    /** What to say about it; empty if there is none, or nobody else can read it. */
    static Optional<String> warning(Config config) {
        return config.file()
                .map(file -> file.toAbsolutePath().normalize())
                .filter(file -> isWritten(config) && isReadableByOthers(file))
                .map(file -> ("Every user of this machine can read the password in \"%s\": take that right away (chmod"
                                + " o-r), or write ${NAME} in its place and set the variable.")
                        .formatted(file));
    }

    /** Variables are no secret. */
    private static boolean isWritten(Config config) {
        if (!written(config, "password").isBlank()) {
            return true;
        }
        for (String key : KnownSecrets.URLS) {
            if (!Secrets.of(written(config, key), Optional.empty()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static String written(Config config, String key) {
        String text = config.written(key).orElse("");
        boolean hasVariables = text.indexOf('$') >= 0 || text.indexOf('%') >= 0;
        return hasVariables ? text.replaceAll("\\$\\{[^}]*}|%\\(\\w+\\)s", "") : text;
    }

    private static boolean isReadableByOthers(Path file) {
        boolean isReadable = allows(file, PosixFilePermission.OTHERS_READ);
        for (Path folder = file.getParent(); isReadable && folder != null; folder = folder.getParent()) {
            isReadable = allows(folder, PosixFilePermission.OTHERS_EXECUTE);
        }
        return isReadable;
    }

    private static boolean allows(Path path, PosixFilePermission permission) {
        try {
            return Files.getPosixFilePermissions(path).containsAll(List.of(permission));
        } catch (IOException | UnsupportedOperationException e) {
            return false; // what can't be asked isn't complained of
        }
    }
}
