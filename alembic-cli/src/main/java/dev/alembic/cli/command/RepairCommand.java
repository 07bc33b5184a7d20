package dev.alembic.cli.command;

import dev.alembic.cli.session.CliCommand;
import dev.alembic.cli.session.CliCommands;
import dev.alembic.cli.session.Session;
import dev.alembic.migration.EditedRevision;
import dev.alembic.migration.InterruptedMigration;
import dev.alembic.migration.Repair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code alembic repair}. */
final class RepairCommand implements CliCommand {

    private static final String NOTHING = "Nothing was interrupted.";

    private static final String ACCEPT = "--accept-edited";

    private static final Map<String, Repair> WAYS = ways();

    private static Map<String, Repair> ways() {
        Map<String, Repair> ways = new LinkedHashMap<>();
        ways.put("--resume", Repair.RESUME);
        ways.put("--resume-behind", Repair.RESUME_BEHIND);
        ways.put("--mark-applied", Repair.MARK_APPLIED);
        ways.put("--mark-reverted", Repair.MARK_REVERTED);
        return ways;
    }

    @Override
    public CommandSpec spec() {
        return CliCommands.command(
                        "repair",
                        "Show what was interrupted where the database can't roll it back, or say what became of it.",
                        "alembic repair",
                        "alembic repair --mark-reverted")
                .addOption(CliCommands.flag("Go on behind what is done; what is in doubt runs again.", "--resume"))
                .addOption(CliCommands.flag("Go on behind what is done or in doubt.", "--resume-behind"))
                .addOption(CliCommands.flag("The rest was done by hand.", "--mark-applied"))
                .addOption(CliCommands.flag("What was done was undone by hand.", "--mark-reverted"))
                .addOption(CliCommands.flag("Revisions may differ from what was applied.", ACCEPT));
    }

    @Override
    public void run(ParseResult arguments, Session session) {
        if (arguments.hasMatchedOption(ACCEPT)) {
            accept(session);
            return;
        }
        List<Map.Entry<String, Repair>> asked = WAYS.entrySet().stream()
                .filter(way -> arguments.hasMatchedOption(way.getKey()))
                .toList();
        if (asked.size() > 1) {
            String options = asked.stream().map(Map.Entry::getKey).collect(Collectors.joining(" and "));
            throw new ParameterException(
                    arguments.commandSpec().commandLine(), "only one of %s can hold".formatted(options));
        } else if (asked.isEmpty()) {
            show(session);
        } else {
            repair(session, asked.get(0).getValue());
        }
    }

    private static void accept(Session session) {
        List<EditedRevision> accepted = session.alembic().acceptEdited();
        for (EditedRevision one : accepted) {
            session.console().line("Revision \"%s\" counts as applied as it is now.".formatted(one.revision()));
        }
        if (accepted.isEmpty()) {
            session.console().note("No revision was changed after it had been applied.");
        }
    }

    private static void show(Session session) {
        List<InterruptedMigration> found = session.alembic().interrupted();
        for (InterruptedMigration one : found) {
            session.console().line("The %s was interrupted.".formatted(one.name()));
            one.done().forEach(statement -> session.console().line("  Done:     " + statement));
            one.inDoubt().ifPresent(statement -> session.console().line("  In doubt: " + statement));
            session.console().line("  \"%s\" goes on behind it.".formatted(one.command()));
        }
        noteIfNone(session, found);
    }

    private static void repair(Session session, Repair repair) {
        List<InterruptedMigration> found = session.alembic().repair(repair);
        for (InterruptedMigration one : found) {
            session.console()
                    .line(
                            switch (repair) {
                                case RESUME, RESUME_BEHIND ->
                                    "The %s goes on with \"%s\".".formatted(one.name(), one.command());
                                case MARK_APPLIED -> "The %s counts as done.".formatted(one.name());
                                case MARK_REVERTED -> "The %s counts as not begun.".formatted(one.name());
                            });
        }
        noteIfNone(session, found);
    }

    private static void noteIfNone(Session session, List<InterruptedMigration> found) {
        if (found.isEmpty()) {
            session.console().note(NOTHING);
        }
    }
}
