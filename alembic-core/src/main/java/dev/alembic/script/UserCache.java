package dev.alembic.script;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Where a user's caches lie on this operating system. */
final class UserCache {

    private UserCache() {}

    /** The folder for Alembic's compiled sources; it need not exist. */
    static Path directory() {
        return directory(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")),
                name -> Optional.ofNullable(System.getenv(name)));
    }

    static Path directory(String os, Path home, Function<String, Optional<String>> environment) {
        String system = os.toLowerCase(Locale.ROOT);
        Path caches;
        if (system.startsWith("windows")) {
            caches = environment.apply("LOCALAPPDATA").map(Path::of).orElse(home);
        } else if (system.startsWith("mac")) {
            caches = home.resolve("Library").resolve("Caches");
        } else {
            caches =
                    environment
                            .apply("XDG_CACHE_HOME")
                            .filter(path -> Path.of(path).isAbsolute())
                            .map(Path::of)
                            .orElse(home.resolve(".cache"));
        }
        return caches.resolve("alembic").resolve("classes").toAbsolutePath();
    }
}
