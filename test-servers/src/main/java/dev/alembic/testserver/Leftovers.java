package dev.alembic.testserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Data directories whose owner and supervisor were killed at one blow, as a container's end does.
 */
final class Leftovers {

    private static final Duration OLD = Duration.ofDays(1);

    private Leftovers() {}

    static void sweep(Path run) throws IOException {
        Files.createDirectories(run);
        try (Stream<Path> folders = Files.list(run)) {
            for (Path folder : folders.toList()) {
                if (isOld(folder) && !isAlive(folder)) {
                    Commands.run(List.of("rm", "-rf", folder.toString()));
                }
            }
        }
    }

    private static boolean isOld(Path folder) throws IOException {
        return Files.getLastModifiedTime(folder)
                .toInstant()
                .isBefore(Instant.now().minus(OLD));
    }

    private static boolean isAlive(Path folder) {
        String pid = folder.getFileName().toString().replaceFirst("-.*", "");
        return ProcessHandle.of(Long.parseLong(pid)).isPresent();
    }
}
