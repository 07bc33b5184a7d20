package dev.alembic.cli.session;

import dev.alembic.migration.Cancellation;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Everything that one run of the command depends on.
 *
 * @param arguments the words behind {@code alembic}
 * @param directory the working directory, absolute
 * @param environment the environment variables
 * @param clock tells the date of a new revision
 * @param cancellation stops the run, if anything may; asked for by what must not be left half done
 */
public record Invocation(
        List<String> arguments,
        Path directory,
        Map<String, String> environment,
        Clock clock,
        Streams streams,
        Optional<Supplier<Cancellation>> cancellation) {

    /** Copies the collections. */
    public Invocation {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** A run that nothing stops. */
    public Invocation(
            List<String> arguments, Path directory, Map<String, String> environment, Clock clock, Streams streams) {
        this(arguments, directory, environment, clock, streams, Optional.empty());
    }

    /** The same run, which another thread may stop. */
    public Invocation stoppedBy(Supplier<Cancellation> request) {
        return new Invocation(arguments, directory, environment, clock, streams, Optional.of(request));
    }

    /** The same run as one that could be stopped, as that of a process can, though nothing does. */
    public Invocation stoppable() {
        return stoppedBy(Cancellation::new);
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
