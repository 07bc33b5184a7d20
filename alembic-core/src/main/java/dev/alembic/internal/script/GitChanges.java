package dev.alembic.internal.script;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What git says of a working tree and the main branch. */
public final class GitChanges {

    private static final List<String> MAIN = List.of("origin/HEAD", "origin/main", "origin/master", "main", "master");

    private final Git git;

    private GitChanges(Path folder) {
        this.git = new Git(folder);
    }

    /**
     * The files in a folder that aren't in the main branch as they are here, absolute; absent if there is no git,
     * the folder is in no working tree of it, or there is no main branch.
     */
    public static Optional<Set<Path>> notMerged(Path folder) {
        GitChanges changes = new GitChanges(folder);
        return MAIN.stream()
                .map(changes::base)
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(changes::since);
    }

    private Optional<String> base(String branch) {
        return git.run("merge-base", "HEAD", branch).map(String::strip);
    }

    private Optional<Set<Path>> since(String commit) {
        Optional<Path> top =
                git.run("rev-parse", "--show-toplevel").map(String::strip).map(Path::of);
        Optional<String> changed = git.run("diff", "--name-only", "-z", "--diff-filter=d", commit, "--", ".");
        Optional<String> added = git.run("ls-files", "-z", "--others", "--exclude-standard", "--full-name");
        return top.flatMap(root -> changed.flatMap(some -> added.map(more -> Git.paths(root, some + more))));
    }
}
