package dev.alembic.internal.objects;

import dev.alembic.config.TextFile;
import dev.alembic.error.ScriptException;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.SqlSplitter;
import dev.alembic.sql.SqlStatement;
import dev.alembic.sql.UnreadableSqlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file that says how something is made, such as a view.
 *
 * @param path of the file
 * @param statements in it
 */
public record ObjectFile(Path path, List<String> statements) {

    private static final String ENDING = ".sql";

    /** Copies the list. */
    public ObjectFile {
        statements = List.copyOf(statements);
    }

    /**
     * All files of a folder and those below it, by their paths.
     *
     * @param lexis the rules by which the database reads SQL
     * @throws ScriptException if there is no such folder, or a file can't be read
     */
    public static List<ObjectFile> all(Path folder, SqlLexis lexis) {
        if (!Files.isDirectory(folder)) {
            throw new ScriptException(
                    folder,
                    "There is no folder \"%s\", which objects_path names. Make it, or \"alembic objects\" does."
                            .formatted(folder));
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            List<ObjectFile> files = new ArrayList<>();
            for (Path path : paths.filter(one -> one.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                files.add(new ObjectFile(path, statements(path, lexis)));
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
