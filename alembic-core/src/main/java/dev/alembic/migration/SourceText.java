package dev.alembic.migration;

import java.util.List;

/**
 * Source of a revision.
 *
 * @param text lines that end in a line feed, not indented; without one if it is an expression
 * @param imports whole import statements that the text needs beyond those of every revision: those
 *     of {@code Dsl}, {@code Operations} and the migration API. Sorted.
 */
public record SourceText(String text, List<String> imports) {

    /** Copies the imports. */
    public SourceText {
        imports = List.copyOf(imports);
    }

    /** Text that needs no imports. */
    public static SourceText of(String text) {
        return new SourceText(text, List.of());
    }
}
