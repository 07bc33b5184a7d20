package dev.alembic.testserver;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where unpacked binaries and data directories are kept, per user: {@code
 * ~/.cache/alembic-test-servers}, or a folder under the temporary one where that cannot be used.
 */
record CacheFolder(Path path) {

    /** Names another folder. */
    static final String LOCATION = "alembic.test.servers.cache";

    private static final String NAME = "alembic-test-servers";

    /** What is done while nobody else on this machine does it. */
    interface Work<T> {
        T run() throws IOException;
    }

    static CacheFolder of(Account account) throws IOException {
        List<Path> candidates = candidates();
        for (Path candidate : candidates) {
            if (isUsable(candidate, account)) {
                return new CacheFolder(candidate.toRealPath());
            }
        }
        throw new IOException(
                "The test servers need a folder of their own; none of %s can be used.".formatted(candidates)
                        + " Name one with -D%s.".formatted(LOCATION));
    }

    private static List<Path> candidates() {
        Path home = Path.of(System.getProperty("user.home"), ".cache", NAME);
        String user = System.getProperty("user.name");
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"), NAME + "-" + user);
        return Optional.ofNullable(System.getProperty(LOCATION))
                .map(given -> List.of(Path.of(given).toAbsolutePath()))
                .orElse(Stream.of(home, temporary).filter(Path::isAbsolute).toList());
    }

    private static boolean isUsable(Path folder, Account account) {
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder)
                    && Files.getOwner(folder).equals(Files.getOwner(Path.of("/proc/self")))
                    && account.canReach(folder);
        } catch (IOException e) {
            return false;
        }
    }

    /** Runs the work while no other thread and no other process does work of the same name. */
    <T> T locked(String name, Work<T> work) throws IOException {
        synchronized (CacheFolder.class) {
            Path file = path.resolve(name + ".lock");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock(); // until the channel closes
                return work.run();
            }
        }
    }
}
