package dev.alembic.internal.command;

import dev.alembic.dialect.SafePhase;
import dev.alembic.internal.render.JavaRenderer;
import dev.alembic.internal.revision.RevisionInfo;
import dev.alembic.internal.script.NewRevision;
import dev.alembic.internal.script.PostWriteHook;
import dev.alembic.internal.script.PostWriteHooks;
import dev.alembic.internal.script.RevisionDraft;
import dev.alembic.internal.script.RevisionFile;
import dev.alembic.internal.script.RevisionIds;
import dev.alembic.internal.script.RevisionWriter;
import dev.alembic.migration.SourceText;
import dev.alembic.migration.TemplateEngine;
import dev.alembic.op.Operation;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes phases as revisions that build on each other. */
final class PhaseFiles {

    private final Project project;
    private final RevisionWriter writer;
    private final List<PostWriteHook> hooks;
    private final SecureRandom random = new SecureRandom();

    PhaseFiles(Project project, TemplateEngine templates, Clock clock) {
        this.project = project;
        this.writer = new RevisionWriter(project.config(), project.script(), templates, clock);
        this.hooks = PostWriteHooks.of(project.config(), project.script());
    }

    /** Writes the last phase in the place of a revision, and the others before it. */
    List<PlannedRevision> write(RevisionFile file, Path path, List<SafePhase> phases) {
        RevisionInfo info = file.info();
        List<RevisionDraft> drafts = new ArrayList<>();
        List<String> parents = info.downRevisions();
        for (int i = 0; i < phases.size() - 1; i++) {
            NewRevision revision = revision(RevisionIds.random(random), parents, info, phases.get(i), i == 0)
                    .in(location(path));
            drafts.add(writer.draft(revision));
            parents = List.of(revision.id());
        }
        SafePhase last = phases.get(phases.size() - 1);
        drafts.add(writer.redraft(revision(info.id(), parents, info, last, phases.size() == 1), path));
        drafts.subList(0, drafts.size() - 1).forEach(writer::write);
        writer.rewrite(drafts.get(drafts.size() - 1));
        drafts.forEach(draft -> hooks.forEach(hook -> hook.run(draft.path())));
        List<String> names = hooks.stream().map(PostWriteHook::name).toList();
        return drafts.stream()
                .map(draft -> new PlannedRevision(draft, List.of(), names))
                .toList();
    }

    /** The version location that a file is in. */
    private Path location(Path path) {
        return project.script().versionLocations().stream()
                .filter(path::startsWith)
                .max(Comparator.comparingInt(Path::getNameCount))
                .orElseThrow();
    }

    private NewRevision revision(String id, List<String> parents, RevisionInfo info, SafePhase phase, boolean isFirst) {
        String message = info.message() + ": " + phase.title();
        return new NewRevision(
                id,
                Optional.of(message),
                parents,
                isFirst ? info.branchLabels() : List.of(),
                isFirst ? info.dependsOn() : List.of(),
                RevisionFile.Kind.JAVA,
                body(phase),
                Optional.empty(),
                List.of(),
                phase.gate().or(() -> isFirst ? info.gate() : Optional.empty()));
    }

    /** The two directions of a phase. */
    NewRevision.Body body(SafePhase phase) {
        SourceText upgrade = source(phase.upgrade());
        SourceText downgrade = source(phase.downgrade());
        Set<String> imports = new TreeSet<>(upgrade.imports());
        imports.addAll(downgrade.imports());
        return new NewRevision.Body(List.copyOf(imports), upgrade.text(), downgrade.text());
    }

    private SourceText source(List<Operation> operations) {
        return new JavaRenderer().items(project.settings().generation().items()).body(operations);
    }
}
