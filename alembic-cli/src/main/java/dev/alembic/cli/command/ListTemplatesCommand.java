package dev.alembic.cli.command;

import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import dev.alembic.cli.session.Templates;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic list_templates}. */
final class ListTemplatesCommand implements CliCommand {

    @Override
    public CommandSpec spec() {
        return CliCommands.command("list_templates", "Show what init can start from.", "alembic list_templates");
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        session.console().line("Available templates:");
        session.console().line("");
        for (Templates template : Templates.all()) {
            session.console().line("%s - %s".formatted(template.displayName(), template.description()));
        }
        session.console().line("");
        session.console().line("Templates are used via the 'init' command, e.g.:");
        session.console().line("");
        session.console().line("  alembic init --template generic ./scripts");
    }
}
