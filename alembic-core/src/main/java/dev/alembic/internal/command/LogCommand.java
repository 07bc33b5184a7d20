package dev.alembic.internal.command;

import dev.alembic.internal.runtime.Runs;
import dev.alembic.migration.HistoryEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code log}: what was done to the databases of a project. Only reads. */
public final class LogCommand {

    private final Project project;

    /** Asks the databases of this project. */
    public LogCommand(Project project) {
        this.project = project;
    }

    /** The entries, database by database, of each the newest first. */
    public List<HistoryEntry> run() {
        List<HistoryEntry> all = new ArrayList<>();
        project.online(connection -> {
            List<HistoryEntry> entries =
                    new ArrayList<>(new Runs(project.dialect(connection), project.settings()).history(connection));
            Collections.reverse(entries);
            all.addAll(entries);
        });
        return all;
    }
}
