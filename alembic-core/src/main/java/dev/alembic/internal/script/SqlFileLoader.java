package dev.alembic.internal.script;

import dev.alembic.config.TextFile;
import dev.alembic.error.ScriptException;
import dev.alembic.migration.Migration;
import dev.alembic.sql.ScriptPart;
import dev.alembic.sql.SqlLexis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Makes migrations of SQL revisions. */
final class SqlFileLoader {

    private SqlFileLoader() {}

    /**
     * Reads a SQL revision whole.
     *
     * @param lexis the rules of the database; empty if it isn't known
     * @throws ScriptException if it can't be read or a string or comment in it has no end
     */
    static Migration load(Path file, Optional<SqlLexis> lexis) {
        return load(file, read(file), lexis);
    }

    /**
     * Reads the text of a SQL revision.
     *
     * @param file its name, for messages
     * @param lexis the rules of the database; empty if it isn't known
     * @throws ScriptException if a string or comment in it has no end
     */
    static Migration load(Path file, String text, Optional<SqlLexis> lexis) {
        SqlHeader header = SqlHeaderScanner.scan(file, text).orElseThrow(() -> RevisionReader.noUpgrade(file, text));
        ScriptPart body = new ScriptPart(text, header.bodyStart(), text.length(), header.bodyLine());
        SqlScript script =
                lexis.map(rules -> SqlScript.parse(file, body, rules)).orElseGet(() -> SqlReadings.of(file, body));
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
            return TextFile.readRegular(file);
        } catch (IOException e) {
            throw new ScriptException(file, "Can't read \"%s\": %s".formatted(file, e.getMessage()), e);
        }
    }
}
