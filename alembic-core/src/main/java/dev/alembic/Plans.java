package dev.alembic;

import dev.alembic.error.AlembicException;
import dev.alembic.internal.command.ExpandCommand;
import dev.alembic.internal.command.LintCommand;
import dev.alembic.internal.command.PlanCommand;
import dev.alembic.internal.command.PlannedRevision;
import dev.alembic.internal.command.Project;
import dev.alembic.internal.command.ProjectDefinition;
import dev.alembic.internal.command.StatisticsCommand;
import dev.alembic.lint.LintResult;
import dev.alembic.lint.LintRule;
import dev.alembic.lint.LintScope;
import dev.alembic.migration.TemplateEngine;
import dev.alembic.plan.DatabasePlan;
import dev.alembic.plan.DatabaseStatistics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run would do, told beforehand: the statements, the locks they take, what they read, write and
 * lose, and what rules have to say about that. Nothing is written; only tables are counted of which something would
 * be lost, or that would be read or written as a whole.
 */
public final class Plans {

    private final ProjectDefinition definition;
    private final TemplateEngine templates;
    private final Clock clock;
    private final Optional<DatabaseStatistics> statistics;

    Plans(ProjectDefinition definition, TemplateEngine templates, Clock clock) {
        this(definition, templates, clock, Optional.empty());
    }

    private Plans(
            ProjectDefinition definition,
            TemplateEngine templates,
            Clock clock,
            Optional<DatabaseStatistics> statistics) {
        this.definition = definition;
        this.templates = templates;
        this.clock = clock;
        this.statistics = statistics;
    }

    /** The same for tables as large as those of another database, such as the one in production. */
    public Plans sizes(DatabaseStatistics other) {
        return new Plans(definition, templates, clock, Optional.of(other));
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

    /**
     * Writes a revision that would keep others waiting as several that don't, the last of which keeps its id and
     * file: NOT NULL, foreign keys and checks that are validated later, indexes that are built concurrently,
     * columns that get another type or name by a new one beside them.
     *
     * @return the files in the order in which they run
     * @throws dev.alembic.error.AlembicException if it is refused; then no file is touched
     */
    public List<CreatedRevision> expand(String revision) {
        return new ExpandCommand(new Project(definition), templates, clock)
                .run(revision).stream().map(CreatedRevision::of).toList();
    }

    /**
     * The same of what autogenerate has written, as far as it is needed.
     *
     * @return the files in the order in which they run
     * @throws dev.alembic.error.AlembicException if it is refused; then the files that were written are gone again
     */
    public List<CreatedRevision> expand(GeneratedRevisions generated) {
        try {
            List<CreatedRevision> all = new ArrayList<>();
            for (CreatedRevision one : generated.revisions()) {
                List<PlannedRevision> phases =
                        new ExpandCommand(new Project(definition), templates, clock).runIfNeeded(one.id());
                all.addAll(
                        phases.isEmpty()
                                ? List.of(one)
                                : phases.stream().map(CreatedRevision::of).toList());
            }
            return all;
        } catch (AlembicException e) {
            generated.revisions().forEach(one -> remove(one.file(), e));
            throw e;
        }
    }

    private static void remove(Path file, AlembicException refusal) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            refusal.addSuppressed(e);
        }
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
