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
 * What git says of the files in a folder.
 *
 * @param unknown files that nobody has added, absolute
 * @param ignored files that it leaves out on purpose, absolute
 */
public record GitFiles(Set<Path> unknown, Set<Path> ignored) {

    /** Asks git; absent if there is no git, or the folder is in no working tree of it. */
    public static Optional<GitFiles> in(Path folder) {
        Optional<Set<Path>> others = list(folder, List.of("--others"));
        return others.flatMap(all -> list(folder, List.of("--others", "--exclude-standard"))
                .map(unknown -> {
                    Set<Path> ignored = new HashSet<>(all);
                    ignored.removeAll(unknown);
                    return new GitFiles(Set.copyOf(unknown), Set.copyOf(ignored));
                }));
    }

    private static Optional<Set<Path>> list(Path folder, List<String> options) {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString(), "ls-files", "-z"));
        command.addAll(options);
        try {
            Process git = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            git.getOutputStream().close();
            String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return git.waitFor() == 0 ? Optional.of(paths(folder, output)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Set<Path> paths(Path folder, String output) {
        Set<Path> paths = new HashSet<>();
        for (String name : output.split("\0")) {
            if (!name.isEmpty()) {
                paths.add(folder.resolve(name).normalize());
            }
        }
        return paths;
    }
}
