package dev.alembic.internal.command;

import dev.alembic.internal.script.NewRevision;
import dev.alembic.migration.TemplateEngine;
import java.time.Clock;

/** {@code revision} and {@code merge}: writes a file once everything about it has been checked. */
public final class NewRevisionCommand {

    private final Project project;
    private final TemplateEngine templates;
    private final Clock clock;

    /**
     * Writes revisions of this project.
     *
     * @param clock tells the date that the file gets
     */
    public NewRevisionCommand(Project project, TemplateEngine templates, Clock clock) {
        this.project = project;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * Writes the revision, without anything in it.
     *
     * @throws dev.alembic.error.AlembicException if it is refused; then no file is left behind
     */
    public PlannedRevision run(RevisionRequest request) {
        RevisionPlan plan = new RevisionPlan(project, templates, clock);
        plan.add(request, NewRevision.Body.EMPTY);
        return plan.write().get(0);
    }
}
