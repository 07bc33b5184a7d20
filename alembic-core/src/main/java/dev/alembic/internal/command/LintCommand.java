package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.internal.lint.RuleSettings;
import dev.alembic.internal.revision.RevisionGraph;
import dev.alembic.internal.revision.RevisionInfo;
import dev.alembic.internal.runtime.Rehearsal;
import dev.alembic.internal.runtime.Runs;
import dev.alembic.lint.LintResult;
import dev.alembic.lint.LintRule;
import dev.alembic.lint.LintScope;
import dev.alembic.lint.LintedProject;
import dev.alembic.migration.EditedRevision;
import dev.alembic.plan.DatabaseStatistics;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Consumer;

/** {@code lint}: what rules find in revisions before they run. Only reads. */
public final class LintCommand {

    private final Project project;
    private final LintScope scope;
    private final KnownSizes sizes;
    private final List<LintRule> rules;
    private final RuleSettings settings;

    /**
     * Looks at revisions of this project.
     *
     * @param statistics of the database that is meant, if it isn't the one that is asked
     */
    public LintCommand(Project project, LintScope scope, Optional<DatabaseStatistics> statistics) {
        this.project = project;
        this.scope = scope;
        this.sizes = new KnownSizes(statistics);
        this.rules = rules(project.script().classLoader());
        this.settings = new RuleSettings(project.config(), rules);
    }

    /** The rules that a class loader finds: those of Alembic first. */
    public static List<LintRule> rules(ClassLoader loader) {
        return ServiceLoader.load(LintRule.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** What is found, for each database that the environment comes to. */
    public List<LintResult> run() {
        List<LintResult> results = new ArrayList<>();
        if (scope.isOffline()) {
            Consumer<Dialect> work = dialect -> results.add(offline(dialect));
            scope.dialect()
                    .ifPresentOrElse(
                            name -> work.accept(project.dialects().byName(name)),
                            () -> project.offline(
                                    url -> work.accept(project.dialects().byUrl(url))));
        } else {
            project.online(connection -> results.add(online(connection)));
        }
        return results;
    }

    private LintResult offline(Dialect dialect) {
        RevisionGraph graph = project.graph();
        Set<String> ids = new LintedRange(project, scope).ids(graph, Optional.empty());
        LintedRevisions revisions = new LintedRevisions(project, settings, ids);
        RevisionLinting linting = new RevisionLinting(
                dialect,
                Rehearsal.offline(dialect),
                dialect.facts(),
                sizes.around(Counting.NONE),
                settings.smallRows());
        revisions.look(history(graph), linting, dialect.lexis());
        return revisions.result(rules, project(graph, revisions, List.of()), true);
    }

    private LintResult online(Connection connection) {
        Dialect dialect = project.dialect(connection);
        Runs runs = new Runs(dialect, project.settings());
        List<String> rows = runs.versions().heads(connection);
        RevisionGraph graph = project.graph(rows);
        List<String> pending = new StandingRows(graph, graph.standing(rows)).pending();
        Set<String> ids = new LintedRange(project, scope).ids(graph, Optional.of(pending));
        LintedRevisions revisions = new LintedRevisions(project, settings, ids);
        List<String> applied =
                history(graph).stream().filter(id -> !pending.contains(id)).toList();
        if (applied.stream().anyMatch(ids::contains)) {
            RevisionLinting before = new RevisionLinting(
                    dialect,
                    Rehearsal.offline(dialect),
                    dialect.facts(),
                    sizes.around(Counting.NONE),
                    settings.smallRows());
            revisions.look(applied, before, dialect.lexis());
        }
        RevisionLinting linting = new RevisionLinting(
                dialect,
                Rehearsal.of(connection, dialect),
                dialect.facts(connection),
                sizes.around(new RowCount(dialect, connection)),
                settings.smallRows());
        revisions.look(pending, linting, MigrateCommand.lexis(dialect, connection));
        List<EditedRevision> edited = new EditedRevisions(project).find(connection, dialect);
        return revisions.result(rules, project(graph, revisions, edited), false);
    }

    private static LintedProject project(RevisionGraph graph, LintedRevisions revisions, List<EditedRevision> edited) {
        return new LintedProject(
                revisions.all(),
                ScriptFindings.severalHeads(graph),
                edited,
                (lower, upper) -> new RevisionLine(graph).isBelow(lower, upper));
    }

    private static List<String> history(RevisionGraph graph) {
        List<String> ids =
                new ArrayList<>(graph.history().stream().map(RevisionInfo::id).toList());
        Collections.reverse(ids);
        return ids;
    }
}
