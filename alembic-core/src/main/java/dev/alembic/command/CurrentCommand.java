package dev.alembic.command;

import dev.alembic.revision.RevisionGraph;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code current}: where the database stands. */
public final class CurrentCommand {

    private final Project project;

    /** Asks the database of this project. */
    public CurrentCommand(Project project) {
        this.project = project;
    }

    /** Reads the version table. */
    public CurrentRevisions run() {
        CurrentRows table = new CurrentRows(project);
        List<String> rows = table.read();
        RevisionGraph graph = project.graph();
        List<String> current = graph.current(rows).stream().sorted().toList();
        Set<String> standing = new HashSet<>(current);
        return new CurrentRevisions(
                project.shownUrl().or(table::database).orElse(""),
                new RevisionViews(graph).of(current),
                standing.equals(graph.heads()));
    }
}
