package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.EditedRevisionException;
import dev.alembic.internal.history.AppliedEntries;
import dev.alembic.internal.history.RevisionNote;
import dev.alembic.internal.runtime.RunSession;
import dev.alembic.internal.runtime.Runs;
import dev.alembic.internal.script.RevisionFile;
import dev.alembic.migration.EditedPolicy;
import dev.alembic.migration.EditedRevision;
import dev.alembic.migration.HistoryEntry;
import dev.alembic.sql.SqlLexis;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares the files of the revisions that are applied with what the history says was applied. */
public final class EditedRevisions {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.runtime.history");

    /** What to do about it. */
    static final String WAY_OUT = "Put back what was applied and write the change as a new revision; if it makes no"
            + " difference, \"alembic repair --accept-edited\" says so.";

    private final Project project;

    /** Looks at the revisions of this project. */
    public EditedRevisions(Project project) {
        this.project = project;
    }

    /** Those that were changed, in all databases of the project; only reads. */
    public List<EditedRevision> find() {
        List<EditedRevision> found = new ArrayList<>();
        project.online(connection -> found.addAll(find(connection, project.dialect(connection))));
        return found;
    }

    /**
     * Does about those in all databases what the settings wish; only reads.
     *
     * @throws EditedRevisionException if they forbid them
     */
    public void review() {
        project.online(connection -> review(connection, project.dialect(connection)));
    }

    /** Says of those that were changed that this is meant, and answers which they were. */
    public List<EditedRevision> accept() {
        List<EditedRevision> accepted = new ArrayList<>();
        project.online(connection -> {
            Dialect dialect = project.dialect(connection);
            List<EditedRevision> found = find(connection, dialect);
            if (!found.isEmpty()) {
                try (RunSession session = new Runs(dialect, project.settings()).open(connection)) {
                    session.accept(found.stream()
                            .flatMap(one -> note(one.revision(), dialect.lexis()).stream())
                            .toList());
                }
            }
            accepted.addAll(found);
        });
        return accepted;
    }

    /** What is to be noted of a revision. */
    Optional<RevisionNote> note(String id, SqlLexis lexis) {
        return project.script()
                .find(id)
                .map(file -> new RevisionNote(file.info(), project.script().digest(id, lexis)));
    }

    /** That none was is remembered for as long as files, version and history are what they were. */
    List<EditedRevision> find(Connection connection, Dialect dialect) {
        Runs runs = new Runs(dialect, project.settings());
        Optional<HistoryEntry> latest = runs.latestEntry(connection);
        if (latest.isEmpty()) {
            return List.of();
        }
        List<String> rows = runs.versions().heads(connection);
        List<EditedRevision> found = new ArrayList<>();
        String question = "unedited " + dialect.name() + " " + rows + " " + words(latest.get());
        project.script().holds(question, () -> {
            found.addAll(find(rows, runs.historyWithoutDowngrades(connection), dialect.lexis()));
            return found.isEmpty();
        });
        return found;
    }

    /** What tells an entry from others; a record that says all of itself takes longer than all else here. */
    private static String words(HistoryEntry entry) {
        return entry.number() + " " + entry.revision() + " " + entry.action() + " " + entry.at() + " "
                + entry.digest().orElse("");
    }

    List<EditedRevision> find(List<String> rows, List<HistoryEntry> entries, SqlLexis lexis) {
        AppliedEntries applied = new AppliedEntries(entries);
        Set<String> pending = new HashSet<>(new StandingRows(project.graph(rows), rows).pending());
        List<EditedRevision> found = new ArrayList<>();
        for (String id : applied.revisions()) {
            if (!pending.contains(id)) {
                edited(id, applied, lexis).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<EditedRevision> edited(String id, AppliedEntries applied, SqlLexis lexis) {
        Optional<String> recorded = applied.digest(id);
        boolean isEdited = recorded.isPresent()
                && note(id, lexis)
                        .flatMap(RevisionNote::digest)
                        .filter(now -> !now.equals(recorded.get()))
                        .isPresent();
        return isEdited
                ? applied.find(id)
                        .flatMap(entry -> project.script()
                                .find(id)
                                .map(RevisionFile::info)
                                .map(info -> new EditedRevision(id, info.message(), info.location(), entry)))
                : Optional.empty();
    }

    /**
     * Does about them what the settings wish.
     *
     * @throws EditedRevisionException if they forbid them
     */
    void review(Connection connection, Dialect dialect) {
        EditedPolicy policy = project.settings().history().edited();
        if (policy == EditedPolicy.IGNORE) {
            return;
        }
        List<EditedRevision> found = find(connection, dialect);
        if (policy == EditedPolicy.WARN) {
            found.forEach(one -> LOG.warn("{} {}", one.sentence(), WAY_OUT));
        } else if (!found.isEmpty()) {
            String sentences = found.stream().map(EditedRevision::sentence).collect(Collectors.joining(" "));
            throw new EditedRevisionException(
                    sentences,
                    WAY_OUT,
                    found.stream().map(EditedRevision::revision).toList());
        }
    }
}
