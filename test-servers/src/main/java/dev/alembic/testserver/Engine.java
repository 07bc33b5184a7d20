package dev.alembic.testserver;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The binaries of one server: how to unpack, initialise and start them. */
interface Engine {

    /** Both the superuser's name and the password. */
    String OWNER = "alembic";

    /** The folder name of the unpacked binaries; another version or recipe has another one. */
    String key();

    /** Writes the binaries under {@code home}. */
    void unpack(Path home) throws IOException;

    /** Makes the empty folder {@code data} a data directory that a server can start on. */
    void initialise(Path home, Path data, Account account) throws IOException;

    /** The command that serves {@code data} in the foreground. */
    List<String> command(Path home, Path data, int port);

    /** What JDBC urls of the server end with. */
    default String urlParameters() {
        return "";
    }

    /** The signal that stops the server at once, without care for its data. */
    String stopSignal();
}
