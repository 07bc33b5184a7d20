package dev.alembic.internal.script;

import dev.alembic.config.Config;
import dev.alembic.error.ScriptException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The folders that hold revisions.
 *
 * @param folders absolute, in the order of the configuration
 * @param isRecursive whether their subfolders count too
 */
record VersionLocations(List<Path> folders, boolean isRecursive) {

    /**
     * Reads {@code version_locations}; without it, it is {@code versions} in the script directory.
     *
     * @throws ScriptException if a folder that the configuration names does not exist
     */
    static VersionLocations of(Config config, Path scriptDirectory) {
        boolean isRecursive = config.isOn("recursive_version_locations");
        Set<Path> folders = new LinkedHashSet<>();
        for (String item : PathList.items(config, "version_locations")) {
            folders.add(existing(config.resolve(item), item));
        }
        if (folders.isEmpty()) {
            folders.add(scriptDirectory.resolve("versions"));
        }
        return new VersionLocations(List.copyOf(folders), isRecursive);
    }

    private static Path existing(Path folder, String item) {
        if (!Files.isDirectory(folder)) {
            throw new ScriptException(
                    folder,
                    ("version_locations names \"%s\", and there is no folder \"%s\". Make it, or"
                                    + " correct the configuration.")
                            .formatted(item, folder));
        }
        return folder;
    }

    /**
     * The revision files of all folders, each folder's in the order of their names, those of
     * subfolders behind them. Dot files, other suffixes and {@code package-info.java} are left out.
     */
    List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                collect(folder, files, new HashSet<>());
            }
        }
        return files;
    }

    /**
     * Lists one folder.
     *
     * @param visited the real paths of the folders that were listed: a link may lead back to one
     */
    private void collect(Path folder, List<Path> files, Set<Path> visited) {
        if (isRecursive && !visited.add(realPath(folder))) {
            return;
        }
        List<Path> found = new ArrayList<>();
        List<Path> others = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                (isRevision(name(entry)) ? found : others).add(entry);
            }
        } catch (IOException e) {
            throw new ScriptException(folder, "Can't list \"%s\": %s".formatted(folder, e.getMessage()), e);
        }
        Collections.sort(found);
        files.addAll(found);
        if (isRecursive) {
            others.stream()
                    .filter(entry -> !name(entry).startsWith(".") && Files.isDirectory(entry))
                    .sorted()
                    .forEach(subfolder -> collect(subfolder, files, visited));
        }
    }

    private static Path realPath(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new ScriptException(folder, "Can't list \"%s\": %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static boolean isRevision(String name) {
        return (name.endsWith(".java") || name.endsWith(".sql"))
                && !name.startsWith(".")
                && !name.equals("package-info.java")
                && !name.equals("module-info.java");
    }

    private static String name(Path entry) {
        return entry.getFileName().toString();
    }
}
