package dev.alembic.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.alembic.CheckResult;
import dev.alembic.comparison.Difference;
import dev.alembic.comparison.RenameCandidate;
import dev.alembic.op.Operation;
import java.io.IOException;
import java.util.List;

/** What {@code check} found as JSON; the fields are those of docs/json.md. */
record CheckJson(JsonGenerator json) {

    void write(CheckResult result) throws IOException {
        json.writeStartObject();
        writeFields(result);
        json.writeEndObject();
    }

    void writeFields(CheckResult result) throws IOException {
        json.writeBooleanField("in_sync", result.isClean());
        json.writeArrayFieldStart("databases");
        for (CheckResult.Database database : result.databases()) {
            write(database);
        }
        json.writeEndArray();
    }

    private void write(CheckResult.Database database) throws IOException {
        json.writeStartObject();
        json.writeStringField("database", database.url());
        json.writeBooleanField("in_sync", database.result().isEmpty());
        json.writeArrayFieldStart("differences");
        for (Difference difference : database.result().differences()) {
            write(difference);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("renames");
        for (RenameCandidate candidate : database.result().candidates()) {
            write(candidate);
        }
        json.writeEndArray();
        write("uncompared", database.result().uncompared());
        json.writeEndObject();
    }

    private void write(Difference difference) throws IOException {
        json.writeStartObject();
        write("detected", difference.detected());
        write(
                "operations",
                difference.upgrade().stream().map(Operation::describe).toList());
        write("notes", difference.notes());
        write("downgrade_notes", difference.notesBack());
        json.writeEndObject();
    }

    private void write(RenameCandidate candidate) throws IOException {
        json.writeStartObject();
        json.writeStringField("rename", candidate.rename().toString());
        json.writeStringField("reason", candidate.reason());
        json.writeEndObject();
    }

    private void write(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
