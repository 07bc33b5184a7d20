package dev.alembic.cli.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.alembic.RevisionView;
import dev.alembic.RevisionView.Mark;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Revisions as JSON. The fields are part of what the command promises; their order is that of
 * docs/json.md.
 */
public final class Json {

    private Json() {}

    /** Writes part of a document. */
    @FunctionalInterface
    public interface Part {
        /** Writes to the generator. */
        void write(JsonGenerator json) throws IOException;
    }

    /** Prints a document, indented, and a line end. */
    public static void print(PrintStream out, Part part) {
        try {
            JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter();
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            part.write(json);
            json.flush();
            out.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints a list of revisions. */
    public static void print(PrintStream out, List<RevisionView> revisions) {
        print(out, json -> writeAll(json, revisions));
    }

    /** Writes a list of revisions. */
    public static void writeAll(JsonGenerator json, List<RevisionView> revisions) throws IOException {
        json.writeStartArray();
        for (RevisionView revision : revisions) {
            write(json, revision);
        }
        json.writeEndArray();
    }

    /** Writes one revision. */
    public static void write(JsonGenerator json, RevisionView revision) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", revision.id());
        writeList(json, "down_revisions", revision.revises());
        writeList(json, "depends_on", revision.dependsOn());
        if (revision.gate().isPresent()) {
            json.writeStringField("gate", revision.gate().get());
        }
        writeList(json, "branch_labels", revision.labels());
        writeList(json, "children", revision.children());
        json.writeStringField("message", RevisionText.shortDescription(revision));
        json.writeStringField("doc", revision.description());
        json.writeStringField("created", revision.created().orElse(null));
        json.writeStringField("path", revision.location());
        json.writeBooleanField("head", revision.is(Mark.HEAD) || revision.is(Mark.EFFECTIVE_HEAD));
        json.writeBooleanField("effective_head", revision.is(Mark.EFFECTIVE_HEAD));
        json.writeBooleanField("branch_point", revision.is(Mark.BRANCH_POINT));
        json.writeBooleanField("merge_point", revision.is(Mark.MERGE_POINT));
        json.writeBooleanField("current", revision.is(Mark.CURRENT));
        json.writeEndObject();
    }

    /** Writes a field that is a list of texts. */
    static void writeList(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
