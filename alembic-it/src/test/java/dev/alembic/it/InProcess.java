package dev.alembic.it;

import dev.alembic.Alembic;
import dev.alembic.cli.Cli;
import dev.alembic.cli.session.Invocation;
import dev.alembic.cli.session.Streams;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs {@code alembic} inside this JVM, which is fast; one at a time.
 *
 * @param more variables of the shell around it, besides the usual ones
 */
record InProcess(Map<String, String> more) implements AlembicCommand {

    InProcess() {
        this(Map.of());
    }

    /** What the classes of a project are compiled with. */
    @Override
    public Map<String, String> variables() {
        String core = Alembic.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        Map<String, String> all = new HashMap<>(more);
        all.putIfAbsent("ALEMBIC_CLASSPATH", core);
        return all;
    }

    @Override
    public Outcome run(List<String> arguments, Path directory, Map<String, String> environment) {
        return run(arguments, directory, environment, new Person(true, List.of()));
    }

    @Override
    public Outcome run(List<String> arguments, Path directory, Map<String, String> environment, Person person) {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream both = new PrintStream(terminal, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            Streams streams = new Streams(person.typing(both), both, both, person.isThere());
            int exitCode = run(new Invocation(arguments, directory, environment, Clock.systemUTC(), streams));
            return new Outcome(terminal.toString(StandardCharsets.UTF_8), exitCode);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** What escapes ends a process with a stack trace and 1. */
    private static int run(Invocation invocation) {
        try {
            return new Cli().run(invocation);
        } catch (RuntimeException e) {
            e.printStackTrace(invocation.streams().err());
            return 1;
        }
    }
}
