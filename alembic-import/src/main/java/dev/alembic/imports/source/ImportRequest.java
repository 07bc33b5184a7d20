package dev.alembic.imports.source;

import dev.alembic.Alembic;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be imported.
 *
 * @param project the project that the revisions become part of
 * @param directory where the other tool's migrations are, or its project
 * @param settings a file of the other tool's settings; empty to look for the usual ones
 * @param values values that take the place of what the other tool would be given, such as placeholders
 * @param usesDatabase whether the database is asked how far the other tool came
 * @param versionPath the version location to write to, if the project has several
 */
public record ImportRequest(
        Alembic project,
        Path directory,
        Optional<Path> settings,
        Map<String, String> values,
        boolean usesDatabase,
        Optional<String> versionPath) {

    /** Copies the map; the directory becomes absolute. */
    public ImportRequest {
        directory = directory.toAbsolutePath().normalize();
        values = Map.copyOf(values);
    }

    /** Everything in a directory, and the database asked. */
    public static ImportRequest of(Alembic project, Path directory) {
        return new ImportRequest(project, directory, Optional.empty(), Map.of(), true, Optional.empty());
    }
}
