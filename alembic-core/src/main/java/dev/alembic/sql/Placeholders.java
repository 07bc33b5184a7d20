package dev.alembic.sql;

import dev.alembic.error.AlembicException;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes parameters into the SQL text that has question marks for them. */
public final class Placeholders {

    /** Strings, quoted names, comments; whatever else is a question mark stands for a parameter. */
    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`[^`]*`|--[^\\n]*|/\\*.*?\\*/|(\\?)", Pattern.DOTALL);

    private Placeholders() {}

    /**
     * The text with each question mark outside of strings, quoted names and comments replaced.
     *
     * @throws AlembicException if there are more or fewer question marks than parameters
     */
    public static String fill(String sql, List<@Nullable Object> parameters, Literals literals) {
        Iterator<@Nullable Object> values = parameters.iterator();
        Matcher matcher = TOKEN.matcher(sql);
        StringBuilder out = new StringBuilder();
        int marks = 0;
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                marks++;
                String literal = values.hasNext() ? literals.write(values.next()) : "?";
                matcher.appendReplacement(out, Matcher.quoteReplacement(literal));
            }
        }
        if (marks != parameters.size()) {
            throw new AlembicException(
                    "There are %d question marks for %d parameters in: %s".formatted(marks, parameters.size(), sql));
        }
        return matcher.appendTail(out).toString();
    }
}
