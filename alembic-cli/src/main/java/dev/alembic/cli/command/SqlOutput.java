package dev.alembic.cli.command;

import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import dev.alembic.error.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options that print SQL instead of running it. */
final class SqlOutput {

    private static final String SQL = "--sql";
    private static final String OUTPUT = "--output";

    private SqlOutput() {}

    static CommandSpec addOptions(CommandSpec spec) {
        return spec.addOption(CliCommands.flag("Print the SQL instead of running it; connects to nothing.", SQL))
                .addOption(CliCommands.value("FILE", "With --sql: write to this file.", OUTPUT));
    }

    static boolean isAskedFor(ParseResult arguments) {
        return arguments.hasMatchedOption(SQL);
    }

    /**
     * Lets somebody write a script and puts it where the options say. Nothing is printed unless the
     * whole script could be made.
     */
    static void print(ParseResult arguments, Session session, Supplier<String> script) {
        String text = script.get();
        String file = arguments.matchedOptionValue(OUTPUT, "");
        if (file.isEmpty()) {
            session.console().raw().print(text);
            session.console().raw().flush();
        } else {
            write(session.invocation().directory().resolve(file), text);
        }
    }

    private static void write(Path file, CharSequence text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new ConfigException("Can't write \"%s\": %s".formatted(file, e.getMessage()), e);
        }
    }
}
