package dev.alembic.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of texts in columns that are as wide as they have to be. */
final class TextTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** Begins with the titles of the columns. */
    TextTable(List<String> titles) {
        rows.add(List.copyOf(titles));
    }

    /** Adds a row of as many texts. */
    void add(List<String> row) {
        rows.add(List.copyOf(row));
    }

    /** The lines, without blanks at their ends. */
    List<String> lines() {
        List<Integer> widths = IntStream.range(0, rows.get(0).size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String text = row.get(column);
            line.append(text)
                    .append(" ".repeat(widths.get(column) - text.length()))
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
