package dev.alembic.internal.script;

import java.util.ArrayList;
import java.util.List;

/** The description of a revision as comment lines of a SQL file. */
final class SqlDescription {

    private static final String INDENT = "--   ";

    private SqlDescription() {}

    /** The lines that {@link SqlHeaderScanner} reads back; none for a blank text. */
    static List<String> write(String description) {
        List<String> lines = new ArrayList<>();
        description.strip().lines().forEach(line -> {
            String text = line.stripTrailing();
            if (lines.isEmpty()) {
                lines.add("-- message: " + text);
            } else {
                lines.add(text.isEmpty() ? "--" : INDENT + text);
            }
        });
        return lines;
    }
}
