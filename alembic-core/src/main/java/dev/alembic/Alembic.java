package dev.alembic;

import dev.alembic.comparison.DiffResult;
import dev.alembic.comparison.RenameAnswers;
import dev.alembic.comparison.WrittenModel;
import dev.alembic.config.Config;
import dev.alembic.dialect.Dialects;
import dev.alembic.internal.command.AutogenerateCommand;
import dev.alembic.internal.command.BaselineCommand;
import dev.alembic.internal.command.CheckCommand;
import dev.alembic.internal.command.CurrentCommand;
import dev.alembic.internal.command.EditedRevisions;
import dev.alembic.internal.command.ListCommand;
import dev.alembic.internal.command.LogCommand;
import dev.alembic.internal.command.MigrateCommand;
import dev.alembic.internal.command.ModelCommand;
import dev.alembic.internal.command.NewRevisionCommand;
import dev.alembic.internal.command.Project;
import dev.alembic.internal.command.ProjectDefinition;
import dev.alembic.internal.command.RepairCommand;
import dev.alembic.internal.command.SchemaComparison;
import dev.alembic.internal.command.SquashCommand;
import dev.alembic.internal.command.TenantsCommand;
import dev.alembic.internal.command.VerifyCommand;
import dev.alembic.internal.render.JavaRenderer;
import dev.alembic.internal.tenant.TenantPlan;
import dev.alembic.internal.tenant.TenantWords;
import dev.alembic.migration.EditedRevision;
import dev.alembic.migration.EnvironmentSettings;
import dev.alembic.migration.Finding;
import dev.alembic.migration.HistoryEntry;
import dev.alembic.migration.InterruptedMigration;
import dev.alembic.migration.Repair;
import dev.alembic.migration.RevisionDirective;
import dev.alembic.migration.SourceText;
import dev.alembic.migration.TemplateEngine;
import dev.alembic.op.Operation;
import dev.alembic.op.Operations;
import dev.alembic.schema.MetaData;
import dev.alembic.sql.Sql;
import dev.alembic.tenant.Tenant;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Version control for a database schema: one method for each command.
 *
 * <pre>{@code
 * try (Alembic alembic = Alembic.builder()
 *         .scripts("classpath:com.example.db")
 *         .dataSource(pool)
 *         .build()) {
 *     alembic.upgrade("head");
 * }
 * }</pre>
 *
 * <p>Immutable; each call reads the script directory anew, so that one object may live long and be
 * used by several threads. Several objects know nothing of each other. No call keeps a connection; only
 * several tenants at once take threads. What is loaded from {@link AlembicBuilder#classPath} stays until
 * {@link #close}; without that setting there is nothing to close.
 */
public final class Alembic implements AutoCloseable {

    private final ProjectDefinition definition;
    private final Clock clock;
    private final TemplateEngine templates;

    Alembic(ProjectDefinition definition, Clock clock, TemplateEngine templates) {
        this.definition = definition;
        this.clock = clock;
        this.templates = templates;
    }

    /** Starts without any settings. */
    public static AlembicBuilder builder() {
        return new AlembicBuilder(Config.of(Path.of(""), Map.of()));
    }

    /** Starts with the settings of a file. */
    public static AlembicBuilder of(Config config) {
        return new AlembicBuilder(config);
    }

    /**
     * The SQL of operations in a dialect, for trying out and for tests.
     *
     * @param dialect its name, such as {@code postgresql}
     */
    public static List<String> sql(String dialect, Consumer<Operations> migration) {
        List<Operation> operations = new ArrayList<>();
        migration.accept(new Operations(operations::add));
        return operations.stream()
                .flatMap(op -> Dialects.load().byName(dialect).ddl().compile(op).stream())
                .map(Sql::text)
                .toList();
    }

    /** Upgrades the database: {@code head}, {@code heads}, {@code +2}, an id. */
    public RunResult upgrade(String revision) {
        return RunResult.of(new MigrateCommand(project()).upgrade(revision));
    }

    /** Takes the database back: {@code -1}, {@code base}, an id. */
    public RunResult downgrade(String revision) {
        return RunResult.of(new MigrateCommand(project()).downgrade(revision));
    }

    /** Says where the database stands, without running anything. */
    public RunResult stamp(String... revisions) {
        return stamp(List.of(revisions), false);
    }

    /** Says where the database stands, without running anything; a purge empties the version table first. */
    public RunResult stamp(List<String> revisions, boolean purge) {
        return RunResult.of(new MigrateCommand(project()).stamp(revisions, purge));
    }

    /**
     * The migrations that were interrupted where the database can't roll them back; only reads. The next
     * run goes on where they stopped.
     */
    public List<InterruptedMigration> interrupted() {
        return new RepairCommand(project()).interrupted();
    }

    /**
     * Says what became of the migrations that were interrupted, and answers which they were.
     * @throws dev.alembic.error.AlembicException if the revision is needed for that and gone
     */
    public List<InterruptedMigration> repair(Repair repair) {
        return new RepairCommand(project()).run(repair);
    }

    /** What was done to the databases, of each the newest first: by whom and when. Only reads. */
    public List<HistoryEntry> log() {
        return new LogCommand(project()).run();
    }

    /** The revisions that say something else than what was applied; only reads. */
    public List<EditedRevision> edited() {
        return new EditedRevisions(project()).find();
    }

    /** What an upgrade or a downgrade would do, told beforehand; only reads. */
    public Plans plans() {
        return new Plans(definition, templates, clock);
    }

    /** What revisions do, found out on a database that is there for that only. */
    public Proofs proofs() {
        return new Proofs(definition);
    }

    /**
     * Warns of the revisions that say something else than what was applied, or fails, as {@code edited}
     * wishes and an upgrade does; only reads.
     *
     * @throws dev.alembic.error.EditedRevisionException if there are some and they are forbidden
     */
    public void reviewEdited() {
        new EditedRevisions(project()).review();
    }

    /** Says that revisions may differ from what was applied, and answers which they were. */
    public List<EditedRevision> acceptEdited() {
        return new EditedRevisions(project()).accept();
    }

    /** What is not in order about files, revisions and databases; nothing if all is well. Only reads. */
    public List<Finding> verify() {
        return new VerifyCommand(project()).run();
    }

    /** Commands on the tenants that the settings name, in the order and way that they say. */
    public Tenants tenants() {
        return tenants(new TenantsCommand(project()).run());
    }

    /** Commands on these tenants, in the order and way that the settings say. */
    public Tenants tenants(Collection<Tenant> tenants) {
        return new Tenants(
                TenantProjects.of(definition, own -> new Alembic(own, clock, templates)),
                TenantWords.unique(List.copyOf(tenants)),
                TenantPlan.of(definition.config()));
    }

    /** Creates the version table if it is missing. */
    public void ensureVersion() {
        new MigrateCommand(project()).ensureVersion();
    }

    /** Writes scripts for the database that the settings name, without connecting to it. */
    public OfflineAlembic offline() {
        return new OfflineAlembic(definition, Optional.empty());
    }

    /** Writes scripts for a dialect, such as {@code postgresql}, without connecting to a database. */
    public OfflineAlembic offline(String dialect) {
        return new OfflineAlembic(definition, Optional.of(dialect));
    }

    /** Where the database stands. */
    public CurrentRevisions current() {
        Project project = project();
        CurrentCommand.Current current = new CurrentCommand(project).run();
        return new RevisionViews(project.graph()).of(current);
    }

    /** The revisions that an upgrade to all heads would run, in that order; only reads. */
    public List<RevisionView> pending() {
        return views(ListCommand::pending);
    }

    /** The revisions that no other builds on, in load order. */
    public List<RevisionView> heads() {
        return heads(false);
    }

    /** The revisions that no other builds on, in load order; a dependency may count like a parent. */
    public List<RevisionView> heads(boolean resolveDependencies) {
        return views(command -> command.heads(resolveDependencies));
    }

    /** The whole history, newest first; connects to nothing. */
    public List<RevisionView> history() {
        return history(":", false);
    }

    /**
     * A range of the history, newest first; {@code ":"} for everything.
     *
     * @param indicateCurrent whether to ask the database where it stands
     */
    public List<RevisionView> history(String range, boolean indicateCurrent) {
        Project project = project();
        ListCommand.History history = new ListCommand(project).history(range, indicateCurrent);
        return new RevisionViews(project.graph()).of(history);
    }

    /** The points where the graph forks, newest first. */
    public List<Branch> branches() {
        Project project = project();
        List<String> points = new ListCommand(project).branchPoints();
        return points.stream().map(new RevisionViews(project.graph())::branch).toList();
    }

    /** The revisions that a symbol stands for. */
    public List<RevisionView> show(String revision) {
        return views(command -> command.show(revision));
    }

    /** The files of the revisions that a symbol stands for. */
    public List<Path> files(String revision) {
        return new ListCommand(project()).files(revision);
    }

    /**
     * Writes a new revision: {@code r -> r.message("add owner").head("billing").splice()}.
     *
     * @throws dev.alembic.error.AlembicException if it is refused; then no file is left behind
     */
    public CreatedRevision revision(Consumer<RevisionBuilder> wishes) {
        NewRevisionCommand command = new NewRevisionCommand(project(), templates, clock);
        return CreatedRevision.of(command.run(built(wishes).request()), command.untried());
    }

    /**
     * Writes a revision that makes the database as the model is: {@code r -> r.message("add
     * owner").rename("tasks.title:name")}.
     *
     * @throws dev.alembic.error.AlembicException if it is refused; then no file is left behind
     */
    public GeneratedRevisions autogenerate(Consumer<RevisionBuilder> wishes) {
        RevisionBuilder builder = built(wishes);
        return GeneratedRevisions.of(
                new AutogenerateCommand(project(), templates, clock).run(builder.request(), builder.answers()));
    }

    /**
     * Writes the first revision of a database that was there before: on an empty one it makes all that
     * this one holds, views, triggers and the like as SQL. Only reads the database, which {@code
     * stamp("head")} then says to stand there.
     *
     * @throws dev.alembic.error.AlembicException if there are revisions already, or it is refused for
     *     another reason; then no file is left behind
     */
    public Baseline baseline(Consumer<RevisionBuilder> wishes) {
        BaselineCommand command = new BaselineCommand(project(), templates, clock);
        return Baseline.of(command.run(built(wishes).request()));
    }

    /** Brings the history along that another tool has kept so far. */
    public HistoryImport historyImport() {
        return new HistoryImport(definition, templates, clock);
    }

    private static RevisionBuilder built(Consumer<RevisionBuilder> wishes) {
        RevisionBuilder builder = new RevisionBuilder();
        wishes.accept(builder);
        return builder;
    }

    /**
     * Writes one revision that stands for a range of them, both ends included: {@code squash("a:b", r ->
     * r.message("the first year").prove())}. Their files stay, until every database is past them.
     *
     * @throws dev.alembic.error.AlembicException if it is refused; then no file is left behind
     */
    public SquashedRevision squash(String range, Consumer<RevisionBuilder> wishes) {
        return SquashedRevision.of(new SquashCommand(definition, templates, clock)
                .run(range, built(wishes).request()));
    }

    /** What a database holds, as files beside the revisions. */
    public SchemaFiles schemaFiles() {
        return new SchemaFiles(definition);
    }

    /**
     * Whether the database is as the model is; only reads.
     *
     * @throws dev.alembic.error.DiffsFoundException if a database is not at all heads
     */
    public CheckResult check() {
        return CheckResult.of(new CheckCommand(project()));
    }

    /** Whether there is a model to compare databases with; connects to nothing. */
    public boolean hasModel() {
        return new CheckCommand(project()).hasModel();
    }

    /**
     * Names of classes that look as if they belonged to the model and don't, such as an entity that
     * nobody has listed, sorted; as far as the environment can tell. Only reads.
     */
    public List<String> unlistedClasses() {
        return new CheckCommand(project()).unlistedClasses();
    }

    /**
     * The model that the database is in sync with, as Java source: for a database that was there
     * first. Only reads.
     *
     * @param className of the class to write, with its package: {@code com.example.Models}
     * @throws dev.alembic.error.AlembicException if the database holds what Java source can't make
     */
    public WrittenModel model(String className) {
        return new ModelCommand(project()).run(className);
    }

    /** What would make a database as a model is, as Python's {@code compare_metadata}, but for the version table. */
    public static DiffResult compare(Connection connection, MetaData model) {
        return comparison(connection, model).diff();
    }

    /**
     * A revision that would make a database as a model is, as Python's {@code produce_migrations}. Only reads.
     *
     * @param answers what is renamed rather than dropped and added
     * @throws dev.alembic.error.UndecidedRenameException if something looks like a rename and they don't say
     */
    public static RevisionDirective produceRevision(Connection connection, MetaData model, RenameAnswers answers) {
        return comparison(connection, model).revision(answers);
    }

    private static SchemaComparison comparison(Connection connection, MetaData model) {
        return SchemaComparison.read(connection, Dialects.load().of(connection), EnvironmentSettings.DEFAULT, model);
    }

    /** Operations as the body of a method of a revision in Java. */
    public static SourceText render(List<Operation> operations) {
        return new JavaRenderer().body(operations);
    }

    private List<RevisionView> views(Function<ListCommand, List<String>> list) {
        Project project = project();
        List<String> ids = list.apply(new ListCommand(project));
        return new RevisionViews(project.graph()).of(ids);
    }

    private Project project() {
        return new Project(definition);
    }

    @Override
    public void close() {
        definition.close();
    }
}
