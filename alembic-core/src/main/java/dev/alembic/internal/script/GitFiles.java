package dev.alembic.internal.script;

import java.nio.file.Path;
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
        Git git = new Git(folder);
        Optional<String> others = git.run("ls-files", "-z", "--others");
        return others.flatMap(all -> git.run("ls-files", "-z", "--others", "--exclude-standard")
                .map(named -> {
                    Set<Path> unknown = Git.paths(folder, named);
                    Set<Path> ignored = Git.paths(folder, all);
                    ignored.removeAll(unknown);
                    return new GitFiles(Set.copyOf(unknown), Set.copyOf(ignored));
                }));
    }
}
