package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.AlembicException;
import dev.alembic.error.ScriptException;
import dev.alembic.internal.revision.RevisionInfo;
import dev.alembic.internal.script.NewRevision;
import dev.alembic.internal.script.RevisionFile;
import dev.alembic.migration.Migration;
import dev.alembic.migration.TemplateEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code squash}: writes one revision that stands for several. */
public final class SquashCommand {

    private final ProjectDefinition definition;
    private final Project project;
    private final TemplateEngine templates;
    private final Clock clock;

    /**
     * Squashes revisions of this project.
     *
     * @param clock tells the date that the file gets
     */
    public SquashCommand(ProjectDefinition definition, TemplateEngine templates, Clock clock) {
        this.definition = definition;
        this.project = new Project(definition);
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * Writes it. The files of the others stay.
     *
     * @param range with both ends
     * @throws AlembicException if it is refused, or the two ways don't lead to the same; then no file is
     *     left behind
     */
    public SquashPlan run(String range, RevisionRequest request) {
        SquashedRange squashed = SquashedRange.parse(range, project.graph());
        Dialect dialect = project.usualDialect();
        List<RecordedMigration> migrations = recorded(squashed, dialect);
        SquashBodies bodies = new SquashBodies(dialect, project.settings().generation(), migrations);
        NewRevision.Body body = request.isSql() ? bodies.sql() : bodies.java();
        RevisionPlan plan = new RevisionPlan(project, templates, clock);
        plan.addReplacement(revision(squashed, request, body));
        PlannedRevision written = plan.write().get(0);
        if (request.comparison().isProven()) {
            prove(
                    squashed,
                    written,
                    migrations.stream().allMatch(one -> one.irreversible().isEmpty()));
        }
        List<String> branching = migrations.stream()
                .filter(RecordedMigration::isBranching)
                .map(one -> one.info().id())
                .toList();
        return new SquashPlan(written, squashed.revisions(), branching);
    }

    private List<RecordedMigration> recorded(SquashedRange squashed, Dialect dialect) {
        Map<String, Migration> loaded = project.script().load(squashed.ids(), dialect.lexis());
        List<RecordedMigration> recorded = new ArrayList<>();
        for (RevisionInfo info : squashed.revisions()) {
            Migration migration = Optional.ofNullable(loaded.get(info.id())).orElseThrow();
            recorded.add(RecordedMigration.of(info, migration, dialect.name()));
        }
        return recorded;
    }

    private static NewRevision revision(SquashedRange squashed, RevisionRequest request, NewRevision.Body body) {
        String message = request.message()
                .orElseGet(() -> "%s to %s"
                        .formatted(squashed.first().id(), squashed.last().id()));
        List<String> labels = new ArrayList<>(squashed.labels());
        labels.addAll(request.placement().branchLabels());
        return new NewRevision(
                RevisionPlan.id(request),
                Optional.of(message),
                squashed.parents(),
                labels,
                squashed.dependencies(),
                request.isSql() ? RevisionFile.Kind.SQL : RevisionFile.Kind.JAVA,
                body,
                request.placement().versionPath(),
                squashed.replaced(),
                Optional.empty());
    }

    private void prove(SquashedRange squashed, PlannedRevision written, boolean goesBack) {
        try {
            new SquashProof(definition, squashed, written.id()).run(goesBack);
        } catch (AlembicException e) {
            remove(written.draft().path());
            throw e;
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ScriptException(file, "Can't remove \"%s\" again: %s".formatted(file, e.getMessage()), e);
        }
    }
}
