package dev.alembic.internal.command;

import dev.alembic.comparison.DiffResult;
import dev.alembic.dialect.Definition;
import dev.alembic.error.ConfigException;
import dev.alembic.migration.TemplateEngine;
import dev.alembic.schema.MetaData;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code revision --baseline}: writes the first revision of a database that was there before, which
 * makes on an empty database all that this one holds. Only reads the database.
 */
public final class BaselineCommand {

    private final Project project;
    private final TemplateEngine templates;
    private final Clock clock;

    /**
     * Writes a revision of this project.
     *
     * @param clock tells the date that the file gets
     */
    public BaselineCommand(Project project, TemplateEngine templates, Clock clock) {
        this.project = project;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * Writes it.
     *
     * @throws ConfigException if there are revisions already, or the environment opens no connection,
     *     or several
     * @throws dev.alembic.error.AlembicException if it is refused for another reason; then no file is
     *     left behind
     */
    public BaselinePlan run(RevisionRequest request) {
        int revisions = project.script().infos().size();
        if (revisions > 0) {
            throw new ConfigException(
                    "A baseline is the first revision of all, and this project has %d already. What the database"
                                    .formatted(revisions)
                            + " holds and the model doesn't is shown by \"alembic check\".");
        }
        RevisionPlan plan = new RevisionPlan(project, templates, clock);
        List<HeldSchema> held = new ArrayList<>();
        project.online(connection -> held.add(HeldSchema.read(project, connection, MetaData.EMPTY)));
        if (held.size() != 1) {
            throw new ConfigException("The environment opens %d connections, and a baseline is that of one database."
                    .formatted(held.size()));
        }
        HeldSchema only = held.get(0);
        DiffResult all = new DiffResult(only.differences(), List.of(), List.of());
        return new BaselinePlan(
                plan.generated(request, only.dialect(), new PlannedChanges(all, List.of())),
                only.tables(),
                only.definitions().stream().map(Definition::what).toList(),
                only.leftOut());
    }
}
