package dev.alembic.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.alembic.CurrentRevisions;
import dev.alembic.RevisionView.Mark;
import dev.alembic.Tenants;
import dev.alembic.cli.command.RevisionText.Part;
import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import dev.alembic.error.DiffsFoundException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic current}. */
final class CurrentCommand implements CliCommand {

    @Override
    public CommandSpec spec() {
        return TenantOptions.addOptions(Listing.addOptions(CliCommands.command(
                        "current", "Show where the database stands.", "alembic current --check-heads")))
                .addOption(CliCommands.flag("Fail unless the database is at all heads.", "-c", "--check-heads"));
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        Optional<Tenants> tenants = TenantOptions.of(arguments, session);
        if (tenants.isPresent()) {
            new TenantCommand<>(session, new CurrentReport(arguments.hasMatchedOption("-c")))
                    .run(arguments, tenants.get(), Tenants::current);
            return;
        }
        CurrentRevisions current = session.forReading().current();
        boolean json = Listing.isJson(arguments);
        if (Listing.isVerbose(arguments) && !json) {
            session.console().line("Current revision(s) for %s:".formatted(current.database()));
        }
        if (arguments.hasMatchedOption("-c") && !current.onAllHeads()) {
            throw new DiffsFoundException(
                    "Database is not on all head revisions",
                    "\"alembic upgrade heads\" brings it there; \"alembic history -i\" shows what is pending.");
        }
        if (json) {
            Json.print(session.console().raw(), generator -> write(generator, current));
        } else {
            Listing.print(arguments, session, current.revisions(), Set.of(Part.TREE));
            Listing.noteIfEmpty(session, current.revisions(), "No revision is applied.");
        }
    }

    private static void write(JsonGenerator json, CurrentRevisions current) throws IOException {
        json.writeStartObject();
        json.writeStringField("database", current.database());
        json.writeBooleanField("on_all_heads", current.onAllHeads());
        json.writeFieldName("revisions");
        Json.writeAll(
                json,
                current.revisions().stream().map(one -> one.with(Mark.CURRENT)).toList());
        json.writeEndObject();
    }
}
