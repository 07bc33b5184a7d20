package dev.alembic.internal.command;

import dev.alembic.comparison.RenameAnswers;
import dev.alembic.dialect.Dialect;
import dev.alembic.error.ConfigException;
import dev.alembic.migration.TemplateEngine;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

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
    private record Found(String url, Dialect dialect, PlannedChanges changes) {

        String list() {
            List<String> detected = changes.detected();
            return detected.isEmpty() ? "nothing" : String.join(", ", detected);
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
    public GeneratedPlan run(RevisionRequest request, RenameAnswers answers) {
        RevisionPlan.id(request); // a bad one is refused before anybody is asked
        RevisionPlan plan = new RevisionPlan(project, templates, clock);
        Found found = request.comparison().isOffline()
                ? compareOffline(plan, request, answers)
                : compare(plan, request, RememberedAnswers.of(answers));
        return plan.generated(request, found.dialect(), found.changes());
    }

    /** With the snapshot in the database's place. */
    private Found compareOffline(RevisionPlan plan, RevisionRequest request, RenameAnswers answers) {
        ComparedSnapshot snapshot = new ComparedSnapshot(project);
        SchemaComparison schemas = snapshot.read();
        plan.parents(request);
        Found found = new Found(snapshot.file().toString(), schemas.dialect(), PlannedChanges.decide(schemas, answers));
        ComparisonLog.write(found.changes().result());
        ComparedSnapshot.noteWhatIsUnknown(schemas);
        return found;
    }

    private Found compare(RevisionPlan plan, RevisionRequest request, RenameAnswers answers) {
        List<Found> found = new ArrayList<>();
        new ComparedDatabases(project).each((url, schemas) -> {
            if (found.isEmpty()) {
                plan.parents(request); // nothing is asked about renames if it is refused anyway
            }
            found.add(new Found(url, schemas.dialect(), PlannedChanges.decide(schemas, answers)));
        });
        Found agreed = agreed(found);
        ComparisonLog.write(agreed.changes().result());
        return agreed;
    }

    /** One revision is for all databases, so that all of them must need the same. */
    private static Found agreed(List<Found> found) {
        if (found.isEmpty()) {
            throw new ConfigException("Env.java opens no connection, so nothing can be compared.");
        }
        Found first = found.get(0);
        for (Found other : found) {
            if (!other.changes().detected().equals(first.changes().detected())) {
                throw new ConfigException(("The databases differ from the model in different ways, so that no"
                                + " revision fits both.\n  %s: %s\n  %s: %s")
                        .formatted(first.url(), first.list(), other.url(), other.list()));
            }
        }
        return first;
    }
}
