package dev.alembic.cli.command;

import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Invocation;
import dev.alembic.cli.session.Session;
import dev.alembic.error.ConfigException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code alembic edit}. */
final class EditCommand implements CliCommand {

    @Override
    public CommandSpec spec() {
        return CliCommands.command("edit", "Open a revision's file in $EDITOR or $VISUAL.", "alembic edit head")
                .addPositional(CliCommands.parameter(
                        "REVISION", "An id, the start of one, head, heads, current or label@head."));
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        List<Path> files = session.alembic().files(arguments.matchedPositionalValue(0, ""));
        List<String> editor = editor(session.invocation());
        for (Path file : files) {
            open(editor, file, session.invocation());
        }
    }

    /** The words of {@code $EDITOR} or {@code $VISUAL}, in the order in which Alembic asks them. */
    private static List<String> editor(Invocation invocation) {
        String command = invocation
                .variable("EDITOR")
                .or(() -> invocation.variable("VISUAL"))
                .filter(words -> !words.isBlank())
                .orElseThrow(() -> new ConfigException("No suitable editor found. Please set the"
                        + " \"EDITOR\" or \"VISUAL\" environment"
                        + " variables."));
        return List.of(command.strip().split("\\s+"));
    }

    private static void open(List<String> editor, Path file, Invocation invocation) {
        List<String> command = new ArrayList<>(editor);
        command.add(file.toString());
        try {
            Process process = new ProcessBuilder(command)
                    .directory(invocation.directory().toFile())
                    .inheritIO()
                    .start();
            int status = process.waitFor();
            if (status != 0) {
                throw new ConfigException("The editor \"%s\" ended with status %d for \"%s\"."
                        .formatted(String.join(" ", editor), status, file));
            }
        } catch (IOException e) {
            throw new ConfigException(
                    "Error executing editor \"%s\": %s".formatted(String.join(" ", editor), e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConfigException("Interrupted while the editor was open.", e);
        }
    }
}
