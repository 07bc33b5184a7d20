package dev.alembic.testserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who runs the servers. They want an ordinary user who has a name. Root steps down: into a user
 * namespace, where it is nobody but still owns its files, or else to an unprivileged user, to whom
 * the data directories are then given. A user without a name gets one by the same namespace.
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
        if (!isRoot() && Commands.succeeds(List.of("id", "-un"))) {
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
        return new IOException("The database servers refuse to run as root or as a user without a name, and"
                + " neither unshare nor setpriv can change that: run the build as another"
                + " user.");
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
