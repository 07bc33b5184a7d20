package dev.alembic.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.alembic.Tenants;
import dev.alembic.cli.log.StderrLoggers;
import dev.alembic.cli.session.Elapsed;
import dev.alembic.cli.session.Session;
import dev.alembic.error.AlembicException;
import dev.alembic.error.MigrationFailedException;
import dev.alembic.tenant.TenantResult;
import dev.alembic.tenant.TenantResult.State;
import dev.alembic.tenant.TenantResults;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.ParseResult;

/**
 * A command on many tenants: a line for each as it ends, a table of them, and what has failed.
 *
 * @param report what is said of each
 * @param <T> what the command answers
 */
record TenantCommand<T>(Session session, TenantReport<T> report) {

    private static final int FAILED = 1;

    /** Runs it and prints the outcome; fails if it does on a tenant. */
    void run(ParseResult arguments, Tenants tenants, Function<Tenants, TenantResults<T>> command) {
        boolean isJson = Listing.isJson(arguments);
        TenantLines<T> lines = new TenantLines<>(session, report, tenants.list().size());
        TenantResults<T> results = StderrLoggers.briefly(() -> command.apply(tenants.listener(lines)));
        boolean isWell = results.all().stream().allMatch(this::isWell);
        if (isJson) {
            Json.print(session.console().raw(), json -> write(json, results));
            if (!isWell) {
                session.endWith(FAILED);
            }
            return;
        }
        TenantSummary<T> summary = new TenantSummary<>(report, results);
        summary.lines().forEach(session.console()::progress);
        if (!isWell) {
            throw summary.failure(this::isWell);
        }
    }

    private boolean isWell(TenantResult<T> result) {
        return result.value().filter(report::isWell).isPresent();
    }

    private void write(JsonGenerator json, TenantResults<T> results) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("successful", results.all().stream().allMatch(this::isWell));
        json.writeNumberField("millis", results.millis());
        json.writeArrayFieldStart("tenants");
        for (TenantResult<T> result : results.all()) {
            write(json, result);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, TenantResult<T> result) throws IOException {
        json.writeStartObject();
        json.writeStringField("tenant", result.tenant().name());
        json.writeStringField("state", result.state().name().toLowerCase(Locale.ROOT));
        json.writeNumberField("millis", result.millis());
        if (result.value().isPresent()) {
            report.write(json, result.value().get());
        }
        if (result.state() == State.FAILED) {
            writeFailure(json, result.failure().orElseThrow());
        }
        json.writeEndObject();
    }

    private void writeFailure(JsonGenerator json, RuntimeException failure) throws IOException {
        json.writeStringField("error", session.secrets().mask(String.valueOf(failure.getMessage())));
        if (failure instanceof MigrationFailedException migration) {
            json.writeStringField("revision", migration.report().revision());
            json.writeStringField("statement", migration.report().statement().orElse(null));
            Json.writeList(json, "done", migration.report().done());
        }
        if (failure instanceof AlembicException known && known.advice().isPresent()) {
            json.writeStringField("advice", known.advice().get());
        }
    }

    /** How long something took, as people read it. */
    static String time(long millis) {
        return millis < 1_000 ? millis + " ms" : Elapsed.text(millis);
    }
}
