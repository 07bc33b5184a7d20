package dev.alembic.cli.command;

import dev.alembic.cli.session.CliCommands;
import picocli.CommandLine.Model.OptionSpec;

/** The options that say which gates an upgrade passes. */
final class GateOptions {

    private GateOptions() {}

    static OptionSpec gate() {
        return CliCommands.values("NAME", "Pass this gate; may be repeated.", "--gate");
    }

    static OptionSpec toGate() {
        return CliCommands.flag("Stop before the first gate, whatever the configuration passes.", "--to-gate");
    }
}
