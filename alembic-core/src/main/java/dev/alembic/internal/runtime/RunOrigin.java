package dev.alembic.internal.runtime;

import dev.alembic.migration.HistoryEntry.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Who runs this process, and where. */
final class RunOrigin {

    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    private RunOrigin() {}

    static Origin current() {
        return new Origin(System.getProperty("user.name", ""), host(), version());
    }

    /** What the system has at hand: to ask the network may take seconds. */
    private static String host() {
        return Stream.of("HOSTNAME", "COMPUTERNAME")
                .map(System::getenv)
                .flatMap(Stream::ofNullable)
                .filter(name -> !name.isBlank())
                .findFirst()
                .or(RunOrigin::written)
                .orElseGet(RunOrigin::asked);
    }

    private static Optional<String> written() {
        try {
            return Optional.of(Files.readString(HOST_NAME).strip()).filter(name -> !name.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String asked() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }

    private static String version() {
        try (InputStream in = RunOrigin.class.getResourceAsStream("/dev/alembic/version.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "");
        } catch (IOException e) {
            return "";
        }
    }
}
