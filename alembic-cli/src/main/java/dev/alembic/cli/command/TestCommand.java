package dev.alembic.cli.command;

import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import dev.alembic.proof.ProofResult;
import dev.alembic.proof.ProofScope;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic test}. */
final class TestCommand implements CliCommand {

    private static final int FAILED = 1;

    private static final String NO_GENERATED_ROWS = "--no-generated-rows";

    @Override
    public CommandSpec spec() {
        return CliCommands.command(
                        "test",
                        "Take revisions up, down and up again on a scratch database, and say what comes back.",
                        "alembic test",
                        "alembic test 1975ea: --format json")
                .addOption(Listing.formatOption())
                .addOption(CliCommands.flag(
                        "Put in no other rows than those of seed/*.sql and of the revisions themselves.",
                        NO_GENERATED_ROWS))
                .addPositional(
                        CliCommands.parameter(
                                        "RANGE", "FROM:TO or one revision, ':' for all; without it what is pending.")
                                .toBuilder()
                                .arity("0..1")
                                .required(false)
                                .build());
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        boolean isJson = Listing.isJson(arguments);
        ProofResult result = session.alembic().proofs().downgrades(scope(arguments));
        if (isJson) {
            Json.print(session.console().raw(), json -> ProofJson.write(json, result));
        } else if (result.revisions().isEmpty()) {
            session.console().note("Nothing to do: no revision is pending. \"alembic test :\" tries all of them.");
        } else {
            result.lines().forEach(session.console()::line);
            session.console().progress(result.summary());
        }
        session.endWith(result.hasFailures() ? FAILED : 0);
    }

    private static ProofScope scope(ParseResult arguments) {
        String range = arguments.matchedPositionalValue(0, "");
        ProofScope scope = range.isEmpty() ? ProofScope.PENDING : ProofScope.PENDING.range(range);
        return arguments.hasMatchedOption(NO_GENERATED_ROWS) ? scope.withoutGeneratedRows() : scope;
    }
}
