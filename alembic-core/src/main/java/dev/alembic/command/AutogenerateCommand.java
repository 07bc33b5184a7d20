package dev.alembic.command;

import dev.alembic.error.ConfigException;
import dev.alembic.error.DiffsFoundException;
import java.util.HashSet;
import java.util.List;

/** {@code revision --autogenerate}: what has to hold before a database can be compared. */
public final class AutogenerateCommand {

    private final Project project;

    /** Compares the database of this project with its model. */
    public AutogenerateCommand(Project project) {
        this.project = project;
    }

    /**
     * Refuses unless the database is at all heads: what is pending would be found as a difference.
     *
     * @throws DiffsFoundException if it is not
     * @throws ConfigException otherwise: this version compares nothing
     */
    public CreatedRevision run() {
        List<String> rows = new CurrentRows(project).read();
        if (!new HashSet<>(rows).equals(new HashSet<>(project.graph().realHeads()))) {
            throw new DiffsFoundException("Target database is not up to date.");
        }
        throw new ConfigException(
                "--autogenerate is not part of this version. Write the revision by hand: leave the"
                        + " option out.");
    }
}
