package dev.alembic.internal.script;

import dev.alembic.config.Config;
import dev.alembic.config.TextFile;
import dev.alembic.error.ScriptException;
import dev.alembic.migration.TemplateEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The template of a new revision.
 *
 * @param path the file it stands in
 * @param text what it says
 */
record RevisionTemplate(Path path, String text) {

    /**
     * Reads {@code script.java.mustache} or {@code script.sql.mustache} of the script directory;
     * for Java, {@code revision_template} in the configuration names another file. Where the
     * usual one is missing, the engine may have one.
     *
     * @throws ScriptException if it can't be read
     */
    static RevisionTemplate find(Config config, Path directory, TemplateEngine engine, boolean isSql) {
        String fileName = isSql ? "script.sql.mustache" : "script.java.mustache";
        Path usual = directory.resolve(fileName);
        Path path = isSql ? usual : config.path("revision_template").orElse(usual);
        Optional<String> standard =
                path.equals(usual) && !Files.exists(path) ? engine.standard(fileName) : Optional.empty();
        return new RevisionTemplate(path, standard.orElseGet(() -> read(path)));
    }

    private static String read(Path path) {
        try {
            return TextFile.read(path);
        } catch (TextFile.NotUtf8Exception e) {
            throw new ScriptException(path, "Can't read \"%s\": %s".formatted(path, e.getMessage()), e);
        } catch (IOException e) {
            throw new ScriptException(
                    path,
                    ("Can't read the template of new revisions, \"%s\". \"alembic init\" in an"
                                    + " empty folder makes a fresh one.")
                            .formatted(path),
                    e);
        }
    }
}
