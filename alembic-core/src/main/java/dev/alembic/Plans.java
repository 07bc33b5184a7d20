package dev.alembic;

import dev.alembic.internal.command.LintCommand;
import dev.alembic.internal.command.PlanCommand;
import dev.alembic.internal.command.Project;
import dev.alembic.internal.command.ProjectDefinition;
import dev.alembic.internal.command.StatisticsCommand;
import dev.alembic.lint.LintResult;
import dev.alembic.lint.LintRule;
import dev.alembic.lint.LintScope;
import dev.alembic.plan.DatabasePlan;
import dev.alembic.plan.DatabaseStatistics;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a run would do, told beforehand: the statements, the locks they take, what they read, write and
 * lose, and what rules have to say about that. Nothing is written; only tables are counted of which something would
 * be lost, or that would be read or written as a whole.
 */
public final class Plans {

    private final ProjectDefinition definition;
    private final Optional<DatabaseStatistics> statistics;

    Plans(ProjectDefinition definition) {
        this(definition, Optional.empty());
    }

    private Plans(ProjectDefinition definition, Optional<DatabaseStatistics> statistics) {
        this.definition = definition;
        this.statistics = statistics;
    }

    /** The same for tables as large as those of another database, such as the one in production. */
    public Plans sizes(DatabaseStatistics other) {
        return new Plans(definition, Optional.of(other));
    }

    /**
     * The same for tables as large as a file says that {@link #export} has written.
     *
     * @throws dev.alembic.error.ConfigException if it can't be read, or is no such file
     */
    public Plans sizes(Path file) {
        return sizes(StatisticsCommand.read(file));
    }

    /**
     * How large the database is and how fast, by what it knows of itself: names, sizes and numbers, no values.
     *
     * @throws dev.alembic.error.AlembicException if there is no database to read, or several
     */
    public DatabaseStatistics statistics() {
        return new StatisticsCommand(new Project(definition)).run();
    }

    /**
     * Writes that to a file.
     *
     * @throws dev.alembic.error.AlembicException if there is no database to read, or several
     */
    public DatabaseStatistics export(Path file) {
        DatabaseStatistics taken = statistics();
        StatisticsCommand.write(taken, file);
        return taken;
    }

    /** What {@link Alembic#upgrade} would do, of each database. */
    public List<DatabasePlan> upgrade(String revision) {
        return new PlanCommand(new Project(definition), statistics).upgrade(revision);
    }

    /**
     * What rules find in revisions: what may keep others waiting, lose something, or not be taken back; of each
     * database.
     */
    public List<LintResult> lint(LintScope scope) {
        return new LintCommand(new Project(definition), scope, statistics).run();
    }

    /** The rules that are known. */
    public List<LintRule> rules() {
        return LintCommand.rules(new Project(definition).script().classLoader());
    }

    /** What {@link Alembic#downgrade} would do, of each database. */
    public List<DatabasePlan> downgrade(String revision) {
        return new PlanCommand(new Project(definition), statistics).downgrade(revision);
    }
}
