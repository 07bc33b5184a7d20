package dev.alembic.internal.script;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Where a user's caches lie on this operating system. */
final class UserCache {

    private UserCache() {}

    /**
     * The folder for Alembic's compiled sources, which need not exist; empty if no user has one.
     */
    static Optional<Path> directory() {
        return directory(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", "")),
                name -> Optional.ofNullable(System.getenv(name)));
    }

    static Optional<Path> directory(String os, Path home, Function<String, Optional<String>> environment) {
        return caches(os.toLowerCase(Locale.ROOT), home, environment)
                // A user without a home, as in some containers, has "?" there.
                .filter(Path::isAbsolute)
                .map(caches -> caches.resolve("alembic").resolve("classes"));
    }

    private static Optional<Path> caches(String os, Path home, Function<String, Optional<String>> environment) {
        if (os.startsWith("windows")) {
            return environment.apply("LOCALAPPDATA").map(Path::of);
        }
        if (os.startsWith("mac")) {
            return Optional.of(home.resolve("Library").resolve("Caches"));
        }
        return environment
                .apply("XDG_CACHE_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .or(() -> Optional.of(home.resolve(".cache")));
    }
}
