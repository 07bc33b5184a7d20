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
        Optional<String> password = written(config, "password").filter(text -> !text.isBlank());
        return password.isPresent()
                || KnownSecrets.URLS.stream()
                        .flatMap(key -> written(config, key).stream())
                        .anyMatch(url -> !Secrets.of(url, Optional.empty()).isEmpty());
    }

    private static Optional<String> written(Config config, String key) {
        return config.written(key).map(text -> text.replaceAll("\\$\\{[^}]*}|%\\(\\w+\\)s", ""));
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
