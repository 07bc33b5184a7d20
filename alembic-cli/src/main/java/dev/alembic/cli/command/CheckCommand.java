package dev.alembic.cli.command;

import dev.alembic.CheckResult;
import dev.alembic.Tenants;
import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import dev.alembic.error.DiffsFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic check}. */
final class CheckCommand implements CliCommand {

    private static final String SNAPSHOT = "--snapshot";
    private static final int DIFFERENT = 1;

    @Override
    public CommandSpec spec() {
        return TenantOptions.addOptions(CliCommands.command(
                        "check",
                        "Fail if the database is not as the model is.",
                        "alembic check",
                        "alembic check --snapshot",
                        "alembic check --format json"))
                .addOption(CliCommands.flag("Take schema.json for the database; connects to nothing.", SNAPSHOT))
                .addOption(Listing.formatOption());
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        boolean isJson = Listing.isJson(arguments);
        boolean isOfFiles = arguments.hasMatchedOption(SNAPSHOT);
        Optional<Tenants> tenants = isOfFiles ? Optional.empty() : TenantOptions.of(arguments, session);
        if (tenants.isPresent()) {
            new TenantCommand<>(session, new CheckReport()).run(arguments, tenants.get(), Tenants::check);
            return;
        }
        CheckResult result = isOfFiles
                ? session.alembic().schemaFiles().checkSnapshot()
                : session.alembic().check();
        if (isJson) {
            Json.print(session.console().raw(), json -> new CheckJson(json).write(result));
            session.endWith(result.isClean() ? 0 : DIFFERENT);
        } else if (result.isClean()) {
            session.console().progress("No new upgrade operations detected.");
        } else {
            throw new DiffsFoundException(text(result));
        }
    }

    /** What differs, in lines. */
    static String text(CheckResult result) {
        List<String> lines = new ArrayList<>(List.of("New upgrade operations detected:"));
        for (CheckResult.Database database : result.databases()) {
            if (result.databases().size() > 1) {
                lines.add(database.url());
            }
            database.result().differences().stream()
                    .flatMap(difference -> difference.detected().stream())
                    .forEach(text -> lines.add("  " + text));
            database.result().candidates().stream().map(RenameText::looks).forEach(text -> lines.add("  " + text));
        }
        return String.join("\n", lines);
    }
}
