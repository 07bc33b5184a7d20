package dev.alembic.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintResult;
import java.io.IOException;
import java.util.List;

/** Findings as JSON. */
final class LintJson {

    private LintJson() {}

    static void write(JsonGenerator json, List<LintResult> results) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("databases");
        for (LintResult result : results) {
            json.writeStartObject();
            json.writeBooleanField("offline", result.isOffline());
            Json.writeList(json, "revisions", result.revisions());
            json.writeArrayFieldStart("findings");
            for (LintFinding finding : result.findings()) {
                write(json, finding);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, LintFinding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", finding.code());
        json.writeStringField("severity", LintText.word(finding.severity()));
        json.writeStringField("revision", finding.revision());
        json.writeStringField("file", finding.file().orElse(null));
        json.writeNumberField("line", finding.line());
        json.writeStringField("text", finding.sentence());
        json.writeStringField("advice", finding.advice());
        json.writeEndObject();
    }
}
