package dev.alembic.internal.command;

import dev.alembic.internal.runtime.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads where the database stands; never writes. */
final class CurrentRows {

    private final Project project;
    private final List<String> databases = new ArrayList<>();

    CurrentRows(Project project) {
        this.project = project;
    }

    /** The rows of the version table, in its order; none if there is no table. */
    List<String> read() {
        List<String> rows = new ArrayList<>();
        project.online(connection -> {
            if (databases.isEmpty()) {
                databases.add(ConnectedUrl.of(connection));
            }
            rows.addAll(new Runs(project.dialect(connection), project.settings())
                    .versions()
                    .heads(connection));
        });
        return rows;
    }

    /** The url of the first database that was read, its password masked; empty if none was. */
    Optional<String> database() {
        return databases.stream().findFirst();
    }
}
