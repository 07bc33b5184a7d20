package dev.alembic.cli.command;

import dev.alembic.GeneratedRevisions;
import dev.alembic.RevisionBuilder;
import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import dev.alembic.cli.session.Streams;
import dev.alembic.comparison.RenameQuestion;
import dev.alembic.error.ConfigException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code alembic revision}. */
final class RevisionCommand implements CliCommand {

    private static final String AUTOGENERATE = "--autogenerate";
    private static final String BASELINE = "--baseline";
    private static final String OFFLINE = "--offline";
    private static final String SAFE = "--safe";
    private static final String SQL = "--sql";
    private static final String RENAME = "--rename";
    private static final String NO_RENAMES = "--no-renames";

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CliCommands.command(
                "revision",
                "Write a new revision.",
                "alembic revision -m \"create tasks table\"",
                "alembic revision --autogenerate -m \"add categories\"",
                "alembic revision --autogenerate --rename tasks.title:name -m \"rename" + " title\"",
                "alembic revision --baseline -m \"what was there\"");
        return NewRevision.addOptions(spec)
                .addOption(CliCommands.flag("Fill it with what makes the database as the model is.", AUTOGENERATE))
                .addOption(CliCommands.flag(
                        "Make it the first one, which makes on an empty database all that this one holds.", BASELINE))
                .addOption(CliCommands.flag(
                        "With --autogenerate: take the snapshot schema.json for the database.", OFFLINE))
                .addOption(CliCommands.flag(
                        "With --autogenerate: write what would keep others waiting as several revisions that"
                                + " don't.",
                        SAFE))
                .addOption(CliCommands.values(
                        "OLD:NEW",
                        "With --autogenerate: a table, or with TABLE.OLD:NEW a column, that"
                                + " has another name in the model; may be repeated.",
                        RENAME))
                .addOption(CliCommands.flag(
                        "With --autogenerate: nothing else is renamed; what is gone is" + " dropped.", NO_RENAMES))
                .addOption(CliCommands.flag("Run Env.java without a database.", SQL))
                .addOption(CliCommands.value("REVISION", "What to build on; head by default.", "--head"))
                .addOption(CliCommands.flag("With --splice: put it between its parent and the child.", "--relink"))
                .addOption(CliCommands.value("PATH", "The version location to write to.", "--version-path"))
                .addOption(CliCommands.values(
                        "REVISION", "What must be in place first; may be repeated.", "--depends-on"));
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
        if (arguments.hasMatchedOption(BASELINE)) {
            refuseWith(arguments, AUTOGENERATE);
            refuseWith(arguments, RENAME);
            refuseWith(arguments, OFFLINE);
            NewBaseline.write(session, revision -> fill(revision, arguments, session));
        } else if (autogenerate) {
            autogenerate(arguments, session);
        } else if (arguments.hasMatchedOption(RENAME) || arguments.hasMatchedOption(NO_RENAMES)) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(),
                    "%s and %s go with %s".formatted(RENAME, NO_RENAMES, AUTOGENERATE));
        } else if (arguments.hasMatchedOption(OFFLINE) || arguments.hasMatchedOption(SAFE)) {
            String option = arguments.hasMatchedOption(OFFLINE) ? OFFLINE : SAFE;
            throw new ParameterException(
                    arguments.commandSpec().commandLine(), "%s goes with %s".formatted(option, AUTOGENERATE));
        } else {
            NewRevision.report(
                    session.console(), session.alembic().revision(revision -> fill(revision, arguments, session)));
        }
    }

    private static void autogenerate(ParseResult arguments, Session session) {
        GeneratedRevisions generated = session.alembic().autogenerate(revision -> fill(revision, arguments, session));
        report(session, arguments.hasMatchedOption(SAFE) ? safely(session, generated) : generated);
    }

    private static GeneratedRevisions safely(Session session, GeneratedRevisions generated) {
        return new GeneratedRevisions(
                session.alembic().plans().expand(generated), generated.hasOperations(), generated.undecided());
    }

    private static void refuseWith(ParseResult arguments, String option) {
        if (arguments.hasMatchedOption(option)) {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(),
                    "%s goes without %s: it compares nothing".formatted(BASELINE, option));
        }
    }

    private static RenameQuestion question(ParseResult arguments, Streams streams) {
        if (arguments.hasMatchedOption(NO_RENAMES)) {
            return RenameQuestion.NEVER;
        }
        return streams.isTerminal() ? new RenamePrompt(streams) : RenameQuestion.UNANSWERED;
    }

    /**
     * Says what was written.
     *
     * @throws dev.alembic.error.UndecidedRenameException if somebody has to decide on it
     */
    private static void report(Session session, GeneratedRevisions generated) {
        if (generated.revisions().isEmpty()) {
            session.console().progress("Env.java wants no revision; nothing was written.");
        } else if (!generated.hasOperations()) {
            session.console().progress("No new upgrade operations detected; the revision is empty.");
        }
        generated.revisions().forEach(one -> NewRevision.report(session.console(), one));
        if (!generated.undecided().isEmpty()) {
            throw RenameText.undecided(generated);
        }
    }

    private static void fill(RevisionBuilder revision, ParseResult arguments, Session session) {
        NewRevision.fill(revision, arguments, session.config());
        revision.head(arguments.matchedOptionValue("--head", "head"));
        if (arguments.hasMatchedOption("--relink")) {
            revision.relink();
        }
        if (arguments.hasMatchedOption(OFFLINE)) {
            revision.offline();
        }
        NewRevision.ifGiven(arguments, "--version-path", revision::versionPath);
        revision.dependsOn(several(arguments, "--depends-on"));
        revision.rename(several(arguments, RENAME));
        revision.renames(question(arguments, session.invocation().streams()));
    }

    private static String[] several(ParseResult arguments, String option) {
        List<String> given = arguments.matchedOptionValue(option, List.of());
        return given.toArray(String[]::new);
    }
}
