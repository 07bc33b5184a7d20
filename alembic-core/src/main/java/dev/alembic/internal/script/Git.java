package dev.alembic.internal.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The command {@code git}.
 *
 * @param folder where it is asked
 */
record Git(Path folder) {

    /** What it answers; absent if there is no git, or it refuses. */
    Optional<String> run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            git.getOutputStream().close();
            String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return git.waitFor() == 0 ? Optional.of(output) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The files of an answer whose names end with zeros, by the folder that they are named from. */
    static Set<Path> paths(Path root, String output) {
        Set<Path> paths = new HashSet<>();
        for (String name : output.split("\0")) {
            if (!name.isEmpty()) {
                paths.add(root.resolve(name).normalize());
            }
        }
        return paths;
    }
}
