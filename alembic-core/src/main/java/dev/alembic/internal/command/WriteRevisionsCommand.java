package dev.alembic.internal.command;

import dev.alembic.error.RevisionException;
import dev.alembic.error.RevisionException.Kind;
import dev.alembic.error.ScriptException;
import dev.alembic.internal.revision.RevisionGraph;
import dev.alembic.internal.revision.RevisionInfo;
import dev.alembic.internal.script.NewRevision;
import dev.alembic.internal.script.RevisionDraft;
import dev.alembic.internal.script.RevisionFile;
import dev.alembic.internal.script.RevisionWriter;
import dev.alembic.migration.TemplateEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes revisions whose source is there already: all of them, or none if one is refused. */
public final class WriteRevisionsCommand {

    private final Project project;
    private final TemplateEngine templates;
    private final Clock clock;

    /**
     * Writes revisions of this project.
     *
     * @param clock tells the date of files that have none
     */
    public WriteRevisionsCommand(Project project, TemplateEngine templates, Clock clock) {
        this.project = project;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * A revision to write.
     *
     * @param revision what it is
     * @param created when it was made; empty for now
     * @param hasDowngrade whether it has a way back; only SQL may have none
     */
    public record Wanted(NewRevision revision, Optional<Instant> created, boolean hasDowngrade) {}

    /**
     * Checks all of them, touching nothing.
     *
     * @throws dev.alembic.error.AlembicException if one is refused
     */
    public List<PlannedRevision> plan(List<Wanted> all) {
        List<PlannedRevision> planned = new ArrayList<>();
        List<RevisionInfo> infos = new ArrayList<>(project.script().infos());
        Map<Path, String> files = new HashMap<>();
        for (Wanted wanted : all) {
            RevisionDraft draft = draft(wanted);
            String id = draft.revision().info().id();
            RevisionPlan.checkLength(id);
            requireFree(id, files.put(draft.path(), id), draft.path());
            infos.add(draft.revision().info());
            planned.add(new PlannedRevision(draft, List.of(), List.of()));
        }
        RevisionGraph.of(infos);
        return planned;
    }

    private void requireFree(String id, @Nullable String other, Path path) {
        if (other != null) {
            throw new ScriptException(
                    path, "Revisions %s and %s would be written to the same file, \"%s\".".formatted(other, id, path));
        }
        project.script().find(id).ifPresent(taken -> {
            throw new RevisionException(
                    Kind.DUPLICATE,
                    "Revision %s exists already, in \"%s\"."
                            .formatted(id, taken.info().location()),
                    List.of(id));
        });
    }

    private RevisionDraft draft(Wanted wanted) {
        Clock at =
                wanted.created().map(time -> Clock.fixed(time, clock.getZone())).orElse(clock);
        RevisionWriter writer = new RevisionWriter(project.config(), project.script(), templates, at).namingByTitle();
        return wanted.revision().kind() == RevisionFile.Kind.SQL
                ? writer.verbatim(wanted.revision(), wanted.hasDowngrade())
                : writer.draft(wanted.revision());
    }

    /** Writes what was planned; if a file can't be written, those before it are taken away again. */
    public List<PlannedRevision> write(List<PlannedRevision> planned) {
        RevisionWriter writer = new RevisionWriter(project.config(), project.script(), templates, clock);
        Deque<Path> written = new ArrayDeque<>();
        try {
            for (PlannedRevision one : planned) {
                writer.write(refreshed(one.draft()));
                written.push(one.draft().path());
            }
        } catch (ScriptException e) {
            written.forEach(WriteRevisionsCommand::remove);
            throw e;
        }
        return planned;
    }

    /** A folder that one file needs may be there by now because another needed it. */
    private static RevisionDraft refreshed(RevisionDraft draft) {
        List<Path> missing =
                draft.newDirectories().stream().filter(f -> !Files.exists(f)).toList();
        return new RevisionDraft(draft.revision(), draft.path(), draft.text(), missing);
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ScriptException(file, "Can't remove \"%s\" again.".formatted(file), e);
        }
    }
}
