package dev.alembic.internal.command;

import dev.alembic.error.AlembicException;
import dev.alembic.error.ConfigException;
import dev.alembic.error.ScriptException;
import dev.alembic.internal.script.AtomicFile;
import dev.alembic.internal.snapshot.SchemaSnapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The two files of a snapshot, beside the revisions.
 *
 * @param sql for people
 * @param json for comparisons
 */
record SnapshotFiles(Path sql, Path json) {

    /**
     * Those of a project.
     *
     * @throws ConfigException if its revisions are packaged
     */
    static SnapshotFiles of(Project project) {
        if (project.script().versionLocations().isEmpty()) {
            throw new ConfigException("A snapshot stands beside the revisions, and these are packaged. Use the"
                    + " configuration that their sources have.");
        }
        Path folder = project.script().directory();
        return new SnapshotFiles(folder.resolve("schema.sql"), folder.resolve("schema.json"));
    }

    List<Path> all() {
        return List.of(sql, json);
    }

    /** Whether a file says this already. */
    static boolean says(Path file, String text) {
        try {
            return Files.exists(file)
                    && Files.readString(file).replace("\r\n", "\n").equals(text.replace("\r\n", "\n"));
        } catch (IOException e) {
            return false; // it will be written, and fail then if it can't
        }
    }

    /** Writes a file, whole or not at all. */
    static void write(Path file, String text) {
        try {
            AtomicFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ScriptException(file, "Can't write \"%s\": %s".formatted(file, e.getMessage()), e);
        }
    }

    /**
     * Reads what comparisons need.
     *
     * @throws ScriptException if it isn't there or can't be read
     */
    SchemaSnapshot read(ClassLoader loader) {
        if (!Files.exists(json)) {
            throw new ScriptException(
                    json, "There is no snapshot \"%s\". \"alembic snapshot\" writes it.".formatted(json));
        }
        try {
            return SchemaSnapshot.fromJson(Files.readString(json), loader);
        } catch (IOException | AlembicException e) {
            throw new ScriptException(
                    json,
                    "\"%s\" can't be read: %s \"alembic snapshot\" writes it anew.".formatted(json, e.getMessage()),
                    e);
        }
    }
}
