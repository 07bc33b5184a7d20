package dev.alembic.it;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs {@code alembic} as users do: the launcher of the distribution, in a process of its own. */
record Distribution(Path home) implements AlembicCommand {

    /** The distribution that this build has made. */
    static Distribution built() {
        return new Distribution(Path.of(System.getProperty("alembic.distribution"))
                .toAbsolutePath()
                .normalize());
    }

    Path launcher() {
        return home.resolve("bin").resolve("alembic");
    }

    /** Where it is installed. */
    @Override
    public Map<String, String> variables() {
        return Map.of("ALEMBIC_HOME", home.toString());
    }

    /** Without a cache, unless the environment names one, and on the Java of this test. */
    @Override
    public Outcome run(List<String> arguments, Path directory, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.putIfAbsent("XDG_CACHE_HOME", "/dev/null");
        all.putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        List<String> command = Stream.concat(Stream.of(launcher().toString()), arguments.stream())
                .toList();
        return Processes.run(command, directory, all);
    }
}
