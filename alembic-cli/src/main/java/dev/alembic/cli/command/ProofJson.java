package dev.alembic.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.alembic.proof.ProofResult;
import dev.alembic.proof.RevisionProof;
import dev.alembic.proof.RowChange;
import java.io.IOException;
import java.util.Locale;

/** What was found out about downgrades as JSON, for programs. */
final class ProofJson {

    private ProofJson() {}

    static void write(JsonGenerator json, ProofResult result) throws IOException {
        json.writeStartObject();
        json.writeStringField("database", result.database());
        json.writeBooleanField("failed", result.hasFailures());
        json.writeArrayFieldStart("revisions");
        for (RevisionProof proof : result.revisions()) {
            write(json, proof);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, RevisionProof proof) throws IOException {
        json.writeStartObject();
        json.writeStringField("revision", proof.revision());
        json.writeStringField("message", proof.message());
        json.writeStringField("file", proof.file().orElse(null));
        json.writeStringField("outcome", proof.outcome().words());
        json.writeBooleanField("failed", proof.isFailure());
        json.writeStringField("reason", proof.reason().orElse(null));
        json.writeStringField("allowed", proof.allowed().orElse(null));
        Json.writeList(json, "schema", proof.schema());
        json.writeArrayFieldStart("rows");
        for (RowChange change : proof.rows()) {
            write(json, change);
        }
        json.writeEndArray();
        Json.writeList(json, "notes", proof.notes());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, RowChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", change.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("table", change.table());
        json.writeStringField("column", change.column().orElse(null));
        json.writeNumberField("count", change.count());
        json.writeArrayFieldStart("examples");
        for (RowChange.Example example : change.examples()) {
            json.writeStartObject();
            json.writeStringField("before", example.before().orElse(null));
            json.writeStringField("after", example.after().orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
