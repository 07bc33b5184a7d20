package dev.alembic.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import dev.alembic.migration.HistoryEntry;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic log}. */
final class LogCommand implements CliCommand {

    @Override
    public CommandSpec spec() {
        return CliCommands.command(
                        "log", "Show who ran which revision and when, newest first.", "alembic log --format json")
                .addOption(Listing.formatOption());
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        boolean isJson = Listing.isJson(arguments);
        List<HistoryEntry> entries = session.forReading().log();
        if (isJson) {
            Json.print(session.console().raw(), json -> {
                json.writeStartArray();
                for (HistoryEntry entry : entries) {
                    write(json, entry);
                }
                json.writeEndArray();
            });
            return;
        }
        entries.forEach(entry -> session.console().line(line(entry)));
        Listing.noteIfEmpty(session, entries, "Nothing is noted of this database.");
    }

    private static String line(HistoryEntry entry) {
        String message = entry.message().isEmpty() ? "" : ", " + entry.message();
        return "%s%s %s%s (%s, %d ms)"
                .formatted(
                        entry.isDone() ? "" : "failed ",
                        action(entry),
                        entry.revision(),
                        message,
                        entry.signature(),
                        entry.millis());
    }

    private static String action(HistoryEntry entry) {
        return entry.action().name().toLowerCase(Locale.ROOT);
    }

    private static void write(JsonGenerator json, HistoryEntry entry) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", entry.number());
        json.writeStringField("action", action(entry));
        json.writeStringField("revision", entry.revision());
        json.writeStringField("message", entry.message());
        json.writeBooleanField("done", entry.isDone());
        json.writeStringField("at", entry.at().toString());
        json.writeNumberField("millis", entry.millis());
        json.writeStringField("user", entry.origin().user());
        json.writeStringField("host", entry.origin().host());
        json.writeStringField("version", entry.origin().version());
        json.writeStringField("digest", entry.digest().orElse(null));
        json.writeStringField("downgrade", entry.downgrade().orElse(null));
        json.writeEndObject();
    }
}
