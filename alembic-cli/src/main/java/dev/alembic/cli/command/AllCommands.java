package dev.alembic.cli.command;

import dev.alembic.cli.session.CliCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The commands. Each class that is loaded costs time, so that one is made only when it is asked for. */
public final class AllCommands {

    /** Their names, which their specifications have too, in the order that the help lists them. */
    public static final List<String> NAMES = List.of(
            "init",
            "list_templates",
            "revision",
            "merge",
            "squash",
            "expand",
            "upgrade",
            "downgrade",
            "stamp",
            "ensure_version",
            "repair",
            "check",
            "verify",
            "lint",
            "test",
            "stats",
            "model",
            "import",
            "snapshot",
            "objects",
            "report",
            "current",
            "history",
            "log",
            "heads",
            "branches",
            "show",
            "edit",
            "completion");

    private AllCommands() {}

    /**
     * Some of them, by their names, in the same order.
     *
     * @throws IllegalArgumentException if there is none of such a name
     */
    public static Map<String, CliCommand> named(List<String> names) {
        Map<String, CliCommand> commands = new LinkedHashMap<>();
        for (String name : names) {
            commands.put(name, named(name));
        }
        return commands;
    }

    private static CliCommand named(String name) {
        return switch (name) {
            case "init" -> new InitCommand();
            case "list_templates" -> new ListTemplatesCommand();
            case "revision" -> new RevisionCommand();
            case "merge" -> new MergeCommand();
            case "squash" -> new SquashCommand();
            case "expand" -> new ExpandCommand();
            case "upgrade" -> new UpgradeCommand();
            case "downgrade" -> new DowngradeCommand();
            case "stamp" -> new StampCommand();
            case "ensure_version" -> new EnsureVersionCommand();
            case "repair" -> new RepairCommand();
            case "check" -> new CheckCommand();
            case "verify" -> new VerifyCommand();
            case "lint" -> new LintCommand();
            case "test" -> new TestCommand();
            case "stats" -> new StatsCommand();
            case "model" -> new ModelCommand();
            case "import" -> new ImportCommand();
            case "snapshot" -> new SnapshotCommand();
            case "objects" -> new ObjectsCommand();
            case "report" -> new ReportCommand();
            case "current" -> new CurrentCommand();
            case "history" -> new HistoryCommand();
            case "log" -> new LogCommand();
            case "heads" -> new HeadsCommand();
            case "branches" -> new BranchesCommand();
            case "show" -> new ShowCommand();
            case "edit" -> new EditCommand();
            case "completion" -> new CompletionCommand();
            default -> throw new IllegalArgumentException("There is no command \"" + name + "\".");
        };
    }
}
