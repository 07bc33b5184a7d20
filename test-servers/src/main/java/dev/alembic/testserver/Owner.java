package dev.alembic.testserver;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The process that a server lives and dies with: the Maven build that this JVM is part of, so that
 * all its modules share one server, or else this JVM.
 */
record Owner(long pid, long startedAt) {

    /** Set to {@code jvm}, it gives every JVM a server of its own. */
    static final String SCOPE = "alembic.test.servers.scope";

    private static final String MAVEN = "org.codehaus.plexus.classworlds.launcher.Launcher";
    private static final int FAMILY = 8;

    static Owner current() {
        ProcessHandle self = ProcessHandle.current();
        boolean alone = "jvm".equals(System.getProperty(SCOPE));
        return of(alone ? self : maven(self).orElse(self));
    }

    private static Optional<ProcessHandle> maven(ProcessHandle self) {
        return Stream.iterate(Optional.of(self), Optional::isPresent, process -> process.flatMap(ProcessHandle::parent))
                .limit(FAMILY)
                .flatMap(Optional::stream)
                .filter(Owner::isMaven)
                .findFirst();
    }

    private static boolean isMaven(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(MAVEN);
    }

    private static Owner of(ProcessHandle process) {
        return new Owner(
                process.pid(),
                process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli());
    }

    /** A folder name that no other process shares, not even a later one of the same pid. */
    String key() {
        return pid + "-" + startedAt;
    }
}
