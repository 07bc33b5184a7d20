package com.example.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shop as the executable jar that this build has made, prepared ahead of time as well. */
class PackagedShopIT {

    private static final Path JAR = Path.of("target", "shop.jar");
    private static final String LAST = "Running upgrade 6b94e2c8f044 -> f05c1b7a2d55";

    /** Of the machine, or as {@code -Dnewer.java.home} says. */
    private static final Path NEWER_JAVA =
            Path.of(System.getProperty("newer.java.home", "/usr/lib/jvm/temurin-25-jdk-amd64"));

    /** More than any start needs on a busy machine. */
    private static final long PATIENCE_SECONDS = 180;

    @TempDir
    Path root;

    private record Outcome(int exitCode, String output) {}

    /** Without a web server it ends as soon as it has started, and Hibernate has found the schema right. */
    private Outcome start(Path java, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--spring.main.web-application-type=none"));
        all.addAll(List.of(arguments));
        return run(java, List.of(), all);
    }

    private Outcome run(Path java, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                java.resolve("bin/java").toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
        command.addAll(arguments);
        try {
            Path output = Files.createTempFile(root, "output", ".txt");
            Process process = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean hasEnded = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(hasEnded).as("it ends: %s", Files.readString(output)).isTrue();
            return new Outcome(process.exitValue(), Files.readString(output));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path thisJava() {
        return Path.of(System.getProperty("java.home"));
    }

    private String file() {
        return "--spring.datasource.url=jdbc:h2:file:" + root.resolve("shop");
    }

    private void requireStarted(Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        assertThat(outcome.output()).containsOnlyOnce(LAST).contains("Started ShopApplication");
    }

    private static Path newestJava() {
        return Files.exists(NEWER_JAVA.resolve("bin/java")) ? NEWER_JAVA : thisJava();
    }

    @Test
    void starts_on_the_newest_java_and_finds_nothing_to_do_on_the_oldest() {
        requireStarted(start(newestJava(), file()));
        Outcome second = start(thisJava(), file());
        assertThat(second.exitCode()).as(second.output()).isZero();
        assertThat(second.output()).contains("Started ShopApplication").doesNotContain("Running upgrade");
    }

    @Test
    void starts_before_there_is_a_revision() {
        Outcome outcome = start(
                thisJava(), file(), "--alembic.script-location=classpath:com.example.none", "--spring.jpa.hibernate.ddl-auto=none");
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("There are no revisions", "Started ShopApplication");
    }

    @Test
    void starts_with_beans_that_were_prepared_ahead_of_time() {
        List<String> arguments = List.of(file(), "--server.port=0", "--alembic.exit-after-upgrade=true");
        Outcome outcome = run(thisJava(), List.of("-Dspring.aot.enabled=true"), arguments);
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("AOT-processed").containsOnlyOnce(LAST);
    }

    @Test
    void two_instances_at_once_migrate_postgresql_once() {
        try (TestDatabase database = TestServers.postgresql().freshDatabase("shop")) {
            List<CompletableFuture<Outcome>> instances = Stream.of(1, 2)
                    .map(number -> CompletableFuture.supplyAsync(() -> start(
                            thisJava(),
                            "--spring.datasource.url=" + database.jdbcUrl(),
                            "--spring.datasource.username=" + database.user(),
                            "--spring.datasource.password=" + database.password())))
                    .toList();
            List<Outcome> outcomes =
                    instances.stream().map(CompletableFuture::join).toList();
            assertThat(outcomes)
                    .allSatisfy(outcome ->
                            assertThat(outcome.exitCode()).as(outcome.output()).isZero());
            assertThat(outcomes.get(0).output() + outcomes.get(1).output())
                    .containsOnlyOnce("-> 3e1f0a6c7d11")
                    .containsOnlyOnce(LAST);
        }
    }
}
