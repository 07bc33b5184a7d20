package dev.alembic.internal.objects;

import dev.alembic.config.TextFile;
import dev.alembic.dialect.Dialect;
import dev.alembic.error.ScriptException;
import dev.alembic.schema.MetaData;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.SqlSplitter;
import dev.alembic.sql.SqlStatement;
import dev.alembic.sql.UnreadableSqlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What says how something is made, such as a view: a file or a part of the model.
 *
 * @param shown as it is named in a sentence: {@code "alembic/objects/tasks.sql"}
 * @param path of the file; absent: it is part of the model
 * @param statements that make it
 */
public record ObjectSource(String shown, Optional<Path> path, List<String> statements) {

    private static final String ENDING = ".sql";

    /** Copies the list. */
    public ObjectSource {
        statements = List.copyOf(statements);
    }

    /** Those of a model that a database of this dialect is to have. */
    public static List<ObjectSource> all(MetaData model, Dialect dialect) {
        return model.objects().stream()
                .filter(object -> object.isOn(dialect.name()))
                .map(object -> new ObjectSource(
                        "the model's " + object.what(), Optional.empty(), object.sql(dialect.identifiers()::quote)))
                .toList();
    }

    ScriptException failing(String message, Exception cause) {
        return path.map(file -> new ScriptException(file, message, cause))
                .orElseGet(() -> new ScriptException(message, cause));
    }

    /**
     * All files of a folder and those below it, by their paths.
     *
     * @param lexis the rules by which the database reads SQL
     * @throws ScriptException if there is no such folder, or a file can't be read
     */
    public static List<ObjectSource> all(Path folder, SqlLexis lexis) {
        if (!Files.isDirectory(folder)) {
            throw new ScriptException(
                    folder,
                    "There is no folder \"%s\", which objects_path names. Make it, or \"alembic objects\" does."
                            .formatted(folder));
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            List<ObjectSource> files = new ArrayList<>();
            for (Path path : paths.filter(one -> one.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                files.add(new ObjectSource("\"" + path + "\"", Optional.of(path), statements(path, lexis)));
            }
            return files;
        } catch (IOException e) {
            throw new ScriptException(folder, "Can't read \"%s\": %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static List<String> statements(Path path, SqlLexis lexis) throws IOException {
        try {
            return SqlSplitter.split(TextFile.read(path), lexis).stream()
                    .map(SqlStatement::text)
                    .toList();
        } catch (UnreadableSqlException e) {
            throw new ScriptException(path, e.in("\"" + path + "\""), e);
        }
    }
}
