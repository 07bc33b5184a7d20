package dev.alembic.imports.python;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts Python source into logical lines: a statement may go on as long as a bracket or string is open. */
final class PythonLines {

    /**
     * A logical line.
     *
     * @param indent how far it is indented
     * @param text the statement, without the blanks around it
     */
    record Line(int indent, String text) {}

    private static final Pattern PIECE = Pattern.compile("(?s)\"\"\".*?(?<!\\\\)\"\"\"|'''.*?(?<!\\\\)'''"
            + "|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'|#[^\\n]*|\\\\\\r?\\n|\\n|.");

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int depth;

    private PythonLines() {}

    /** The lines, without those that are blank or only a comment. */
    static List<Line> of(String source) {
        PythonLines lines = new PythonLines();
        Matcher piece = PIECE.matcher(source);
        while (piece.find()) {
            lines.accept(piece.group());
        }
        lines.finish();
        return lines.lines;
    }

    private void accept(String piece) {
        if (piece.startsWith("#")) {
            return;
        } else if (piece.equals("\n") && depth == 0) {
            finish();
            return;
        } else if (piece.length() == 1) {
            depth += "([{".contains(piece) ? 1 : ")]}".contains(piece) ? -1 : 0;
        }
        line.append(piece);
    }

    private void finish() {
        String text = line.toString();
        if (!text.isBlank()) {
            String unindented = text.stripLeading();
            int indent = text.substring(0, text.length() - unindented.length())
                    .replace("\t", "        ")
                    .length();
            lines.add(new Line(indent, text.strip()));
        }
        line.setLength(0);
    }
}
