package dev.alembic.cli.command;

import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Console;
import dev.alembic.cli.session.Session;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic objects}. */
final class ObjectsCommand implements CliCommand {

    @Override
    public CommandSpec spec() {
        return CliCommands.command(
                "objects",
                "Write the views, functions and triggers of the database as files of objects_path.",
                "alembic objects");
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        List<Path> written = session.alembic().schemaFiles().writeObjects();
        Console console = session.console();
        written.forEach(file -> console.progress("Generating %s ...  done".formatted(console.shorten(file))));
        if (written.isEmpty()) {
            console.note("Nothing to do: there is a file for everything that the database holds beside tables.");
        }
    }
}
