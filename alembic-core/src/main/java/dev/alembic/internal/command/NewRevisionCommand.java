package dev.alembic.internal.command;

import dev.alembic.internal.script.NewRevision;
import dev.alembic.migration.TemplateEngine;
import java.time.Clock;
import java.util.Optional;

/** {@code revision} and {@code merge}: writes a file once everything about it has been checked. */
public final class NewRevisionCommand {

    private final Project project;
    private final TemplateEngine templates;
    private final Clock clock;
    private Optional<String> untried = Optional.empty();

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
        if (request.comparison().isProven()) {
            untried = new BranchOrderCommand(project).require(plan.lastParents());
        }
        return plan.write().get(0);
    }

    /** Why the orders of the branches that it joins weren't tried; absent if they were, or nobody wanted it. */
    public Optional<String> untried() {
        return untried;
    }
}
