package dev.alembic.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintResult;
import dev.alembic.lint.LintRule;
import java.io.IOException;
import java.util.List;

/** Findings in the Static Analysis Results Interchange Format, 2.1.0, which code hosts read. */
final class LintSarif {

    private LintSarif() {}

    static void write(JsonGenerator json, List<LintResult> results, List<LintRule> rules) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        tool(json, rules);
        json.writeArrayFieldStart("results");
        for (LintResult result : results) {
            for (LintFinding finding : result.findings()) {
                result(json, finding);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void tool(JsonGenerator json, List<LintRule> rules) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "alembic");
        json.writeArrayFieldStart("rules");
        for (LintRule rule : rules) {
            json.writeStartObject();
            json.writeStringField("id", rule.code());
            message(json, "shortDescription", rule.about());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void result(JsonGenerator json, LintFinding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.code());
        json.writeStringField("level", LintText.word(finding.severity()));
        message(json, "message", finding.sentence() + " " + finding.advice());
        if (finding.file().isPresent()) {
            json.writeArrayFieldStart("locations");
            json.writeStartObject();
            json.writeObjectFieldStart("physicalLocation");
            json.writeObjectFieldStart("artifactLocation");
            json.writeStringField("uri", finding.file().get());
            json.writeEndObject();
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", Math.max(1, finding.line()));
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void message(JsonGenerator json, String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }
}
