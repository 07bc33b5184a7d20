package dev.alembic.plan;

import dev.alembic.internal.text.JsonDocument;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How plans are written down. */
public enum PlanFormat {
    /** Lines for people. */
    TEXT(".txt"),
    /** A table and the SQL, for a request to merge or the summary of a pipeline. */
    MARKDOWN(".md"),
    /** For programs; its fields don't change. */
    JSON(".json");

    private final String ending;

    PlanFormat(String ending) {
        this.ending = ending;
    }

    /** What a file of it ends in: {@code .md}. */
    public String ending() {
        return ending;
    }

    /** What it is called on the command line: {@code markdown}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The plans, with a line end behind them. */
    public String write(List<DatabasePlan> plans) {
        return switch (this) {
            case TEXT ->
                plans.stream()
                        .map(PlanText::lines)
                        .map(lines -> String.join("\n", lines) + "\n")
                        .collect(Collectors.joining());
            case MARKDOWN -> plans.stream().map(PlanMarkdown::text).collect(Collectors.joining("\n"));
            case JSON -> JsonDocument.of(PlanJson.document(plans));
        };
    }
}
