package dev.alembic.cli.session;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command: its options, and what to do with them. */
public interface CliCommand {

    /** Name, help, options and parameters; made anew at each call. */
    CommandSpec spec();

    /**
     * Does the work and prints the outcome.
     *
     * @throws dev.alembic.error.AlembicException if the command is refused or fails
     */
    void run(ParseResult arguments, Session session);
}
