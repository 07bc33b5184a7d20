package dev.alembic.cli.command;

import dev.alembic.cli.session.CliCommand;
import java.util.LinkedHashMap;
import java.util.Map;

/** The commands, in the order that the help lists them. */
public final class AllCommands {

    private AllCommands() {}

    /** All of them, by the names that their specifications have too. */
    public static Map<String, CliCommand> byName() {
        Map<String, CliCommand> commands = new LinkedHashMap<>();
        commands.put("init", new InitCommand());
        commands.put("list_templates", new ListTemplatesCommand());
        commands.put("revision", new RevisionCommand());
        commands.put("merge", new MergeCommand());
        commands.put("squash", new SquashCommand());
        commands.put("upgrade", new UpgradeCommand());
        commands.put("downgrade", new DowngradeCommand());
        commands.put("stamp", new StampCommand());
        commands.put("ensure_version", new EnsureVersionCommand());
        commands.put("repair", new RepairCommand());
        commands.put("check", new CheckCommand());
        commands.put("verify", new VerifyCommand());
        commands.put("lint", new LintCommand());
        commands.put("model", new ModelCommand());
        commands.put("import", new ImportCommand());
        commands.put("snapshot", new SnapshotCommand());
        commands.put("objects", new ObjectsCommand());
        commands.put("current", new CurrentCommand());
        commands.put("history", new HistoryCommand());
        commands.put("log", new LogCommand());
        commands.put("heads", new HeadsCommand());
        commands.put("branches", new BranchesCommand());
        commands.put("show", new ShowCommand());
        commands.put("edit", new EditCommand());
        commands.put("completion", new CompletionCommand());
        return commands;
    }
}
