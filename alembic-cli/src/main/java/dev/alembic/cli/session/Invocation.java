package dev.alembic.cli.session;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that one run of the command depends on.
 *
 * @param arguments the words behind {@code alembic}
 * @param directory the working directory, absolute
 * @param environment the environment variables
 * @param clock tells the date of a new revision
 */
public record Invocation(
        List<String> arguments, Path directory, Map<String, String> environment, Clock clock, Streams streams) {

    /** Copies the collections. */
    public Invocation {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** This process's run with these arguments. */
    public static Invocation ofProcess(String... arguments) {
        return new Invocation(
                List.of(arguments),
                Path.of("").toAbsolutePath(),
                System.getenv(),
                new LocalClock(),
                Streams.ofProcess());
    }

    /** The value of an environment variable, empty if it is not set. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name));
    }
}
