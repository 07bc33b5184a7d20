package dev.alembic.testkit.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.alembic.cli.Cli;
import dev.alembic.cli.session.Invocation;
import dev.alembic.cli.session.Streams;
import dev.alembic.config.Config;
import dev.alembic.internal.script.RevisionFile;
import dev.alembic.internal.script.ScriptDirectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came out of our command, in the form of the record. */
record CliOutcome(
        int exit,
        List<String> stdout,
        List<String> log,
        List<String> heads,
        boolean versionTable,
        List<String> tables,
        List<String> created) {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-01T12:30:45.123456Z"), ZoneOffset.UTC);

    /** Runs the command of a case in its workspace. */
    static CliOutcome of(CliWorkspace workspace, JsonNode recorded) throws IOException {
        List<String> arguments = Json.texts(recorded.path("argv"));
        Set<Path> before = files(workspace);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = run(arguments, workspace.directory(), out, err);
        String log = err.toString(StandardCharsets.UTF_8);
        CliNormalForm form = new CliNormalForm(workspace.directory(), labels(recorded));
        String command = arguments.isEmpty() ? "" : arguments.get(0);
        return new CliOutcome(
                exit,
                form.stdout(out.toString(StandardCharsets.UTF_8) + failure(log), command),
                form.paths(log).lines().toList(),
                workspace.heads(),
                workspace.hasTable("alembic_version"),
                workspace.tables(),
                created(workspace, before));
    }

    private static int run(
            List<String> arguments, Path directory, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        PrintStream log = new PrintStream(err, true, StandardCharsets.UTF_8);
        PrintStream processErr = System.err;
        System.setErr(log);
        try {
            return new Cli()
                    .run(new Invocation(
                            arguments,
                            directory,
                            Map.of(),
                            CLOCK,
                            new Streams(
                                    InputStream.nullInputStream(),
                                    new PrintStream(out, true, StandardCharsets.UTF_8),
                                    log,
                                    false)));
        } finally {
            System.setErr(processErr);
        }
    }

    /**
     * What the command says of its failure. The record has it on standard output, and on standard
     * error as well; we print it on the latter only, with a hint below it.
     */
    private static String failure(String err) {
        return err.lines()
                .dropWhile(line -> !line.startsWith("FAILED: "))
                .takeWhile(line -> !line.startsWith("Hint: "))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static Set<String> labels(JsonNode recorded) {
        Set<String> labels = new HashSet<>();
        for (JsonNode revision : recorded.path("revisions")) {
            labels.addAll(Json.texts(revision.path("branch_labels")));
        }
        return labels;
    }

    private static Set<Path> files(CliWorkspace workspace) throws IOException {
        try (Stream<Path> files = Files.walk(workspace.directory())) {
            return files.filter(file -> file.toString().matches(".*\\.(java|sql)"))
                    .collect(Collectors.toSet());
        }
    }

    private static List<RevisionFile> revisions(CliWorkspace workspace) {
        Path ini = workspace.directory().resolve("alembic.ini");
        Config config = Config.load(ini, Config.DEFAULT_SECTION, name -> Optional.empty());
        return ScriptDirectory.open(config).revisions();
    }

    private static List<String> created(CliWorkspace workspace, Set<Path> before) throws IOException {
        if (files(workspace).equals(before)) {
            return List.of();
        }
        return revisions(workspace).stream()
                .filter(file -> !before.contains(file.path().orElseThrow()))
                .map(file -> CreatedFile.of(file, workspace.directory()).toString())
                .toList();
    }
}
