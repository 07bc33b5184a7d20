package dev.alembic.internal.script;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.error.ScriptException;
import dev.alembic.sql.ScriptPart;
import dev.alembic.sql.SqlLexis;
import dev.alembic.sql.UnreadableSqlException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads SQL revisions for no particular database: by the rules of each of them. All readings under
 * which everything has an end must find the same halves.
 */
final class SqlReadings {

    private SqlReadings() {}

    /**
     * Finds the two halves.
     *
     * @throws ScriptException if no reading makes sense, or they disagree on where the upgrade ends
     */
    static SqlScript of(Path file, ScriptPart body) {
        List<SqlScript> readings = new ArrayList<>();
        read(file, body, SqlLexis.STANDARD, readings);
        for (Dialect dialect : Dialects.load().all()) {
            read(file, body, dialect.lexis(), readings);
        }
        if (readings.isEmpty()) {
            return SqlScript.parse(file, body, SqlLexis.STANDARD);
        } else if (readings.stream().map(SqlScript::downgrade).distinct().count() > 1) {
            throw new ScriptException(
                    file,
                    ("Where the upgrade of \"%s\" ends depends on the database: they disagree on its strings and"
                                    + " comments. Read it for a database.")
                            .formatted(file));
        }
        return readings.get(0);
    }

    private static void read(Path file, ScriptPart body, SqlLexis lexis, List<SqlScript> readings) {
        try {
            readings.add(SqlScript.read(file, body, lexis));
        } catch (UnreadableSqlException e) {
            // Not a reading that makes sense; another one will.
        }
    }
}
