package dev.alembic.testserver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs a program to its end. */
final class Commands {

    private static final Path NOTHING = Path.of("/dev/null");

    private Commands() {}

    static void run(List<String> command) throws IOException {
        run(command, NOTHING);
    }

    static void run(List<String> command, Path input) throws IOException {
        Result result = result(command, input);
        if (result.exitCode() != 0) {
            throw new IOException("\"%s\" ended with %d:%n%s"
                    .formatted(String.join(" ", command), result.exitCode(), result.output()));
        }
    }

    static boolean succeeds(List<String> command) {
        try {
            return result(command, NOTHING).exitCode() == 0;
        } catch (IOException e) {
            return false; // there is no such program
        }
    }

    private static Result result(List<String> command, Path input) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(input.toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Result(process.waitFor(), output);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while \"%s\" ran.".formatted(command.get(0)), e);
        }
    }

    private record Result(int exitCode, String output) {}
}
