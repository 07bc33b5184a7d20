package dev.alembic.command;

import dev.alembic.error.ConfigException;
import dev.alembic.error.RevisionException;
import dev.alembic.error.RevisionException.Kind;
import dev.alembic.revision.RevisionArgument;
import dev.alembic.revision.RevisionGraph;
import dev.alembic.revision.RevisionInfo;
import dev.alembic.runtime.VersionTable;
import dev.alembic.script.NewRevision;
import dev.alembic.script.PostWriteHook;
import dev.alembic.script.PostWriteHooks;
import dev.alembic.script.Relinker;
import dev.alembic.script.RevisionDraft;
import dev.alembic.script.RevisionFile;
import dev.alembic.script.RevisionIds;
import dev.alembic.script.RevisionWriter;
import dev.alembic.script.TemplateEngine;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code revision} and {@code merge}: writes a file once everything about it has been checked. */
public final class NewRevisionCommand {

    private static final String SEVERAL_HEADS =
            "Multiple heads are present; please specify the head revision on which the new revision"
                    + " should be based, or perform a merge.";

    private final Project project;
    private final @Nullable TemplateEngine templates;
    private final Clock clock;

    /**
     * Writes revisions of this project.
     *
     * @param clock tells the date that the file gets
     */
    public NewRevisionCommand(Project project, @Nullable TemplateEngine templates, Clock clock) {
        this.project = project;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * Writes the revision.
     *
     * @throws dev.alembic.error.AlembicException if it is refused; then no file is left behind
     */
    public CreatedRevision run(RevisionRequest request) {
        return run(request, NewRevision.Body.EMPTY);
    }

    /** Writes the revision with a body. */
    CreatedRevision run(RevisionRequest request, NewRevision.Body body) {
        String id = request.id().orElseGet(() -> RevisionIds.random(new SecureRandom()));
        RevisionIds.check(id);
        checkFits(id);
        List<String> parents = parents(request);
        checkIsFree(id);
        List<PostWriteHook> hooks = PostWriteHooks.of(project.config(), project.script());
        List<RevisionFile> children =
                request.relink() ? new Relink(project).children(parents) : List.of();
        RevisionWriter writer = writer();
        RevisionDraft draft =
                writer.draft(
                        new NewRevision(
                                id,
                                request.message(),
                                parents,
                                request.branchLabels(),
                                dependencies(request),
                                request.isSql() ? RevisionFile.Kind.SQL : RevisionFile.Kind.JAVA,
                                body,
                                request.versionPath()));
        checkGraphWith(draft.revision().info());
        writer.write(draft);
        if (!children.isEmpty()) {
            Relinker.relink(children, parents.get(0), id);
        }
        hooks.forEach(hook -> hook.run(draft.path()));
        return new CreatedRevision(
                id,
                draft.path(),
                draft.newDirectories(),
                children.stream().flatMap(child -> child.path().stream()).toList(),
                hooks.stream().map(PostWriteHook::name).toList());
    }

    private RevisionWriter writer() {
        if (templates == null) {
            throw new ConfigException(
                    "There is no template engine to write revisions with; give one to the"
                            + " builder.");
        }
        return new RevisionWriter(project.config(), project.script(), templates, clock);
    }

    private List<String> parents(RevisionRequest request) {
        RevisionGraph graph = project.graph();
        List<String> parents = new ArrayList<>();
        for (String head : request.heads()) {
            parents.addAll(resolve(graph, head));
        }
        if (new HashSet<>(parents).size() < parents.size()) {
            throw new ConfigException("Duplicate head revisions specified");
        }
        for (String parent : parents) {
            if (!request.splice() && !graph.heads().contains(parent)) {
                throw new ConfigException(
                        ("Revision %s is not a head revision; please specify --splice to create a"
                                        + " new branch from this revision")
                                .formatted(parent));
            }
        }
        return parents;
    }

    private static List<String> resolve(RevisionGraph graph, String head) {
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
        RevisionGraph graph = project.graph();
        List<String> dependencies = new ArrayList<>();
        for (String dependency : request.dependsOn()) {
            if (graph.labels().contains(dependency)) {
                dependencies.add(dependency);
            } else {
                dependencies.addAll(graph.resolve(RevisionArgument.parse(dependency)));
            }
        }
        return dependencies;
    }

    private static void checkFits(String id) {
        if (id.length() > VersionTable.MAX_ID_LENGTH) {
            throw new RevisionException(
                    Kind.MALFORMED,
                    "Revision identifier '%s' has %d characters; the version table holds %d."
                            .formatted(id, id.length(), VersionTable.MAX_ID_LENGTH),
                    List.of(id));
        }
    }

    private void checkIsFree(String id) {
        project.script()
                .find(id)
                .ifPresent(
                        taken -> {
                            throw new RevisionException(
                                    Kind.DUPLICATE,
                                    "Revision %s exists already, in \"%s\". Choose another id."
                                            .formatted(id, taken.info().location()),
                                    List.of(id));
                        });
    }

    private void checkGraphWith(RevisionInfo added) {
        List<RevisionInfo> all = new ArrayList<>(project.script().infos());
        all.add(added);
        RevisionGraph.of(all);
    }
}
