package dev.alembic.junit;

import dev.alembic.RevisionView;
import dev.alembic.error.AlembicException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Goes through the history from base to the heads, with a test for each revision. One database serves
 * all of them; after a failure a new one takes its place.
 */
final class StepWalk {

    private final MigrationProject project;
    private @Nullable MigratedDatabase database;
    private int applied;

    StepWalk(MigrationProject project) {
        this.project = project;
    }

    /** A test for each revision that is downgraded. */
    Stream<DynamicNode> tests(StepCheck check) {
        Set<String> skipped = project.outOfUse();
        List<RevisionView> revisions = project.inOrder();
        IntStream places = IntStream.range(0, revisions.size())
                .filter(place -> !skipped.contains(revisions.get(place).id()));
        return tests(revisions, places, check);
    }

    /** A test for each of these places in the history, given in their order. */
    Stream<DynamicNode> tests(List<RevisionView> revisions, IntStream places, StepCheck check) {
        return places.<DynamicNode>mapToObj(place -> DynamicTest.dynamicTest(
                        MigrationProject.words(revisions.get(place)), () -> test(revisions, place, check)))
                .onClose(this::letGo);
    }

    private void test(List<RevisionView> revisions, int place, StepCheck check) throws Exception {
        MigratedDatabase ready = ready(revisions, place, check);
        boolean isDone = false;
        try {
            check.run(ready, revisions.get(place));
            applied = place + 1;
            isDone = true;
        } finally {
            if (!isDone) {
                letGo();
            }
        }
    }

    /** A database on which a revision is the next one. */
    private MigratedDatabase ready(List<RevisionView> revisions, int place, StepCheck check) throws Exception {
        if (database == null) {
            database = project.emptyForSteps();
        }
        while (applied < place) {
            RevisionView earlier = revisions.get(applied);
            try {
                check.passBy(database, earlier);
                database.upgrade(earlier.id());
            } catch (AlembicException e) {
                letGo();
                Assumptions.abort("%s can't be tried, since %s can't be upgraded before it."
                        .formatted(MigrationProject.words(revisions.get(place)), MigrationProject.words(earlier)));
            }
            applied++;
        }
        return database;
    }

    private void letGo() {
        if (database != null) {
            database.close();
        }
        database = null;
        applied = 0;
    }
}
