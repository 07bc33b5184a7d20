package dev.alembic.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.diff.DiffResult;
import dev.alembic.diff.Difference;
import dev.alembic.error.ConfigException;
import dev.alembic.migration.GenerationSettings;
import dev.alembic.migration.RevisionDirective;
import dev.alembic.migration.RevisionDirective.Placement;
import dev.alembic.script.TemplateEngine;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code revision --autogenerate}: compares the model with the database and writes a revision that
 * makes the database as the model is.
 */
public final class AutogenerateCommand {

    private final Project project;
    private final TemplateEngine templates;
    private final Clock clock;

    /**
     * Writes revisions of this project.
     *
     * @param clock tells the date that the files get
     */
    public AutogenerateCommand(Project project, TemplateEngine templates, Clock clock) {
        this.project = project;
        this.templates = templates;
        this.clock = clock;
    }

    /**
     * What was found in a database.
     *
     * @param url of the database, the password masked
     */
    private record Found(String url, Dialect dialect, RenameDecisions decisions) {

        List<String> detected() {
            return decisions.result().differences().stream()
                    .flatMap(difference -> difference.detected().stream())
                    .toList();
        }
    }

    /**
     * Writes what the environment makes of the differences: one revision unless it says otherwise,
     * also if there are no differences.
     *
     * @throws dev.alembic.error.DiffsFoundException if the database is not at all heads: what is
     *     pending would be found as a difference
     * @throws dev.alembic.error.AlembicException if it is refused for another reason; then no file
     *     is left behind
     */
    public GeneratedRevisions run(RevisionRequest request, RenameAnswers answers) {
        String id = RevisionPlan.id(request);
        RevisionPlan plan = new RevisionPlan(project, templates, clock);
        RenameAnswers remembered = RememberedAnswers.of(answers);
        List<Found> found = new ArrayList<>();
        new ComparedDatabases(project).each((url, schemas) -> {
            plan.parents(request);
            found.add(new Found(url, schemas.dialect(), RenameDecisions.make(schemas, remembered)));
        });
        Found first = agreed(found);
        ComparisonLog.write(first.decisions().result());
        return write(id, request, first, plan);
    }

    /** One revision is for all databases, so that all of them must need the same. */
    private static Found agreed(List<Found> found) {
        if (found.isEmpty()) {
            throw new ConfigException("Env.java opens no connection, so nothing can be compared.");
        }
        Found first = found.get(0);
        for (Found other : found) {
            if (!other.detected().equals(first.detected())) {
                throw new ConfigException(("The databases differ from the model in different ways, so that no"
                                + " revision fits both.\n  %s: %s\n  %s: %s")
                        .formatted(first.url(), list(first), other.url(), list(other)));
            }
        }
        return first;
    }

    private static String list(Found found) {
        List<String> detected = found.detected();
        return detected.isEmpty() ? "nothing" : String.join(", ", detected);
    }

    private GeneratedRevisions write(String id, RevisionRequest request, Found found, RevisionPlan plan) {
        GenerationSettings settings = project.settings().generation();
        DiffResult result = found.decisions().result();
        ShortForms shortForms = new ShortForms(found.dialect());
        List<Difference> differences = new Rewrites(settings.rewriters())
                .of(result.differences().stream().map(shortForms::of).toList());
        DiffResult rewritten = new DiffResult(differences, List.of(), List.of());
        RevisionDirective only = new RevisionDirective(
                id, request.message(), rewritten.upgrade(), rewritten.downgrade(), placement(request));
        List<RevisionDirective> wanted = settings.directives().apply(List.of(only));
        List<RenameAlternative> undecided = found.decisions().undecided();
        RevisionBodies bodies = new RevisionBodies(found.dialect(), settings, differences, undecided);
        for (RevisionDirective one : wanted) {
            plan.add(request(one, request), request.isSql() ? bodies.sql(one) : bodies.java(one));
        }
        boolean hasOperations = !wanted.stream().allMatch(RevisionDirective::isEmpty);
        return new GeneratedRevisions(
                plan.write(),
                hasOperations,
                undecided.stream().map(RenameAlternative::candidate).toList());
    }

    private static Placement placement(RevisionRequest request) {
        return new Placement(
                request.heads(), request.splice(), request.branchLabels(), request.versionPath(), request.dependsOn());
    }

    private static RevisionRequest request(RevisionDirective directive, RevisionRequest request) {
        Placement place = directive.placement();
        return new RevisionRequest(
                directive.message(),
                Optional.of(directive.id()),
                place.heads(),
                place.splice(),
                request.relink(),
                place.branchLabels(),
                place.versionPath(),
                place.dependsOn(),
                request.isSql());
    }
}
