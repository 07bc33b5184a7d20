package dev.alembic.script;

import dev.alembic.error.ScriptException;
import dev.alembic.script.SqlLexer.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The statements of a SQL revision.
 *
 * @param file where they stand
 * @param reading the standard syntax, or a variant of it under which the file makes sense
 * @param upgrade what stands behind {@code -- upgrade}
 * @param downgrade what stands behind {@code -- downgrade}; empty if there is no such line
 */
record SqlScript(Path file, SqlSyntax reading, Part upgrade, Optional<Part> downgrade) {

    /**
     * A piece of the file.
     *
     * @param firstLine the number of its first line, counted from 1
     */
    record Part(String text, int firstLine) {}

    /**
     * Finds the two halves.
     *
     * @param header where the body begins
     * @throws ScriptException if a string or comment has no end, or a half is there twice
     */
    static SqlScript parse(Path file, String text, SqlHeader header) {
        Part body = new Part(text.substring(header.bodyStart()), header.bodyLine());
        SqlSyntax reading = reading(file, body);
        Optional<Integer> mark = downgradeMark(file, body.text(), reading);
        if (mark.isEmpty()) {
            return new SqlScript(file, reading, body, Optional.empty());
        }
        String upgrade = body.text().substring(0, mark.get());
        int lines = (int) upgrade.chars().filter(c -> c == '\n').count();
        return new SqlScript(
                file,
                reading,
                new Part(upgrade, body.firstLine()),
                Optional.of(new Part(body.text().substring(mark.get()), body.firstLine() + lines)));
    }

    /**
     * The statements of a half.
     *
     * @param syntax that of the database, or {@link SqlSyntax#STANDARD} if it is not known
     * @throws ScriptException if a string or comment has no end under this syntax
     */
    List<SqlStatement> statements(Part part, SqlSyntax syntax) {
        SqlSyntax chosen = syntax.equals(SqlSyntax.STANDARD) ? reading : syntax;
        SqlSplitter.Result result = SqlSplitter.split(part.text(), part.firstLine(), chosen);
        if (result.unfinished().isPresent()) {
            throw unfinished(file, result, part);
        }
        return result.statements();
    }

    /**
     * Dialects contradict each other in two places: whether a backslash escapes a quote, and
     * whether comments nest. A reading under which everything has an end is taken for right.
     */
    private static SqlSyntax reading(Path file, Part body) {
        SqlSyntax standard = SqlSyntax.STANDARD;
        List<SqlSyntax> readings = List.of(
                standard,
                standard.withBackslashEscapes(),
                standard.withFlatComments(),
                standard.withBackslashEscapes().withFlatComments());
        return readings.stream()
                .filter(r -> split(body, r).unfinished().isEmpty())
                .findFirst()
                .orElseThrow(() -> unfinished(file, split(body, standard), body));
    }

    private static SqlSplitter.Result split(Part part, SqlSyntax syntax) {
        return SqlSplitter.split(part.text(), part.firstLine(), syntax);
    }

    /** Where the line {@code -- downgrade} ends. */
    private static Optional<Integer> downgradeMark(Path file, String body, SqlSyntax syntax) {
        Optional<Integer> mark = Optional.empty();
        SqlLexer lexer = new SqlLexer(body, syntax);
        while (lexer.next() != Kind.END) {
            String name = lexer.kind() == Kind.LINE_COMMENT ? markName(lexer) : "";
            if (name.equals("upgrade") || (name.equals("downgrade") && mark.isPresent())) {
                throw new ScriptException(file, "\"%s\" has a second line \"-- %s\".".formatted(file, name));
            }
            if (name.equals("downgrade")) {
                mark = Optional.of(lexer.end());
            }
        }
        return mark;
    }

    private static String markName(SqlLexer lexer) {
        return lexer.isFirstOnLine() && lexer.token().startsWith("--")
                ? lexer.token().substring(2).strip().toLowerCase(Locale.ROOT)
                : "";
    }

    private static ScriptException unfinished(Path file, SqlSplitter.Result result, Part part) {
        List<SqlStatement> statements = result.statements();
        int line = statements.isEmpty()
                ? part.firstLine()
                : statements.get(statements.size() - 1).line();
        return new ScriptException(
                file,
                "A %s in \"%s\" has no end; its statement begins in line %d."
                        .formatted(result.unfinished().orElse("string"), file, line));
    }
}
