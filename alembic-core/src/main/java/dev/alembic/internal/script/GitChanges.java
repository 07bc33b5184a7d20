package dev.alembic.internal.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What git says of a working tree and the main branch. */
public final class GitChanges {

    private static final List<String> MAIN = List.of("origin/HEAD", "origin/main", "origin/master", "main", "master");

    private final Path folder;

    private GitChanges(Path folder) {
        this.folder = folder;
    }

    /**
     * The files in a folder that aren't in the main branch as they are here, absolute; absent if there is no git,
     * the folder is in no working tree of it, or there is no main branch.
     */
    public static Optional<Set<Path>> notMerged(Path folder) {
        GitChanges git = new GitChanges(folder);
        return MAIN.stream()
                .map(git::base)
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(git::since);
    }

    private Optional<String> base(String branch) {
        return git("merge-base", "HEAD", branch).map(String::strip);
    }

    private Optional<Set<Path>> since(String commit) {
        Optional<Path> top =
                git("rev-parse", "--show-toplevel").map(String::strip).map(Path::of);
        Optional<String> changed = git("diff", "--name-only", "-z", "--diff-filter=d", commit, "--", ".");
        Optional<String> added = git("ls-files", "-z", "--others", "--exclude-standard", "--full-name");
        return top.flatMap(root -> changed.flatMap(some -> added.map(more -> paths(root, some + more))));
    }

    private static Set<Path> paths(Path root, String output) {
        Set<Path> paths = new HashSet<>();
        for (String name : output.split("\0")) {
            if (!name.isEmpty()) {
                paths.add(root.resolve(name).normalize());
            }
        }
        return paths;
    }

    private Optional<String> git(String... arguments) {
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
}
