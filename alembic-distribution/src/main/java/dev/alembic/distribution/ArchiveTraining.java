package dev.alembic.distribution;

import dev.alembic.cli.Main;
import dev.alembic.cli.session.Invocation;
import dev.alembic.cli.session.Streams;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Runs commands in an empty project, unheard. */
record ArchiveTraining(Path project) {

    private static final List<List<String>> MAKING =
            List.of(List.of("init", "alembic"), List.of("revision", "-m", "rehearse"), List.of("upgrade", "head"));

    private static final List<List<String>> USUAL = List.of(List.of("current"), List.of("upgrade", "head"));

    private static final List<List<String>> OTHERS = List.of(
            List.of("--help"),
            List.of("no-such-command"),
            List.of("current", "-v"),
            List.of("history", "-v"),
            List.of("heads"),
            List.of("upgrade", "head", "--sql"),
            List.of("downgrade", "base"),
            List.of("-c", "postgresql.ini", "current"),
            List.of("-c", "mariadb.ini", "current"));

    /** Makes the project, with one revision that is applied. */
    void make() {
        run(MAKING);
    }

    /** Runs the commands that have to start fastest, in a project that is there. */
    void runUsual() {
        run(USUAL);
    }

    /** Makes the project and runs one of each kind. */
    void runAll() throws IOException {
        unreachable("postgresql", "jdbc:postgresql://127.0.0.1:1/none");
        unreachable("mariadb", "jdbc:mariadb://127.0.0.1:1/none");
        Main.runProcess("--version");
        run(MAKING);
        run(OTHERS);
    }

    private void run(List<List<String>> commands) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Streams streams = new Streams(InputStream.nullInputStream(), nowhere, nowhere, false);
        for (List<String> command : commands) {
            Main.run(new Invocation(command, project, Map.of(), Clock.systemUTC(), streams).stoppable());
        }
    }

    /** A configuration whose driver gets as far as to be loaded. */
    private void unreachable(String name, String url) throws IOException {
        Files.writeString(project.resolve(name + ".ini"), "[alembic]\nscript_location = alembic\nurl = " + url + "\n");
    }
}
