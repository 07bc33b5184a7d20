package dev.alembic.cli.command;

import dev.alembic.Alembic;
import dev.alembic.RunResult;
import dev.alembic.Tenants;
import dev.alembic.cli.session.Session;
import dev.alembic.tenant.TenantResults;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.ParseResult;

/**
 * A command that runs steps, on one database or on many tenants.
 *
 * @param done what it is called if it was done: {@code upgraded}
 */
record RunCommand(Session session, String done) {

    /**
     * Runs it.
     *
     * @return what was done on the one database; absent if all is said already
     */
    Optional<RunResult> run(
            ParseResult arguments,
            Function<Tenants, TenantResults<RunResult>> onAll,
            Function<Alembic, RunResult> onOne) {
        boolean isJson = Listing.isJson(arguments);
        RunReport report = new RunReport(done);
        Optional<Tenants> tenants = TenantOptions.of(arguments, session);
        if (tenants.isPresent()) {
            new TenantCommand<>(session, report).run(arguments, tenants.get(), onAll);
            return Optional.empty();
        }
        RunResult result = onOne.apply(session.alembic());
        if (!isJson) {
            return Optional.of(result);
        }
        Json.print(session.console().raw(), json -> {
            json.writeStartObject();
            json.writeNumberField("millis", result.millis());
            report.write(json, result);
            json.writeEndObject();
        });
        return Optional.empty();
    }
}
