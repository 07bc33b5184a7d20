package dev.alembic.imports.python;

import dev.alembic.imports.source.ImportRequest;
import dev.alembic.imports.source.SourceFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Where a project of Python's keeps its revisions.
 *
 * @param folders the folders, which are searched with all that is below
 */
record PythonProject(Set<Path> folders) {

    /**
     * Finds them: where {@code alembic.ini} says, in {@code versions} of a script directory, or in the
     * folder itself.
     */
    static PythonProject of(ImportRequest request) {
        Path directory = SourceFiles.folder(request.directory());
        Path ini = request.settings().orElse(directory.resolve("alembic.ini"));
        if (Files.isRegularFile(ini)) {
            Set<Path> named = named(ini);
            if (!named.isEmpty()) {
                return new PythonProject(named);
            }
        }
        Path versions = directory.resolve("versions");
        return new PythonProject(Set.of(Files.isDirectory(versions) ? versions : directory));
    }

    private static Set<Path> named(Path ini) {
        Properties settings = SourceFiles.properties(ini);
        Path here = ini.toAbsolutePath().resolveSibling("");
        Set<Path> folders = new LinkedHashSet<>();
        String locations = settings.getProperty("version_locations", "");
        for (String location : locations.split("[\\s,:;]+")) {
            addIfThere(folders, here, location);
        }
        addIfThere(folders, here, settings.getProperty("script_location", "") + "/versions");
        return folders;
    }

    private static void addIfThere(Set<Path> folders, Path here, String location) {
        Path folder =
                here.resolve(location.replace("%(here)s", here.toString())).normalize();
        if (!location.isBlank() && !location.equals("/versions") && Files.isDirectory(folder)) {
            folders.add(folder);
        }
    }

    /** The revisions in them, in the order of their files. */
    List<PythonRevision> revisions() {
        List<PythonRevision> revisions = new ArrayList<>();
        Set<Path> files = new LinkedHashSet<>();
        folders.forEach(folder -> files.addAll(SourceFiles.below(folder)));
        for (Path file : files) {
            if (file.getFileName().toString().endsWith(".py")) {
                Optional<PythonRevision> revision = PythonRevision.read(file);
                revision.ifPresent(revisions::add);
            }
        }
        return revisions;
    }
}
