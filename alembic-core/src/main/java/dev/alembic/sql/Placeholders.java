package dev.alembic.sql;

import dev.alembic.error.AlembicException;
import dev.alembic.sql.SqlTokenizer.Kind;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The question marks in SQL text that stand for parameters: those outside of strings, quoted names
 * and comments.
 */
public final class Placeholders {

    private Placeholders() {}

    /** How many there are. */
    public static int count(String sql, SqlLexis lexis) {
        SqlTokenizer tokens = new SqlTokenizer(sql, lexis);
        int marks = 0;
        while (tokens.next() != Kind.END) {
            marks += tokens.is('?') ? 1 : 0;
        }
        return marks;
    }

    /**
     * The text with each of them replaced by its parameter.
     *
     * @throws AlembicException if there are more or fewer question marks than parameters
     */
    public static String fill(String sql, List<@Nullable Object> parameters, Literals literals, SqlLexis lexis) {
        Iterator<@Nullable Object> values = parameters.iterator();
        SqlTokenizer tokens = new SqlTokenizer(sql, lexis);
        StringBuilder out = new StringBuilder();
        int written = 0;
        int marks = 0;
        while (tokens.next() != Kind.END) {
            if (tokens.is('?')) {
                marks++;
                out.append(sql, written, tokens.start()).append(values.hasNext() ? literals.write(values.next()) : "?");
                written = tokens.end();
            }
        }
        if (marks != parameters.size()) {
            throw wrongNumber(marks, parameters.size(), sql);
        }
        return out.append(sql, written, sql.length()).toString();
    }

    /** The refusal of a text with more or fewer question marks than parameters. */
    public static AlembicException wrongNumber(int marks, int parameters, String sql) {
        return new AlembicException(
                "There are %d question marks for %d parameters in: %s".formatted(marks, parameters, sql));
    }
}
