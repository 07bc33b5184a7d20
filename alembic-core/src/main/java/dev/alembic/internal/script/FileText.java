package dev.alembic.internal.script;

import dev.alembic.config.TextFile;
import dev.alembic.error.ScriptException;
import dev.alembic.sql.ScriptText;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * The text of a file, which is read anew each time and must stay as it is meanwhile.
 *
 * @param file where it is
 * @param size in bytes
 * @param modified when it was written
 */
record FileText(Path file, long size, FileTime modified) implements ScriptText {

    /** The text of a file as it is now. */
    static FileText of(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return new FileText(file, now.size(), now.lastModifiedTime());
    }

    @Override
    public Reader open(int from) throws IOException {
        if (!of(file).equals(this)) {
            throw new ScriptException(
                    file, "\"%s\" has changed while it was being read. Run the command again.".formatted(file));
        }
        Reader reader = TextFile.open(file);
        try {
            skip(reader, from);
            return reader;
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static void skip(Reader reader, int characters) throws IOException {
        long rest = characters;
        while (rest > 0) {
            long skipped = reader.skip(rest);
            if (skipped == 0) {
                return;
            }
            rest -= skipped;
        }
    }
}
