package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.ConfigException;
import dev.alembic.error.RevisionException;
import dev.alembic.error.RevisionException.Kind;
import dev.alembic.internal.revision.RevisionArgument;
import dev.alembic.internal.revision.RevisionGraph;
import dev.alembic.internal.revision.RevisionInfo;
import dev.alembic.internal.runtime.VersionTable;
import dev.alembic.internal.script.NewRevision;
import dev.alembic.internal.script.PostWriteHook;
import dev.alembic.internal.script.PostWriteHooks;
import dev.alembic.internal.script.Relinker;
import dev.alembic.internal.script.RevisionDraft;
import dev.alembic.internal.script.RevisionFile;
import dev.alembic.internal.script.RevisionIds;
import dev.alembic.internal.script.RevisionWriter;
import dev.alembic.migration.GenerationSettings;
import dev.alembic.migration.RevisionDirective;
import dev.alembic.migration.TemplateEngine;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * New revisions that are checked one after the other, each as if those before it were there, and
 * then written. Nothing is touched before all of them are checked.
 */
final class RevisionPlan {

    private static final String SEVERAL_HEADS =
            "Multiple heads are present; please specify the head revision on which the new revision"
                    + " should be based, or perform a merge.";

    private final Project project;
    private final List<PlannedRevision> planned = new ArrayList<>();
    private final List<PostWriteHook> hooks;
    private final RevisionWriter writer;
    private RevisionGraph graph;

    RevisionPlan(Project project, TemplateEngine templates, Clock clock) {
        this.project = project;
        this.graph = project.graph();
        this.hooks = PostWriteHooks.of(project.config(), project.script());
        this.writer = new RevisionWriter(project.config(), project.script(), templates, clock);
    }

    /** The id that was asked for, or a new one. */
    static String id(RevisionRequest request) {
        String id = request.id().orElseGet(() -> RevisionIds.random(new SecureRandom()));
        RevisionIds.check(id);
        checkLength(id);
        return id;
    }

    /** Refuses an id that the version table can't hold. */
    static void checkLength(String id) {
        if (id.length() > VersionTable.MAX_ID_LENGTH) {
            throw new RevisionException(
                    Kind.MALFORMED,
                    "Revision identifier '%s' has %d characters; the version table holds %d."
                            .formatted(id, id.length(), VersionTable.MAX_ID_LENGTH),
                    List.of(id));
        }
    }

    /**
     * Plans one more.
     *
     * @throws dev.alembic.error.AlembicException if it is refused
     */
    void add(RevisionRequest request, NewRevision.Body body) {
        String id = id(request);
        List<String> parents = parents(request);
        checkIsFree(id);
        List<RevisionFile> children = request.relink() ? new RelinkTargets(project).children(parents) : List.of();
        add(
                new NewRevision(
                        id,
                        request.message(),
                        parents,
                        request.placement().branchLabels(),
                        dependencies(request),
                        request.isSql() ? RevisionFile.Kind.SQL : RevisionFile.Kind.JAVA,
                        body,
                        request.placement().versionPath(),
                        List.of(),
                        Optional.empty()),
                children);
    }

    /**
     * Plans one that stands for others.
     *
     * @throws dev.alembic.error.AlembicException if it is refused
     */
    void addReplacement(NewRevision revision) {
        checkIsFree(revision.id());
        add(revision, List.of());
    }

    private void add(NewRevision revision, List<RevisionFile> children) {
        RevisionDraft draft = writer.draft(revision);
        checkPath(draft);
        planned.add(new PlannedRevision(
                draft, children, hooks.stream().map(PostWriteHook::name).toList()));
        List<RevisionInfo> all = new ArrayList<>(project.script().infos());
        planned.forEach(one -> all.add(one.draft().revision().info()));
        graph = RevisionGraph.of(all);
    }

    /**
     * Plans what the environment makes of changes, which is one revision unless it says otherwise, and
     * writes it.
     */
    GeneratedPlan generated(RevisionRequest request, Dialect dialect, PlannedChanges found) {
        GenerationSettings settings = project.settings().generation();
        PlannedChanges changes = found.simplified(dialect).rewritten(settings.rewriters());
        RevisionDirective only = changes.directive(id(request), request);
        List<RevisionDirective> wanted = settings.directives().apply(List.of(only));
        RevisionBodies bodies = new RevisionBodies(dialect, settings, changes);
        for (RevisionDirective one : wanted) {
            add(request.with(one), request.isSql() ? bodies.sql(one) : bodies.java(one));
        }
        boolean hasOperations = !wanted.stream().allMatch(RevisionDirective::isEmpty);
        return new GeneratedPlan(write(), hasOperations, changes.candidates());
    }

    /**
     * What a revision would build on.
     *
     * @throws dev.alembic.error.AlembicException if it can't
     */
    List<String> parents(RevisionRequest request) {
        List<String> parents = new ArrayList<>();
        for (String head : request.placement().heads()) {
            parents.addAll(resolve(head));
        }
        if (new HashSet<>(parents).size() < parents.size()) {
            throw new ConfigException("Duplicate head revisions specified");
        }
        for (String parent : parents) {
            if (!request.placement().splice() && !graph.heads().contains(parent)) {
                throw new ConfigException(("Revision %s is not a head revision; please specify --splice to create a"
                                + " new branch from this revision")
                        .formatted(parent));
            }
        }
        return parents;
    }

    private List<String> resolve(String head) {
        try {
            return graph.resolve(RevisionArgument.parse(head));
        } catch (RevisionException e) {
            throw e.kind() == Kind.MULTIPLE_HEADS
                    ? new RevisionException(Kind.MULTIPLE_HEADS, SEVERAL_HEADS, e.revisions())
                    : e;
        }
    }

    /** Ids in full; a branch label stays a label, so that it moves with its branch. */
    private List<String> dependencies(RevisionRequest request) {
        List<String> dependencies = new ArrayList<>();
        for (String dependency : request.placement().dependsOn()) {
            if (graph.labels().contains(dependency)) {
                dependencies.add(dependency);
            } else {
                dependencies.addAll(graph.resolve(RevisionArgument.parse(dependency)));
            }
        }
        return dependencies;
    }

    private void checkIsFree(String id) {
        Optional<String> place = project.script()
                .find(id)
                .map(taken -> taken.info().location())
                .or(() -> planned.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .map(one -> one.draft().path().toString()));
        if (place.isPresent()) {
            throw new RevisionException(
                    Kind.DUPLICATE,
                    "Revision %s exists already, in \"%s\". Choose another id.".formatted(id, place.get()),
                    List.of(id));
        }
    }

    private void checkPath(RevisionDraft draft) {
        if (planned.stream().anyMatch(one -> one.draft().path().equals(draft.path()))) {
            throw new ConfigException(
                    "Two revisions would be written to \"%s\". Give them different messages.".formatted(draft.path()));
        }
    }

    /** What the last one builds on. */
    List<String> lastParents() {
        return planned.get(planned.size() - 1).draft().revision().info().downRevisions();
    }

    /** Writes the files and runs the hooks over each. */
    List<PlannedRevision> write() {
        SnapshotCommand.beforeRevision(project);
        planned.forEach(this::write);
        SnapshotCommand.afterRevision(project);
        return List.copyOf(planned);
    }

    private void write(PlannedRevision revision) {
        RevisionDraft draft = revision.draft();
        writer.write(draft);
        if (!revision.children().isEmpty()) {
            String parent = draft.revision().info().downRevisions().get(0);
            Relinker.relink(revision.children(), parent, revision.id());
        }
        hooks.forEach(hook -> hook.run(draft.path()));
    }
}
