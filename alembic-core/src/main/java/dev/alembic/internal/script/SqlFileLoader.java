package dev.alembic.internal.script;

import dev.alembic.error.ScriptException;
import dev.alembic.migration.Migration;
import dev.alembic.sql.ScriptPart;
import dev.alembic.sql.ScriptText;
import dev.alembic.sql.SqlLexis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Makes migrations of SQL revisions. */
final class SqlFileLoader {

    private SqlFileLoader() {}

    /**
     * Reads a SQL revision to its end, and keeps none of it.
     *
     * @param lexis the rules of the database; empty if it isn't known
     * @throws ScriptException if it can't be read or a string or comment in it has no end
     */
    static Migration load(Path file, Optional<SqlLexis> lexis) {
        SqlHeader header = new RevisionReader().sqlHeader(file);
        try {
            ScriptText text = FileText.of(file);
            return load(
                    file,
                    header,
                    new ScriptPart(text, header.bodyStart(), Integer.MAX_VALUE, header.bodyLine()),
                    lexis);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
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
        ScriptPart body = new ScriptPart(ScriptText.of(text), header.bodyStart(), text.length(), header.bodyLine());
        return load(file, header, body, lexis);
    }

    private static Migration load(Path file, SqlHeader header, ScriptPart body, Optional<SqlLexis> lexis) {
        SqlScript script = read(file, body, lexis);
        if (header.irreversible().isPresent() && script.downgrade().isPresent()) {
            throw new ScriptException(
                    file,
                    ("\"%s\" says that it is irreversible and has a line \"-- downgrade\" too."
                                    + " Remove one of them.")
                            .formatted(file));
        }
        return new SqlMigration(header, script);
    }

    private static SqlScript read(Path file, ScriptPart body, Optional<SqlLexis> lexis) {
        try {
            return lexis.map(rules -> SqlScript.parse(file, body, rules)).orElseGet(() -> SqlReadings.of(file, body));
        } catch (UncheckedIOException e) {
            throw unreadable(file, Objects.requireNonNull(e.getCause()));
        }
    }

    private static ScriptException unreadable(Path file, IOException e) {
        return new ScriptException(file, "Can't read \"%s\": %s".formatted(file, e.getMessage()), e);
    }
}
