package dev.alembic.internal.command;

import dev.alembic.dialect.Definition;
import dev.alembic.dialect.Dialect;
import dev.alembic.error.ConfigException;
import dev.alembic.error.ScriptException;
import dev.alembic.internal.script.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** {@code objects}: writes what a database holds beside tables as files. Only reads the database. */
public final class ObjectsCommand {

    private final Project project;

    /** Reads the database of this project. */
    public ObjectsCommand(Project project) {
        this.project = project;
    }

    /**
     * Writes a file for each view, function, trigger and the like of which there is none; others stay as
     * they are. What tables need, such as domains, is left to revisions.
     *
     * @return the files
     * @throws ConfigException if the configuration names no folder
     */
    public List<Path> run() {
        Path folder = ComparedObjects.folder(project)
                .orElseThrow(() -> new ConfigException("objects_path isn't set. Name the folder for the files in the"
                        + " configuration, for example: objects_path = %(here)s/alembic/objects"));
        List<Path> written = new ArrayList<>();
        project.online(connection -> write(connection, folder, written));
        return written;
    }

    private void write(Connection connection, Path folder, List<Path> written) {
        Dialect dialect = project.dialect(connection);
        for (Definition one : dialect.liveObjects(connection).definitions()) {
            Path file = folder.resolve(fileName(one));
            if (isForFiles(one) && !Files.exists(file)) {
                write(file, text(dialect.liveObjects(connection).untried(one), dialect));
                written.add(file);
            }
        }
    }

    /** A key of a partition is a part of it. */
    private static boolean isForFiles(Definition one) {
        return !one.precedesTables() && !one.create().isEmpty() && !one.what().startsWith("foreign key ");
    }

    private static String fileName(Definition one) {
        String schema = one.schema().map(name -> name + ".").orElse("");
        String name = one.what().replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_|_$", "");
        return schema.replaceAll("[^\\p{L}\\p{N}.]+", "_") + name + ".sql";
    }

    private static String text(Definition one, Dialect dialect) {
        return one.create().stream()
                .map(statement -> dialect.script().terminated(statement, dialect.lexis()))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ScriptException(file, "Can't write \"%s\": %s".formatted(file, e.getMessage()), e);
        }
    }
}
