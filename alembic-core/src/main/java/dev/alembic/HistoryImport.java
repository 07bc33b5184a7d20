package dev.alembic;

import dev.alembic.internal.command.PlannedRevision;
import dev.alembic.internal.command.Project;
import dev.alembic.internal.command.ProjectDefinition;
import dev.alembic.internal.command.WriteRevisionsCommand;
import dev.alembic.migration.TemplateEngine;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Brings a history along that another tool has kept: asks the databases what that tool did, and writes
 * revisions whose source is there already. {@link Alembic#stamp} then says where the database stands.
 */
public final class HistoryImport {

    private final ProjectDefinition definition;
    private final TemplateEngine templates;
    private final Clock clock;

    HistoryImport(ProjectDefinition definition, TemplateEngine templates, Clock clock) {
        this.definition = definition;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * What there is to learn from each database that the environment opens, in the order in which it
     * does. The connection ends with the question.
     */
    public <T> List<T> query(Function<Connection, T> question) {
        List<T> answers = new ArrayList<>();
        new Project(definition).online(connection -> answers.add(question.apply(connection)));
        return answers;
    }

    /**
     * What {@link #write} would write; touches nothing.
     *
     * @throws dev.alembic.error.AlembicException if one is refused
     */
    public List<CreatedRevision> draft(List<RevisionSource> sources) {
        return created(command().plan(RevisionSource.wanted(sources)));
    }

    /**
     * Writes revisions, all of them or none. Each may build on those before it.
     *
     * @throws dev.alembic.error.AlembicException if one is refused; then no file is left behind
     */
    public List<CreatedRevision> write(List<RevisionSource> sources) {
        WriteRevisionsCommand command = command();
        return created(command.write(command.plan(RevisionSource.wanted(sources))));
    }

    private WriteRevisionsCommand command() {
        return new WriteRevisionsCommand(new Project(definition), templates, clock);
    }

    private static List<CreatedRevision> created(List<PlannedRevision> revisions) {
        return revisions.stream().map(CreatedRevision::of).toList();
    }
}
