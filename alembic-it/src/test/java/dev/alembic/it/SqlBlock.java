package dev.alembic.it;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Statements, each up to a line that ends with a semicolon; the comments below are its answer. */
record SqlBlock(Fence fence) {

    private static final String COMMENT = "--";

    Step.Query query(Set<DatabaseKind> databases, String name) {
        List<Step.Statement> statements = new ArrayList<>();
        List<String> lines = fence.lines();
        int index = 0;
        while (index < lines.size()) {
            int line = fence.line() + 1 + index;
            List<String> sql = new ArrayList<>();
            do {
                sql.add(lines.get(index++));
            } while (index < lines.size() && !sql.get(sql.size() - 1).endsWith(";"));
            List<String> answer = new ArrayList<>();
            while (index < lines.size() && isAnswer(lines.get(index))) {
                answer.add(lines.get(index++));
            }
            statements.add(statement(line, sql, answer));
        }
        return new Step.Query(fence.line(), databases, name, statements);
    }

    private static boolean isAnswer(String line) {
        return line.isBlank() || line.startsWith(COMMENT);
    }

    private static Step.Statement statement(int line, List<String> sql, List<String> answer) {
        String text = String.join("\n", sql).strip();
        List<String> rows = answer.stream()
                .filter(row -> !row.isBlank())
                .map(row -> row.substring(COMMENT.length()))
                .map(SqlBlock::row)
                .toList();
        return new Step.Statement(line, text.replaceFirst(";$", ""), rows);
    }

    /** A row in the form in which rows are compared, without the spaces that align columns. */
    static String row(String cells) {
        return Stream.of(cells.split("\\|", -1)).map(String::strip).collect(Collectors.joining(" | "));
    }
}
