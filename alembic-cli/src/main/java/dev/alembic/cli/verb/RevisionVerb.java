package dev.alembic.cli.verb;

import dev.alembic.cli.Session;
import dev.alembic.cli.Verb;
import dev.alembic.cli.Verbs;
import dev.alembic.command.RevisionRequest;
import dev.alembic.config.Config;
import dev.alembic.error.ConfigException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic revision}. */
final class RevisionVerb implements Verb {

    private static final String AUTOGENERATE = "--autogenerate";
    private static final String SQL = "--sql";

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                Verbs.command(
                        "revision",
                        "Write a new revision.",
                        "alembic revision -m \"create tasks table\"");
        return NewRevision.addOptions(spec)
                .addOption(
                        Verbs.flag(
                                "Fill it with what the model has and the database has not.",
                                AUTOGENERATE))
                .addOption(Verbs.flag("Run Env.java without a database.", SQL))
                .addOption(Verbs.value("REVISION", "What to build on; head by default.", "--head"))
                .addOption(
                        Verbs.flag(
                                "With --splice: put it between its parent and the child.",
                                "--relink"))
                .addOption(
                        Verbs.value("PATH", "The version location to write to.", "--version-path"))
                .addOption(
                        Verbs.values(
                                "REVISION",
                                "What must be in place first; may be repeated.",
                                "--depends-on"));
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        boolean autogenerate = arguments.hasMatchedOption(AUTOGENERATE);
        if (arguments.hasMatchedOption(SQL)) {
            throw new ConfigException(
                    autogenerate
                            ? "Using --sql with --autogenerate does not make any sense"
                            : "Using --sql with the revision command when revision_environment is"
                                    + " not configured does not make any sense");
        }
        RevisionRequest request = request(arguments, session.config());
        NewRevision.report(
                session.console(),
                autogenerate
                        ? session.alembic().autogenerate()
                        : session.alembic().revision(request));
    }

    private static RevisionRequest request(ParseResult arguments, Config config) {
        return new RevisionRequest(
                Optional.ofNullable(arguments.matchedOptionValue("-m", null)),
                Optional.ofNullable(arguments.matchedOptionValue("--rev-id", null)),
                List.of(arguments.matchedOptionValue("--head", "head")),
                arguments.hasMatchedOption("--splice"),
                arguments.hasMatchedOption("--relink"),
                NewRevision.labels(arguments),
                Optional.ofNullable(arguments.matchedOptionValue("--version-path", null)),
                arguments.matchedOptionValue("--depends-on", List.of()),
                NewRevision.isSql(arguments, config));
    }
}
