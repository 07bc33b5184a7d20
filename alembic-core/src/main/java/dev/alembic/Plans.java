package dev.alembic;

import dev.alembic.internal.command.LintCommand;
import dev.alembic.internal.command.PlanCommand;
import dev.alembic.internal.command.Project;
import dev.alembic.internal.command.ProjectDefinition;
import dev.alembic.lint.LintResult;
import dev.alembic.lint.LintRule;
import dev.alembic.lint.LintScope;
import dev.alembic.plan.DatabasePlan;
import java.util.List;

/**
 * What a run would do, told beforehand: the statements, the locks they take, what they read, write and
 * lose, and what rules have to say about that. Nothing is written; only tables are counted of which something would
 * be lost, or that would be read or written as a whole.
 */
public final class Plans {

    private final ProjectDefinition definition;

    Plans(ProjectDefinition definition) {
        this.definition = definition;
    }

    /** What {@link Alembic#upgrade} would do, of each database. */
    public List<DatabasePlan> upgrade(String revision) {
        return new PlanCommand(new Project(definition)).upgrade(revision);
    }

    /**
     * What rules find in revisions: what may keep others waiting, lose something, or not be taken back; of each
     * database.
     */
    public List<LintResult> lint(LintScope scope) {
        return new LintCommand(new Project(definition), scope).run();
    }

    /** The rules that are known. */
    public List<LintRule> rules() {
        return LintCommand.rules(new Project(definition).script().classLoader());
    }

    /** What {@link Alembic#downgrade} would do, of each database. */
    public List<DatabasePlan> downgrade(String revision) {
        return new PlanCommand(new Project(definition)).downgrade(revision);
    }
}
