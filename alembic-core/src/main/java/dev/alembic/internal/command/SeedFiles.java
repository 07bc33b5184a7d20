package dev.alembic.internal.command;

import dev.alembic.config.TextFile;
import dev.alembic.dialect.Dialect;
import dev.alembic.error.ScriptException;
import dev.alembic.sql.SqlSplitter;
import dev.alembic.sql.SqlStatement;
import dev.alembic.sql.UnreadableSqlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rows that people have written for tests: {@code seed/27c6a30d7c24.sql}, or {@code
 * seed/27c6a30d7c24_people.sql}, is run when that revision is applied.
 */
final class SeedFiles {

    private static final String ENDING = ".sql";

    private final Map<String, List<Path>> files;

    private SeedFiles(Map<String, List<Path>> files) {
        this.files = files;
    }

    /**
     * Those beside the revisions; none if there is no such folder.
     *
     * @throws ScriptException if one of them belongs to no revision
     */
    static SeedFiles of(Project project) {
        Path folder = project.script().directory().resolve("seed");
        if (!Files.isDirectory(folder)) {
            return new SeedFiles(Map.of());
        }
        Map<String, List<Path>> files = new HashMap<>();
        for (Path file : listed(folder)) {
            String id = revision(project, file);
            files.merge(
                    id,
                    List.of(file),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }
        return new SeedFiles(files);
    }

    private static List<Path> listed(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ScriptException(folder, "Can't read \"%s\": %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static String revision(Project project, Path file) {
        String name = file.getFileName().toString();
        String stem = name.substring(0, name.length() - ENDING.length());
        return project.script().infos().stream()
                .map(info -> info.id())
                .filter(id -> stem.equals(id) || stem.startsWith(id + "_"))
                .findFirst()
                .orElseThrow(() -> new ScriptException(
                        file,
                        ("\"%s\" is for no revision: its name is the id of the one that it is run after, such as"
                                        + " seed/%s.sql.")
                                .formatted(file, example(project))));
    }

    private static String example(Project project) {
        return project.script().infos().stream()
                .findFirst()
                .map(info -> info.id())
                .orElse("1975ea83b712");
    }

    boolean has(String revision) {
        return files.containsKey(revision);
    }

    /**
     * Puts in what belongs to a revision.
     *
     * @throws ScriptException if the database refuses it
     */
    void run(String revision, ScratchDatabase scratch, Dialect dialect) {
        for (Path file : Optional.ofNullable(files.get(revision)).orElse(List.of())) {
            for (SqlStatement statement : statements(file, dialect)) {
                try {
                    dialect.execute(scratch.connection(), statement.text());
                } catch (SQLException e) {
                    throw new ScriptException(
                            file,
                            "\"%s\", line %d, fails on the tables as revision \"%s\" leaves them: %s"
                                    .formatted(file, statement.line(), revision, e.getMessage()),
                            e);
                }
            }
        }
    }

    private static List<SqlStatement> statements(Path file, Dialect dialect) {
        try {
            return SqlSplitter.split(TextFile.read(file), dialect.lexis());
        } catch (UnreadableSqlException e) {
            throw new ScriptException(file, e.in("\"" + file + "\""), e);
        } catch (IOException e) {
            throw new ScriptException(file, "Can't read \"%s\": %s".formatted(file, e.getMessage()), e);
        }
    }
}
