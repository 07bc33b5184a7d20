package dev.alembic.imports;

import dev.alembic.Alembic;
import dev.alembic.CreatedRevision;
import dev.alembic.RevisionView;
import dev.alembic.imports.source.ImportPlan;
import dev.alembic.imports.source.ImportPlan.Standing;
import dev.alembic.imports.source.ImportRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the history of another tool along:
 *
 * <pre>{@code
 * Importer importer = new Importer(Tool.FLYWAY, ImportRequest.of(alembic, Path.of("src/main/resources/db/migration")));
 * ImportPlan plan = importer.plan();
 * importer.write(plan);
 * importer.stamp(plan);
 * }</pre>
 *
 * <p>Nothing of the other tool is changed or deleted. The same import may run again, for another database of
 * the same history: what has a revision already is only stamped.
 */
public final class Importer {

    private final Tool tool;
    private final ImportRequest request;

    /** An import from a tool. */
    public Importer(Tool tool, ImportRequest request) {
        this.tool = tool;
        this.request = request;
    }

    /**
     * Reads what there is, and writes nothing.
     *
     * @throws dev.alembic.error.AlembicException if what is there isn't in order
     */
    public ImportPlan plan() {
        return tool.reader().read(request);
    }

    /** The files that {@link #write} would write. */
    public List<CreatedRevision> draft(ImportPlan plan) {
        return request.project().historyImport().draft(plan.revisions());
    }

    /**
     * Writes the revisions, all of them or none.
     *
     * @throws dev.alembic.error.AlembicException if one is refused; then no file is left behind
     */
    public List<CreatedRevision> write(ImportPlan plan) {
        return request.project().historyImport().write(plan.revisions());
    }

    /**
     * Says in the version table what the other tool has run, unless it says that already or says more:
     * a revision that the other tool hasn't run.
     *
     * @return whether it said something
     */
    public boolean stamp(ImportPlan plan) {
        Optional<Standing> standing = plan.standing().filter(one -> !one.heads().isEmpty());
        if (standing.isEmpty()) {
            return false;
        }
        Alembic project = request.project();
        List<String> current =
                project.current().revisions().stream().map(RevisionView::id).toList();
        List<String> heads = standing.get().heads();
        boolean isBehind = standing.get().applied().containsAll(current)
                && !Set.copyOf(current).equals(Set.copyOf(heads));
        if (isBehind) {
            project.stamp(heads, !current.isEmpty());
        }
        return isBehind;
    }
}
