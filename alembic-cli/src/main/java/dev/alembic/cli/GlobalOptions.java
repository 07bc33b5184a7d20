package dev.alembic.cli;

import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Version;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that stand before the command. */
final class GlobalOptions {

    private GlobalOptions() {}

    static CommandSpec spec() {
        CommandSpec root = CliCommands.command(
                "alembic",
                "Version control for the database schema.",
                "alembic init alembic",
                "alembic revision -m \"create tasks table\"",
                "alembic upgrade head");
        root.usageMessage().synopsisSubcommandLabel("COMMAND");
        root.addOption(CliCommands.value(
                "FILE",
                "The configuration file; otherwise $ALEMBIC_CONFIG, otherwise the alembic.ini of this folder or of the"
                        + " nearest one above it.",
                "-c",
                "--config"));
        root.addOption(
                CliCommands.value("SECTION", "The main section of the file; otherwise 'alembic'.", "-n", "--name"));
        root.addOption(
                CliCommands.values("KEY=VALUE", "An argument for Env.java and the migrations; may be repeated.", "-x"));
        root.addOption(CliCommands.values(
                "NAME", "Only this one of the tenants that the configuration names; may be repeated.", "--tenant"));
        root.addOption(CliCommands.flag("Show a stack trace when something fails.", "--raiseerr"));
        root.addOption(CliCommands.flag("Say nothing but what was asked for.", "-q", "--quiet"));
        root.addOption(OptionSpec.builder("--version")
                .versionHelp(true)
                .description("Show the version and exit.")
                .build());
        return root.versionProvider(() -> new String[] {"alembic " + Version.text()});
    }
}
