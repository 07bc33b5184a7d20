package dev.alembic.script;

import dev.alembic.error.ScriptException;
import dev.alembic.script.SqlLexer.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The two halves of a SQL revision, as text.
 *
 * @param upgrade what stands behind {@code -- upgrade}
 * @param downgrade what stands behind {@code -- downgrade}; empty if there is no such line
 */
record SqlScript(Part upgrade, Optional<Part> downgrade) {

    /**
     * A piece of the file.
     *
     * @param firstLine the number of its first line
     */
    record Part(String text, int firstLine) {}

    /**
     * Finds the halves.
     *
     * @param header where the body begins
     * @throws ScriptException if a string or comment has no end, or a half is there twice
     */
    static SqlScript parse(Path file, String text, SqlHeader header) {
        String body = text.substring(header.bodyStart());
        SqlSyntax syntax = fittingSyntax(file, body, header.bodyLine());
        List<Integer> marks = marks(file, body, syntax);
        if (marks.isEmpty()) {
            return new SqlScript(new Part(body, header.bodyLine()), Optional.empty());
        }
        int end = marks.get(0);
        int lines = (int) body.substring(0, end).chars().filter(c -> c == '\n').count();
        return new SqlScript(
                new Part(body.substring(0, end), header.bodyLine()),
                Optional.of(new Part(body.substring(end), header.bodyLine() + lines)));
    }

    /**
     * The statements of a half, under the syntax of a dialect.
     *
     * @throws ScriptException if a string or comment has no end
     */
    static List<SqlStatement> statements(Path file, Part part, SqlSyntax syntax) {
        SqlSplitter.Result result = SqlSplitter.split(part.text(), part.firstLine(), syntax);
        if (syntax.equals(SqlSyntax.STANDARD) && result.unfinished().isPresent()) {
            SqlSyntax fitting = fittingSyntax(file, part.text(), part.firstLine());
            result = SqlSplitter.split(part.text(), part.firstLine(), fitting);
        }
        List<SqlStatement> statements = result.statements();
        result.unfinished()
                .ifPresent(
                        what -> {
                            int last =
                                    statements.isEmpty() ? part.firstLine() : lastLine(statements);
                            throw unfinished(file, what, last);
                        });
        return statements;
    }

    private static int lastLine(List<SqlStatement> statements) {
        return statements.get(statements.size() - 1).line();
    }

    /**
     * Dialects contradict each other in two places: whether a backslash escapes a quote, and
     * whether comments nest. A reading under which everything has an end is taken for right.
     */
    private static SqlSyntax fittingSyntax(Path file, String text, int firstLine) {
        SqlSyntax standard = SqlSyntax.STANDARD;
        List<SqlSyntax> readings =
                List.of(
                        standard,
                        standard.withBackslashEscapes(),
                        standard.withFlatComments(),
                        standard.withBackslashEscapes().withFlatComments());
        for (SqlSyntax reading : readings) {
            if (SqlSplitter.split(text, firstLine, reading).unfinished().isEmpty()) {
                return reading;
            }
        }
        SqlSplitter.Result result = SqlSplitter.split(text, firstLine, standard);
        throw unfinished(
                file,
                result.unfinished().orElse("string"),
                result.statements().isEmpty() ? firstLine : lastLine(result.statements()));
    }

    private static List<Integer> marks(Path file, String body, SqlSyntax syntax) {
        List<Integer> ends = new ArrayList<>();
        SqlLexer lexer = new SqlLexer(body, syntax);
        while (lexer.next() != Kind.END) {
            if (lexer.kind() == Kind.LINE_COMMENT && lexer.isFirstOnLine()) {
                String name = lexer.token().substring(lexer.token().startsWith("--") ? 2 : 1);
                if (name.strip().equalsIgnoreCase("upgrade")
                        || (name.strip().equalsIgnoreCase("downgrade") && !ends.isEmpty())) {
                    throw new ScriptException(
                            file,
                            "\"%s\" has a second line \"-- %s\".".formatted(file, name.strip()));
                }
                if (name.strip().equalsIgnoreCase("downgrade")) {
                    ends.add(lexer.end());
                }
            }
        }
        return ends;
    }

    private static ScriptException unfinished(Path file, String what, int line) {
        return new ScriptException(
                file,
                "\"%s\": a %s in the statement that begins in line %d has no end."
                        .formatted(file, what, line));
    }
}
