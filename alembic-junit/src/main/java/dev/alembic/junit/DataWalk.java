package dev.alembic.junit;

import dev.alembic.RevisionView;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicNode;

/** Takes rows through the history. */
final class DataWalk implements StepCheck {

    private final MigrationProject project;
    private Map<String, List<DatabaseWork>> before = Map.of();
    private Map<String, List<DatabaseWork>> after = Map.of();
    private Map<String, List<DatabaseWork>> afterDowngrade = Map.of();
    private Set<String> outOfUse = Set.of();

    DataWalk(MigrationProject project) {
        this.project = project;
    }

    /** A test for each revision from the first on that has rows. */
    Stream<DynamicNode> tests() {
        DataCases cases = project.data();
        before = byId(cases.before());
        after = byId(cases.after());
        afterDowngrade = byId(cases.afterDowngrade());
        Set<String> named = new LinkedHashSet<>(before.keySet());
        named.addAll(after.keySet());
        named.addAll(afterDowngrade.keySet());
        if (named.isEmpty()) {
            return Stream.empty();
        }
        outOfUse = project.outOfUse();
        List<RevisionView> revisions = project.inOrder();
        int first = (int) revisions.stream()
                .takeWhile(revision -> !named.contains(revision.id()))
                .count();
        return new StepWalk(project).tests(revisions, IntStream.range(first, revisions.size()), this);
    }

    private Map<String, List<DatabaseWork>> byId(Map<String, List<DatabaseWork>> cases) {
        Map<String, List<DatabaseWork>> byId = new HashMap<>();
        cases.forEach((name, work) -> project.files().show(name).forEach(revision -> byId.put(revision.id(), work)));
        return byId;
    }

    @Override
    public void passBy(MigratedDatabase database, RevisionView revision) throws Exception {
        doAll(before, database, revision);
    }

    @Override
    public void run(MigratedDatabase database, RevisionView revision) throws Exception {
        doAll(before, database, revision);
        Map<String, List<String>> rows = isCompared(revision) ? rows(database) : Map.of();
        Steps.up(database, revision);
        doAll(after, database, revision);
        if (outOfUse.contains(revision.id())) {
            return;
        }
        Steps.down(database, revision);
        doAll(afterDowngrade, database, revision);
        if (isCompared(revision)) {
            requireSame(rows, rows(database), revision);
        }
        Steps.upAgain(database, revision);
    }

    /** Whether its downgrade has to bring back the rows that were there before, as nobody says otherwise. */
    private boolean isCompared(RevisionView revision) {
        return before.containsKey(revision.id()) && !afterDowngrade.containsKey(revision.id());
    }

    private static Map<String, List<String>> rows(MigratedDatabase database) {
        return Rows.all(database.connection(), database.schema());
    }

    private static void doAll(Map<String, List<DatabaseWork>> cases, MigratedDatabase database, RevisionView revision)
            throws Exception {
        for (DatabaseWork work : cases.getOrDefault(revision.id(), List.of())) {
            work.on(database);
        }
    }

    private static void requireSame(
            Map<String, List<String>> rows, Map<String, List<String>> rowsAfterwards, RevisionView revision) {
        List<String> changes = RowChanges.between(rows, rowsAfterwards);
        if (!changes.isEmpty()) {
            Assertions.fail(Texts.list(
                    ("Upgrade and downgrade of %s leave other rows than there were."
                                    + " If that is meant, say by afterDowngrade(\"%s\", …) what they are to be:")
                            .formatted(MigrationProject.words(revision), revision.id()),
                    changes));
        }
    }
}
