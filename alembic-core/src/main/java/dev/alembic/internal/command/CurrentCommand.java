package dev.alembic.internal.command;

import dev.alembic.internal.revision.RevisionGraph;
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

    /**
     * Where a database stands.
     *
     * @param database its url, the password masked
     * @param ids of its heads and those that they imply, sorted
     * @param onAllHeads whether nothing is left to upgrade
     */
    public record Current(String database, List<String> ids, boolean onAllHeads) {

        /** Copies the list. */
        public Current {
            ids = List.copyOf(ids);
        }
    }

    /** Reads the version table. */
    public Current run() {
        CurrentRows table = new CurrentRows(project);
        List<String> rows = table.read();
        RevisionGraph graph = project.graph(rows);
        List<String> current = graph.current(rows).stream().sorted().toList();
        Set<String> standing = new HashSet<>(current);
        return new Current(project.shownUrl().or(table::database).orElse(""), current, standing.equals(graph.heads()));
    }
}
