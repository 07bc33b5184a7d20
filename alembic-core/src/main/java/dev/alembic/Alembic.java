package dev.alembic;

import dev.alembic.command.AutogenerateCommand;
import dev.alembic.command.Branch;
import dev.alembic.command.CheckCommand;
import dev.alembic.command.CheckResult;
import dev.alembic.command.CreatedRevision;
import dev.alembic.command.CurrentCommand;
import dev.alembic.command.CurrentRevisions;
import dev.alembic.command.GeneratedRevisions;
import dev.alembic.command.ListCommand;
import dev.alembic.command.MigrateCommand;
import dev.alembic.command.NewRevisionCommand;
import dev.alembic.command.Project;
import dev.alembic.command.RenameAnswers;
import dev.alembic.command.RevisionRequest;
import dev.alembic.command.RevisionView;
import dev.alembic.command.SchemaComparison;
import dev.alembic.command.ScriptCommand;
import dev.alembic.config.Config;
import dev.alembic.dialect.Dialects;
import dev.alembic.diff.DiffResult;
import dev.alembic.error.UndecidedRenameException;
import dev.alembic.migration.EnvironmentSettings;
import dev.alembic.migration.RevisionDirective;
import dev.alembic.migration.SourceText;
import dev.alembic.op.Operation;
import dev.alembic.op.Operations;
import dev.alembic.render.JavaRenderer;
import dev.alembic.runtime.RunResult;
import dev.alembic.schema.MetaData;
import dev.alembic.script.TemplateEngine;
import dev.alembic.sql.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Version control for a database schema: one method for each command.
 *
 * <pre>{@code
 * Alembic alembic = Alembic.of(Config.load(Path.of("alembic.ini"), "alembic", env)).build();
 * alembic.upgrade("head");
 * }</pre>
 *
 * <p>Immutable; each call reads the script directory anew, so that one object may live long and be
 * used by several threads.
 */
public final class Alembic {

    private final Config config;
    private final Clock clock;
    private final @Nullable TemplateEngine templates;

    private Alembic(Builder builder) {
        this.config = builder.config;
        this.clock = builder.clock == null ? Clock.system(ZoneId.systemDefault()) : builder.clock;
        this.templates = builder.templates;
    }

    /** Starts with the settings of a project. */
    public static Builder of(Config config) {
        return new Builder(config);
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
        return new MigrateCommand(project()).upgrade(revision);
    }

    /** Takes the database back: {@code -1}, {@code base}, an id. */
    public RunResult downgrade(String revision) {
        return new MigrateCommand(project()).downgrade(revision);
    }

    /** Says where the database stands, without running anything. */
    public RunResult stamp(List<String> revisions, boolean purge) {
        return new MigrateCommand(project()).stamp(revisions, purge);
    }

    /** Creates the version table if it is missing. */
    public void ensureVersion() {
        new MigrateCommand(project()).ensureVersion();
    }

    /** Appends the script of an upgrade: {@code head}, {@code a:b}. */
    public void upgradeSql(String revisions, StringBuilder out) {
        new ScriptCommand(project(), out).upgrade(revisions);
    }

    /** Appends the script of a downgrade: {@code b:a}. */
    public void downgradeSql(String revisions, StringBuilder out) {
        new ScriptCommand(project(), out).downgrade(revisions);
    }

    /** Appends the script of a stamp. */
    public void stampSql(List<String> revisions, boolean purge, StringBuilder out) {
        new ScriptCommand(project(), out).stamp(revisions, purge);
    }

    /** Appends the script that creates the version table. */
    public void ensureVersionSql(StringBuilder out) {
        new ScriptCommand(project(), out).ensureVersion();
    }

    /** Where the database stands. */
    public CurrentRevisions current() {
        return new CurrentCommand(project()).run();
    }

    /** The revisions that no other builds on, in load order. */
    public List<RevisionView> heads(boolean resolveDependencies) {
        return new ListCommand(project()).heads(resolveDependencies);
    }

    /** A range of the history, newest first; {@code ":"} for everything. */
    public List<RevisionView> history(String range, boolean indicateCurrent) {
        return new ListCommand(project()).history(range, indicateCurrent);
    }

    /** The points where the graph forks, newest first. */
    public List<Branch> branches() {
        return new ListCommand(project()).branches();
    }

    /** The revisions that a symbol stands for. */
    public List<RevisionView> show(String revision) {
        return new ListCommand(project()).show(revision);
    }

    /** The files of the revisions that a symbol stands for. */
    public List<Path> files(String revision) {
        return new ListCommand(project()).files(revision);
    }

    /** Writes a new revision. */
    public CreatedRevision revision(RevisionRequest request) {
        return new NewRevisionCommand(project(), templates, clock).run(request);
    }

    /**
     * Writes a revision that makes the database as the model is.
     *
     * @param answers what is renamed rather than dropped and added
     */
    public GeneratedRevisions autogenerate(RevisionRequest request, RenameAnswers answers) {
        return new AutogenerateCommand(project(), templates, clock).run(request, answers);
    }

    /** Whether the database is as the model is; only reads. */
    public CheckResult check() {
        return new CheckCommand(project()).run();
    }

    /**
     * What would make a database as a model is, and what looks like a rename. Only reads; the table
     * {@code alembic_version} takes no part.
     *
     * @see <a
     *     href="https://alembic.sqlalchemy.org/en/latest/api/autogenerate.html#alembic.autogenerate.compare_metadata">compare_metadata</a>
     */
    public static DiffResult compare(Connection connection, MetaData model) {
        return SchemaComparison.read(connection, Dialects.load().of(connection), EnvironmentSettings.DEFAULT, model)
                .diff();
    }

    /**
     * A revision that would make a database as a model is. Only reads.
     *
     * @param answers what is renamed rather than dropped and added
     * @throws UndecidedRenameException if something looks like a rename and they don't say
     * @see <a
     *     href="https://alembic.sqlalchemy.org/en/latest/api/autogenerate.html#alembic.autogenerate.produce_migrations">produce_migrations</a>
     */
    public static RevisionDirective produceRevision(Connection connection, MetaData model, RenameAnswers answers) {
        return SchemaComparison.read(connection, Dialects.load().of(connection), EnvironmentSettings.DEFAULT, model)
                .revision(answers);
    }

    /**
     * Operations as the body of a method of a revision in Java.
     *
     * @see <a
     *     href="https://alembic.sqlalchemy.org/en/latest/api/autogenerate.html#alembic.autogenerate.render_python_code">render_python_code</a>
     */
    public static SourceText render(List<Operation> operations) {
        return new JavaRenderer().body(operations);
    }

    private Project project() {
        return new Project(config);
    }

    /** Collects what an {@link Alembic} is made of. */
    public static final class Builder {

        private final Config config;
        private @Nullable Clock clock;
        private @Nullable TemplateEngine templates;

        private Builder(Config config) {
            this.config = config;
        }

        /** Renders the files of new revisions; needed for {@link Alembic#revision} only. */
        public Builder templates(TemplateEngine engine) {
            this.templates = engine;
            return this;
        }

        /** Tells the date of new revisions; the system's clock by default. */
        public Builder clock(Clock newClock) {
            this.clock = newClock;
            return this;
        }

        /** Makes it. */
        public Alembic build() {
            return new Alembic(this);
        }
    }
}
