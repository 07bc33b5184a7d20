package dev.alembic.internal.script;

import dev.alembic.error.ScriptException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Chooses the version location that a new revision is written to. */
final class TargetFolder {

    private TargetFolder() {}

    /**
     * The location asked for; else the only one; else that of the first parent.
     *
     * @throws ScriptException if that leaves several, or another folder was asked for
     */
    static Path choose(ScriptDirectory directory, NewRevision revision) {
        List<Path> locations = directory.versionLocations();
        if (revision.versionPath().isPresent()) {
            return named(directory, revision.versionPath().get());
        }
        if (locations.isEmpty()) {
            throw new ScriptException("The revisions are packaged (script_location = classpath:…), so there is no"
                    + " folder for a new one. Use a configuration that names the source"
                    + " folder.");
        }
        if (locations.size() == 1) {
            return locations.get(0);
        }
        return revision.revises().stream()
                .flatMap(id -> directory.find(id).flatMap(RevisionFile::path).stream())
                .flatMap(path -> locationOf(locations, path).stream())
                .findFirst()
                .orElseThrow(() ->
                        new ScriptException("Multiple version locations present, please specify" + " --version-path"));
    }

    private static Path named(ScriptDirectory directory, String path) {
        Path fromHere = Path.of(path).toAbsolutePath().normalize();
        Path fromConfig = directory.resolve(path);
        return directory.versionLocations().stream()
                .filter(location -> location.equals(fromHere) || location.equals(fromConfig))
                .findFirst()
                .orElseThrow(() ->
                        new ScriptException("Path %s is not represented in current version locations".formatted(path)));
    }

    /** The innermost location that holds the file. */
    private static Optional<Path> locationOf(List<Path> locations, Path file) {
        return locations.stream()
                .filter(file::startsWith)
                .max((a, b) -> Integer.compare(a.getNameCount(), b.getNameCount()));
    }
}
