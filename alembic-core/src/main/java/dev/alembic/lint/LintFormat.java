package dev.alembic.lint;

import dev.alembic.internal.text.JsonDocument;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How findings are written down. */
public enum LintFormat {
    /** Lines for people. */
    TEXT(".txt"),
    /** A table, for a request to merge or the summary of a pipeline. */
    MARKDOWN(".md"),
    /** For programs; its fields don't change. */
    JSON(".json"),
    /** The Static Analysis Results Interchange Format 2.1.0, which code hosts show beside a line. */
    SARIF(".sarif"),
    /** XML of JUnit, which build servers read: a test for each revision. */
    JUNIT(".xml"),
    /** Annotations of a workflow of GitHub. */
    GITHUB(".txt");

    private final String ending;

    LintFormat(String ending) {
        this.ending = ending;
    }

    /** What a file of it ends in: {@code .sarif}. */
    public String ending() {
        return ending;
    }

    /** What it is called on the command line: {@code sarif}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The findings, with a line end behind them; may be empty if there are none.
     *
     * @param rules all that were asked, which SARIF lists
     */
    public String write(List<LintResult> results, List<LintRule> rules) {
        return switch (this) {
            case TEXT -> lines(results.stream().flatMap(result -> LintText.lines(result).stream()));
            case MARKDOWN -> results.stream().map(LintMarkdown::text).collect(Collectors.joining("\n"));
            case JSON -> JsonDocument.of(LintJson.document(results));
            case SARIF -> JsonDocument.of(LintSarif.document(results, rules));
            case JUNIT -> LintJunit.text(results);
            case GITHUB -> lines(LintAnnotations.lines(results).stream());
        };
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> line + "\n").collect(Collectors.joining());
    }
}
