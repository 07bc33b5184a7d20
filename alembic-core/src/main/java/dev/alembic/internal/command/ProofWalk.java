package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.AlembicException;
import dev.alembic.internal.command.DowngradeTrial.Result;
import dev.alembic.internal.proof.GeneratedRows;
import dev.alembic.internal.revision.RevisionInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the history with one scratch database, on which revisions are tried one after the other; when
 * one has left it in disorder, a new one takes its place.
 */
final class ProofWalk implements AutoCloseable {

    private final Project project;
    private final List<RevisionInfo> history;
    private final SeedFiles seeds;
    private final boolean generatesRows;
    private @Nullable ScratchDatabase scratch;
    private @Nullable GeneratedRows rows;
    private int applied;
    private String product = "";

    /**
     * Goes through these revisions.
     *
     * @param history in the order in which an upgrade of an empty database runs them
     */
    ProofWalk(Project project, List<RevisionInfo> history, SeedFiles seeds, boolean generatesRows) {
        this.project = project;
        this.history = history;
        this.seeds = seeds;
        this.generatesRows = generatesRows;
    }

    /** What the databases are. */
    String product() {
        return product;
    }

    /**
     * Tries a revision. Where its upgrade fails on rows that were made up, it is tried without them.
     *
     * @param notes gets what else is worth knowing
     * @throws AlembicException if there is no database to be had
     */
    Result tryOut(int place, List<String> notes) {
        List<String> own = new ArrayList<>();
        Result result = tryOnce(place, generatesRows, own);
        boolean isOnMadeUpRows = rows != null && rows.isAny();
        if (!result.isUpgraded() && isOnMadeUpRows) {
            own.clear();
            own.add("With rows in place: " + result.reason().orElse("") + " It was tried without.");
            letGo();
            result = tryOnce(place, false, own);
        }
        if (result.isApplied()) {
            applied = place + 1;
            seed(history.get(place).id());
        } else {
            letGo();
        }
        notes.addAll(own);
        return result;
    }

    private Result tryOnce(int place, boolean fills, List<String> notes) {
        ScratchDatabase database = ready();
        while (applied < place) {
            RevisionInfo earlier = history.get(applied);
            try {
                database.upgrade(earlier.id());
            } catch (AlembicException e) {
                return Result.broken(
                        "It can't be tried, since \"%s\" can't be upgraded before it: %s"
                                .formatted(earlier.id(), DowngradeTrial.words(e)),
                        List.of(),
                        false);
            }
            applied++;
            seed(earlier.id());
        }
        if (fills && rows != null) {
            notes.addAll(rows.fill(ScratchState.read(database, project).tables()));
        }
        return new DowngradeTrial(project, database, history.get(place)).run();
    }

    private ScratchDatabase ready() {
        ScratchDatabase ready = scratch;
        if (ready == null) {
            ready = ScratchDatabase.make(project);
            scratch = ready;
            rows = new GeneratedRows(ready.connection(), dialect(ready));
            product = PlanCommand.product(ready.connection());
        }
        return ready;
    }

    private Dialect dialect(ScratchDatabase database) {
        return project.dialects().of(database.connection());
    }

    private void seed(String revision) {
        ScratchDatabase database = ready();
        if (seeds.has(revision)) {
            ScratchState before = ScratchState.read(database, project);
            seeds.run(revision, database, dialect(database));
            before.filled(ScratchState.read(database, project)).forEach(table -> {
                if (rows != null) {
                    rows.leaveAlone(table);
                }
            });
        }
    }

    private void letGo() {
        ScratchDatabase last = scratch;
        scratch = null;
        rows = null;
        applied = 0;
        if (last != null) {
            last.close();
        }
    }

    @Override
    public void close() {
        letGo();
    }
}
