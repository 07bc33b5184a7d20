package dev.alembic.script;

import dev.alembic.error.ScriptException;
import dev.alembic.migration.Migration;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes migrations of SQL revisions. */
final class SqlFileLoader {

    private SqlFileLoader() {}

    /**
     * Reads a SQL revision whole.
     *
     * @throws ScriptException if it can't be read or a string or comment in it has no end
     */
    static Migration load(Path file) {
        return load(file, read(file));
    }

    /**
     * Reads the text of a SQL revision.
     *
     * @param file its name, for messages
     * @throws ScriptException if a string or comment in it has no end
     */
    static Migration load(Path file, String text) {
        SqlHeader header = SqlHeaderScanner.scan(file, text).orElseThrow(() -> RevisionReader.noUpgrade(file));
        SqlScript script = SqlScript.parse(file, text, header);
        if (header.irreversible().isPresent() && script.downgrade().isPresent()) {
            throw new ScriptException(
                    file,
                    ("\"%s\" says that it is irreversible and has a line \"-- downgrade\" too."
                                    + " Remove one of them.")
                            .formatted(file));
        }
        return new SqlMigration(header, script);
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ScriptException(file, "Can't read \"%s\": %s".formatted(file, e.getMessage()), e);
        }
    }
}
