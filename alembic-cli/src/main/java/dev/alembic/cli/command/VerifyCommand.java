package dev.alembic.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.alembic.Tenants;
import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import dev.alembic.error.DiffsFoundException;
import dev.alembic.migration.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic verify}. */
final class VerifyCommand implements CliCommand {

    private static final int DISORDER = 1;

    @Override
    public CommandSpec spec() {
        return TenantOptions.addOptions(CliCommands.command(
                        "verify",
                        "Fail unless revisions and database are in order.",
                        "alembic verify",
                        "alembic verify --format json"))
                .addOption(Listing.formatOption());
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        boolean isJson = Listing.isJson(arguments);
        Optional<Tenants> tenants = TenantOptions.of(arguments, session);
        if (tenants.isPresent()) {
            verify(arguments, session, tenants.get());
            return;
        }
        List<Finding> findings = session.alembic().verify();
        if (isJson) {
            Json.print(session.console().raw(), json -> write(json, findings));
            session.endWith(findings.isEmpty() ? 0 : DISORDER);
        } else if (findings.isEmpty()) {
            session.console().progress("Revisions and database are in order.");
        } else {
            throw new DiffsFoundException(text(findings));
        }
    }

    /** What the files lack would be told of each tenant. */
    private static void verify(ParseResult arguments, Session session, Tenants tenants) {
        List<Finding> files = tenants.verifyFiles();
        if (!files.isEmpty()) {
            session.console().note(text(files));
            session.endWith(DISORDER);
        }
        new TenantCommand<>(session, new VerifyReport()).run(arguments, tenants, Tenants::verify);
    }

    /** What is not in order, in lines. */
    static String text(List<Finding> findings) {
        String things = findings.size() == 1 ? "One thing is" : findings.size() + " things are";
        return findings.stream()
                .map(finding -> "\n  %s\n    %s".formatted(finding.sentence(), finding.advice()))
                .collect(Collectors.joining("", things + " not in order:", ""));
    }

    private static void write(JsonGenerator json, List<Finding> findings) throws IOException {
        json.writeStartObject();
        writeFields(json, findings);
        json.writeEndObject();
    }

    /** Writes the fields of an object that holds findings. */
    static void writeFields(JsonGenerator json, List<Finding> findings) throws IOException {
        json.writeBooleanField("in_order", findings.isEmpty());
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringField("kind", finding.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("text", finding.sentence());
            json.writeStringField("advice", finding.advice());
            json.writeArrayFieldStart("revisions");
            for (String revision : finding.revisions()) {
                json.writeString(revision);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
