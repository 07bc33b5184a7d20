package dev.alembic.internal.scratch;

import dev.alembic.error.DatabaseException;
import dev.alembic.internal.runtime.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Databases that are files, which SQLite makes when it connects. */
final class SqliteFiles implements DatabaseKind {

    private static final String PREFIX = "jdbc:sqlite:";

    /** What SQLite puts beside a file. */
    private static final List<String> ENDINGS = List.of("", "-journal", "-wal", "-shm");

    @Override
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith(PREFIX) && !jdbcUrl.startsWith(PREFIX + ":") && !jdbcUrl.startsWith(PREFIX + "file:");
    }

    @Override
    public void create(DatabaseUrl place) {
        Path file = file(place);
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        } catch (IOException e) {
            throw new DatabaseException("Can't make a folder for \"%s\": %s".formatted(file, e.getMessage()), e);
        }
        if (Files.exists(file)) {
            throw new DatabaseException("\"%s\" is there already.".formatted(file), null);
        }
    }

    @Override
    public boolean copies() {
        return true;
    }

    @Override
    public void copy(DatabaseUrl original, DatabaseUrl place) {
        try {
            if (Files.exists(file(original))) {
                Files.copy(file(original), file(place));
            }
        } catch (IOException e) {
            throw new DatabaseException("Can't copy \"%s\": %s".formatted(file(original), e.getMessage()), e);
        }
    }

    @Override
    public void drop(DatabaseUrl place) {
        for (String ending : ENDINGS) {
            Path file = Path.of(file(place) + ending);
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new DatabaseException("Can't delete \"%s\": %s".formatted(file, e.getMessage()), e);
            }
        }
    }

    private static Path file(DatabaseUrl place) {
        return Path.of(place.jdbc().substring(PREFIX.length()).replaceFirst("\\?.*", ""));
    }
}
