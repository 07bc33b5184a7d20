package dev.alembic.command;

import dev.alembic.runtime.Runs;
import java.util.ArrayList;
import java.util.List;

/** Reads where the database stands; never writes. */
final class CurrentRows {

    private final Project project;

    CurrentRows(Project project) {
        this.project = project;
    }

    /** The rows of the version table, in its order; none if there is no table. */
    List<String> read() {
        List<String> rows = new ArrayList<>();
        project.online(connection -> rows.addAll(new Runs(project.dialects().of(connection), project.settings())
                .versions()
                .heads(connection)));
        return rows;
    }
}
