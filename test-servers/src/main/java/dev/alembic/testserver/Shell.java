package dev.alembic.testserver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The program that comes with a database and runs scripts: {@code sqlite3}, {@code psql}, {@code
 * mariadb}. The first two are looked for on the PATH; the third comes with the server's binaries.
 */
public final class Shell {

    private final List<String> command;
    private final Map<String, String> environment;

    private Shell(List<String> command, Map<String, String> environment) {
        this.command = command;
        this.environment = environment;
    }

    /** The shell of SQLite on this file; absent if it isn't installed. */
    public static Optional<Shell> of(Path file) {
        return onPath("sqlite3")
                .map(program -> new Shell(List.of(program, "-batch", "-bail", file.toString()), Map.of()));
    }

    /** The shell of the server on this database; absent if it isn't installed. */
    public static Optional<Shell> of(TestDatabase database) {
        return database.server().kind() == ServerKind.POSTGRESQL
                ? onPath("psql").map(program -> psql(program, database))
                : Optional.of(mariadb(database));
    }

    private static Shell psql(String program, TestDatabase database) {
        List<String> command = List.of(
                program,
                "--no-psqlrc",
                "--quiet",
                "--set=ON_ERROR_STOP=1",
                "--host=" + database.host(),
                "--port=" + database.port(),
                "--username=" + database.user(),
                database.name());
        return new Shell(command, Map.of("PGPASSWORD", database.password(), "PGCLIENTENCODING", "UTF8"));
    }

    private static Shell mariadb(TestDatabase database) {
        List<String> command = List.of(
                MariadbClient.program(),
                "--no-defaults",
                "--skip-ssl",
                "--protocol=tcp",
                "--default-character-set=utf8mb4",
                "--host=" + database.host(),
                "--port=" + database.port(),
                "--user=" + database.user(),
                database.name());
        return new Shell(command, Map.of("MYSQL_PWD", database.password()));
    }

    private static Optional<String> onPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return Stream.of(path.split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /**
     * Runs a script.
     *
     * @return what the shell printed
     * @throws IOException if it could not be started, or stopped at an error
     */
    public String run(Path script) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectInput(script.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(
                        "%s stopped:%n%s%nin:%n%s".formatted(command.get(0), output, Files.readString(script)));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while \"%s\" ran.".formatted(command.get(0)), e);
        }
        return output;
    }
}
