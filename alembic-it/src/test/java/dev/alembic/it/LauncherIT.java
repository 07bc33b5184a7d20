package dev.alembic.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.alembic.it.AlembicCommand.Outcome;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/alembic} of the distribution. */
class LauncherIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String JAVA = System.getProperty("java.home");

    private static final String CURRENT = "0123456789ab (head)\n";

    @TempDir
    static Path shared;

    private static Path project;

    @TempDir
    Path folder;

    private final Distribution distribution = Distribution.built();
    private Path cache;

    @BeforeAll
    static void make_a_project() throws IOException {
        project = Files.createDirectory(shared.toRealPath().resolve("project"));
        for (String command : List.of("init alembic", "revision --rev-id 0123456789ab", "upgrade head")) {
            Outcome outcome = Distribution.built().run(List.of(command.split(" ")), project, Map.of());
            assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        }
    }

    @BeforeEach
    void make_a_cache() throws IOException {
        folder = folder.toRealPath();
        cache = folder.resolve("cache");
    }

    @Test
    void two_first_runs_at_once_prepare_one_folder_and_later_runs_say_the_same() throws IOException {
        CompletableFuture<Outcome> one = CompletableFuture.supplyAsync(() -> current(distribution));
        CompletableFuture<Outcome> other = CompletableFuture.supplyAsync(() -> current(distribution));

        assertThat(one.join()).isEqualTo(new Outcome(CURRENT, 0));
        assertThat(other.join()).isEqualTo(new Outcome(CURRENT, 0));
        Path ready = awaitPrepared(distribution, 1).get(0);
        assertThat(files(ready)).hasSize(5);
        assertThat(ready.resolve("alembic.jsa")).isNotEmptyFile();
        assertThat(ready.resolve(System.mapLibraryName("sqlitejdbc"))).isNotEmptyFile();
        assertThat(sharedClasses()).contains("dev.alembic.cli.Main").contains("org.sqlite.JDBC");

        assertThat(current(distribution)).isEqualTo(new Outcome(CURRENT, 0));
        replace(ready.resolve("alembic.jsa"), "spoilt");
        assertThat(current(distribution)).isEqualTo(new Outcome(CURRENT, 0));
    }

    @Test
    void half_a_file_is_not_used_and_made_anew() throws IOException {
        assertThat(current(distribution)).isEqualTo(new Outcome(CURRENT, 0));
        Path ready = awaitPrepared(distribution, 1).get(0);
        for (String name : List.of("options", System.mapLibraryName("sqlitejdbc"), "alembic.jsa", "usual.jsa")) {
            byte[] whole = Files.readAllBytes(ready.resolve(name));
            Path part = Files.write(folder.resolve("part"), Arrays.copyOf(whole, whole.length / 2));
            Files.move(part, ready.resolve(name), StandardCopyOption.REPLACE_EXISTING);

            assertThat(current(distribution)).as(name).isEqualTo(new Outcome(CURRENT, 0));

            awaitLongerThan(whole.length / 2, ready.resolve(name));
        }
    }

    /** What was prepared says what the JVM loads: whoever can write it could run anything. */
    @Test
    void what_others_can_write_is_not_used() throws IOException {
        for (String spoilt : List.of("options", ".")) {
            assertThat(current(distribution)).isEqualTo(new Outcome(CURRENT, 0));
            Path ready = awaitPrepared(distribution, 1).get(0);
            Path options = ready.resolve("options");
            String foreign = Files.readString(options).replaceFirst("-", "-javaagent:/foreign.jar\n-");
            Files.writeString(options, foreign);
            Path sizes = ready.resolve(".sizes");
            Files.writeString(sizes, sizes(ready));
            assertThat(current(distribution).output()).contains("foreign.jar");

            Files.setPosixFilePermissions(ready.resolve(spoilt), PosixFilePermissions.fromString("rwxrwx---"));

            assertThat(current(distribution)).as(spoilt).isEqualTo(new Outcome(CURRENT, 0));
            awaitWithout("foreign.jar", options);
        }
    }

    @Test
    void what_belongs_to_another_user_is_not_used() throws IOException {
        boolean isRoot = Files.getOwner(folder).getName().equals("root");
        assumeTrue(isRoot, "only root can give a file away");
        UserPrincipal other =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("daemon");
        for (String foreign : List.of("options", "usual.jsa", ".")) {
            assertThat(current(distribution)).isEqualTo(new Outcome(CURRENT, 0));
            Path ready = awaitPrepared(distribution, 1).get(0);
            assertThat(sharedClasses()).as(foreign).contains("dev.alembic.cli.Main");
            Object prepared = fileKey(ready.resolve("options"));

            Files.setOwner(ready.resolve(foreign), other);

            assertThat(sharedClasses()).as(foreign).doesNotContain("dev.alembic.cli.Main");
            awaitOtherThan(prepared, ready.resolve("options"));
            Files.setOwner(ready.resolve(foreign), Files.getOwner(folder));
        }
    }

    private static Object fileKey(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private static void awaitOtherThan(Object prepared, Path file) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while ((!Files.exists(file) || fileKey(file).equals(prepared))
                && Instant.now().isBefore(deadline)) {
            pause();
        }
        assertThat(fileKey(file)).isNotEqualTo(prepared);
    }

    /** As the launcher notes them, in the order of the names. */
    private static String sizes(Path ready) throws IOException {
        try (Stream<Path> files = Files.list(ready)) {
            return files.filter(file -> !file.endsWith(".sizes"))
                            .sorted()
                            .map(file -> " " + file.toFile().length())
                            .collect(Collectors.joining())
                    + "\n";
        }
    }

    private static void awaitWithout(String text, Path file) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while ((!Files.exists(file) || Files.readString(file).contains(text))
                && Instant.now().isBefore(deadline)) {
            pause();
        }
        assertThat(file).content().doesNotContain(text);
    }

    @Test
    void other_jars_in_the_same_place_prepare_anew() throws IOException {
        Distribution copy = new Distribution(folder.resolve("in stalled"));
        Processes.run(
                List.of("cp", "-R", distribution.home().toString(), copy.home().toString()),
                folder,
                Map.of("PATH", System.getenv("PATH")));
        assertThat(current(copy)).isEqualTo(new Outcome(CURRENT, 0));
        awaitPrepared(copy, 1);
        Path jar = onlyJar(copy, "alembic-core-");
        try (FileSystem contents = FileSystems.newFileSystem(jar)) {
            Files.writeString(contents.getPath("/another-entry.txt"), "another build");
        }

        assertThat(current(copy)).isEqualTo(new Outcome(CURRENT, 0));

        awaitPrepared(copy, 2);
    }

    @Test
    void it_works_from_anywhere_and_through_links() throws IOException {
        Path far = Files.createSymbolicLink(folder.resolve("far"), distribution.launcher());
        Path link = Files.createSymbolicLink(folder.resolve("near"), far.getFileName());
        Map<String, String> environment = Map.of("XDG_CACHE_HOME", "/dev/null", "JAVA_HOME", JAVA);

        assertThat(Processes.run(List.of(link.toString(), "-q", "current"), project, environment))
                .isEqualTo(new Outcome(CURRENT, 0));
        assertThat(Processes.run(
                                List.of("sh", "alembic", "--version"),
                                distribution.home().resolve("bin"),
                                environment)
                        .output())
                .startsWith("alembic ");
        Files.delete(far);
    }

    /** An index of the jars in one of them would hide the service files of the others. */
    @Test
    void a_program_with_the_jars_on_its_class_path_finds_every_driver() throws IOException {
        Path program = Files.writeString(folder.resolve("Drivers.java"), """
                        class Drivers {
                            public static void main(String[] none) {
                                java.sql.DriverManager.drivers()
                                        .map(driver -> driver.getClass().getName())
                                        .sorted()
                                        .forEach(System.out::println);
                            }
                        }
                        """);
        List<String> command = List.of(
                Path.of(JAVA, "bin", "java").toString(),
                "-cp",
                distribution.home().resolve("lib") + "/*",
                program.toString());

        assertThat(Processes.run(command, folder, Map.of())).isEqualTo(new Outcome("""
                        org.mariadb.jdbc.Driver
                        org.postgresql.Driver
                        org.sqlite.JDBC
                        """, 0));
    }

    @Test
    void without_a_home_there_is_no_cache_and_no_word_about_it() {
        assertThat(Processes.run(
                        List.of(distribution.launcher().toString(), "-q", "current"),
                        project,
                        Map.of("JAVA_HOME", JAVA)))
                .isEqualTo(new Outcome(CURRENT, 0));
    }

    @Test
    void file_names_need_no_locale() throws IOException {
        Map<String, String> posix = Map.of("LC_ALL", "POSIX");
        Path elsewhere = Files.createDirectory(folder.resolve("se\u00f1or"));
        for (List<String> command : List.of(
                List.of("init", "alembic"),
                List.of("revision", "-m", "fa\u00e7ade \u6f22\u5b57"),
                List.of("upgrade", "head"))) {
            Outcome outcome = distribution.run(command, elsewhere, posix);
            assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        }
    }

    @Test
    void a_wrong_java_home_is_named() {
        assertThat(withJava(folder.resolve("nothing")))
                .isEqualTo(new Outcome(
                        ("alembic: there is no \"%s/nothing/bin/java\": point"
                                        + " JAVA_HOME to Java 17 or newer, or unset it.\n")
                                .formatted(folder),
                        1));
    }

    @Test
    void a_machine_without_java_is_told_what_to_install() {
        assertThat(Processes.run(
                        List.of("/bin/sh", distribution.launcher().toString(), "current"),
                        project,
                        Map.of("PATH", folder.toString())))
                .isEqualTo(new Outcome(
                        "alembic: there is no java in the PATH: install Java 17 or newer," + " or set JAVA_HOME.\n",
                        1));
    }

    @Test
    void an_old_java_is_refused_by_its_version() throws IOException {
        Path old = folder.resolve("jdk-11");
        Files.createDirectories(old.resolve("bin"));
        Files.copy(Path.of("/bin/true"), old.resolve("bin/java"));
        Files.writeString(old.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"11.0.2\"\n");

        assertThat(withJava(old))
                .isEqualTo(new Outcome(
                        ("alembic: \"%s/bin/java\" is Java 11.0.2, but Java 17 or newer"
                                        + " is needed: set JAVA_HOME.\n")
                                .formatted(old),
                        1));
    }

    private Outcome withJava(Path home) {
        return distribution
                .run(List.of("current"), project, Map.of("JAVA_HOME", home.toString()))
                .withoutContext();
    }

    private Outcome current(Distribution distribution) {
        return distribution
                .run(List.of("current"), project, Map.of("XDG_CACHE_HOME", cache.toString()))
                .withoutContext();
    }

    /** The classes that a run takes from the archive. */
    private String sharedClasses() throws IOException {
        Path log = folder.resolve("classes.log");
        distribution.run(
                List.of("current"),
                project,
                Map.of("XDG_CACHE_HOME", cache.toString(), "ALEMBIC_JAVA_OPTS", "-Xlog:class+load:file=" + log));
        try (Stream<String> lines = Files.lines(log)) {
            return String.join(
                    "\n",
                    lines.filter(line -> line.contains("shared objects file")).toList());
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Files.delete(file);
        Files.writeString(file, text);
    }

    private static Path onlyJar(Distribution distribution, String prefix) throws IOException {
        return files(distribution.home().resolve("lib")).stream()
                .filter(file -> file.getFileName().toString().startsWith(prefix))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Waits until so many folders are prepared for the distribution. */
    private List<Path> awaitPrepared(Distribution distribution, int count) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        List<Path> prepared = prepared(distribution);
        while (prepared.size() < count && Instant.now().isBefore(deadline)) {
            pause();
            prepared = prepared(distribution);
        }
        assertThat(prepared).hasSize(count);
        return prepared;
    }

    private static void awaitLongerThan(int length, Path file) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (file.toFile().length() <= length && Instant.now().isBefore(deadline)) {
            pause();
        }
        assertThat(file.toFile().length()).as(file.toString()).isGreaterThan(length);
    }

    private List<Path> prepared(Distribution distribution) throws IOException {
        Path keys = Files.createDirectories(cache.resolve("alembic").resolve("launcher"));
        String home = distribution.home().toString().substring(1);
        return files(keys).stream()
                .map(key -> key.resolve(home))
                .filter(Files::isDirectory)
                .toList();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
