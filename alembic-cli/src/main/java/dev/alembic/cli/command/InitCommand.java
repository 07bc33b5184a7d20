package dev.alembic.cli.command;

import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import dev.alembic.cli.session.Templates;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic init}. */
final class InitCommand implements CliCommand {

    @Override
    public CommandSpec spec() {
        return CliCommands.command("init", "Make a script directory, ready to run.", "alembic init alembic")
                .addOption(CliCommands.value(
                        "NAME", "What to start from; see list_templates. generic by default.", "-t", "--template"))
                .addOption(CliCommands.value("NAME", "The Java package of the revisions.", "--package"))
                .addPositional(CliCommands.parameter("DIRECTORY", "The folder to make."));
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        Templates template = Templates.named(arguments.matchedOptionValue("-t", "generic"));
        Path directory = session.invocation().directory().resolve(arguments.<String>matchedPositionalValue(0, ""));
        template.install(
                directory, session.newConfigFile(), arguments.matchedOptionValue("--package", ""), session.console());
    }
}
