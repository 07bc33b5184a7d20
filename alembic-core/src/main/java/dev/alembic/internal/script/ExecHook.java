package dev.alembic.internal.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a program. What it writes is logged, and shown if it fails.
 *
 * @param executable a name on the PATH, or an absolute path
 * @param folder where it runs; empty for the folder of this process
 */
record ExecHook(String name, String executable, List<String> options, Optional<Path> folder) implements PostWriteHook {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.script");

    @Override
    public void run(Path file) {
        List<String> command = new ArrayList<>();
        command.add(executable);
        command.addAll(PostWriteHooks.arguments(options, file));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        folder.ifPresent(path -> builder.directory(path.toFile()));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw PostWriteHooks.failed(name, file, outcome(status, output.strip()));
            }
            output.lines().forEach(line -> LOG.info("{}: {}", name, line));
        } catch (IOException e) {
            throw PostWriteHooks.failed(name, file, "can't be run: " + reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PostWriteHooks.failed(name, file, "was interrupted");
        }
    }

    private static String outcome(int status, String output) {
        String outcome = "ended with exit status " + status;
        return output.isEmpty() ? outcome : outcome + ", saying \"" + output + "\"";
    }

    /** What the system says, which Java versions wrap in different words. */
    private static String reason(IOException e) {
        String message = String.valueOf(e.getMessage());
        return Pattern.compile("Cannot run program \"(.+?)\".*error[=:] ?\\d+[, (]+([^)]+).*")
                .matcher(message)
                .replaceFirst("$2 (\"$1\")");
    }
}
