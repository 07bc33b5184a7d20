package dev.alembic.cli.command;

import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import dev.alembic.cli.session.Templates;
import dev.alembic.cli.session.Templates.Beginning;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code alembic init}. */
final class InitCommand implements CliCommand {

    private static final String FROM_DATABASE = "--from-database";
    private static final String IDE = "--ide";

    @Override
    public CommandSpec spec() {
        return CliCommands.command(
                        "init",
                        "Make a script directory, ready to run.",
                        "alembic init alembic",
                        "alembic init --from-database jdbc:sqlite:app.db alembic")
                .addOption(CliCommands.value(
                        "NAME", "What to start from; see list_templates. generic by default.", "-t", "--template"))
                .addOption(CliCommands.value("NAME", "The Java package of the revisions.", "--package"))
                .addOption(CliCommands.value(
                        "URL",
                        "Begin with what this database holds: its model, a baseline revision, and the stamp.",
                        FROM_DATABASE))
                .addOption(CliCommands.flag(
                        "Let Eclipse, Visual Studio Code and IntelliJ know revisions and Env.java; also for a project"
                                + " that is there.",
                        IDE))
                .addPositional(CliCommands.parameter("DIRECTORY", "The folder to make."));
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        Path directory = session.invocation().directory().resolve(arguments.<String>matchedPositionalValue(0, ""));
        if (!arguments.hasMatchedOption(IDE)) {
            make(arguments, session, directory);
            return;
        }
        Path config = session.newConfigFile();
        EditorFiles.refuseIfBuilt(config.toAbsolutePath().normalize().resolveSibling(""));
        if (!Files.exists(config) || !Files.isDirectory(directory)) {
            make(arguments, session, directory);
        }
        new EditorFiles(session.config()).write(session.console());
    }

    private static void make(ParseResult arguments, Session session, Path directory) {
        Templates template = Templates.named(arguments.matchedOptionValue("-t", "generic"));
        String packageName = arguments.matchedOptionValue("--package", "");
        if (!arguments.hasMatchedOption(FROM_DATABASE)) {
            template.install(directory, session.newConfigFile(), Beginning.in(packageName), session.console());
        } else if (template == Templates.GENERIC) {
            new DatabaseTakeover(session, arguments.matchedOptionValue(FROM_DATABASE, ""), packageName).into(directory);
        } else {
            throw new ParameterException(
                    arguments.commandSpec().commandLine(),
                    "%s goes with the template generic, not %s".formatted(FROM_DATABASE, template.displayName()));
        }
    }
}
