package dev.alembic.sql;

import dev.alembic.sql.SqlTokenizer.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Lines that stand between statements, if a script has any.
 *
 * @param line such a line
 * @param isToken whether a token may be one
 */
record SeparatorLines(Pattern line, Predicate<SqlTokenizer> isToken) {

    /** {@code GO} of SQL Server's shell. */
    static final SeparatorLines GO =
            new SeparatorLines(Pattern.compile("(?i)[ \\t]*GO[ \\t\\r]*"), tokens -> tokens.kind() == Kind.WORD);

    /** {@code /} of Oracle's. */
    static final SeparatorLines SLASH =
            new SeparatorLines(Pattern.compile("[ \\t]*/[ \\t\\r]*"), tokens -> tokens.is('/'));

    /** Whether there is such a line that isn't part of a string or a comment. */
    boolean areIn(ScriptPart part, SqlLexis lexis) {
        return hasLine(part) && hasToken(part, lexis);
    }

    private boolean hasLine(ScriptPart part) {
        try (BufferedReader lines = new BufferedReader(TextWindow.reader(part))) {
            return lines.lines().anyMatch(text -> line.matcher(text).matches());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean hasToken(ScriptPart part, SqlLexis lexis) {
        try (Reader reader = TextWindow.reader(part)) {
            SqlTokenizer tokens = new SqlTokenizer(TextWindow.of(part, reader), part.from(), lexis);
            while (tokens.next() != Kind.END) {
                if (isToken.test(tokens)
                        && tokens.isAloneOnLine()
                        && line.matcher(tokens.token()).matches()) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
