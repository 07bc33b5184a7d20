package dev.alembic.testserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who runs the servers. They refuse to run as root, so root steps down: into a user namespace,
 * where it is nobody but still owns its files, or else to an unprivileged user, to whom the data
 * directories are then given.
 */
enum Account {
    MYSELF(""),
    NAMESPACE("unshare --user --"),
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups --");

    private final String prefix;

    Account(String prefix) {
        this.prefix = prefix;
    }

    static Account current() throws IOException {
        if (!isRoot()) {
            return MYSELF;
        }
        return Stream.of(NAMESPACE, NOBODY)
                .filter(account -> Commands.succeeds(account.command("true")))
                .findFirst()
                .orElseThrow(Account::noWayDown);
    }

    private static boolean isRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    private static IOException noWayDown() {
        return new IOException(
                "The database servers refuse to run as root, and neither unshare nor setpriv can"
                        + " step down from it: run the build as an ordinary user.");
    }

    /** The command line that runs this command under the account. */
    List<String> command(String... command) {
        Stream<String> stepDown = Stream.of(prefix.split(" ")).filter(word -> !word.isEmpty());
        return Stream.concat(stepDown, Stream.of(command)).toList();
    }

    boolean canReach(Path folder) {
        return Commands.succeeds(command("test", "-x", folder.toString()));
    }

    /** A new folder that the account may write to. */
    Path newFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (this == NOBODY) {
            Commands.run(List.of("chown", "65534:65534", folder.toString()));
        }
        return folder;
    }
}
