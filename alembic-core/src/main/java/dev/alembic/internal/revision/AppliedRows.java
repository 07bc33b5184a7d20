package dev.alembic.internal.revision;

import dev.alembic.internal.revision.VersionMove.Delete;
import dev.alembic.internal.revision.VersionMove.Insert;
import dev.alembic.internal.revision.VersionMove.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The version table while a plan is made: turns revisions that are run into moves.
 *
 * <p>A revision is applied as long as something holds it: a row of its own, or an applied revision
 * that needs it. The table has a row for each applied revision that no other one holds.
 */
final class AppliedRows {

    private final GraphIndex graph;
    private final boolean[] hasRow; // a BitSet looks for its highest bit whenever one is cleared
    private final int[] holds;

    AppliedRows(GraphIndex graph, int[] current) {
        this.graph = graph;
        hasRow = new boolean[graph.size()];
        holds = new int[graph.size()];
        IntStream.of(current).distinct().forEach(this::enter);
        graph.withAncestors(current).stream().forEach(above -> holdRequirements(above, 1));
    }

    /** The moves after a revision's upgrade. */
    List<VersionMove> upgraded(int revision) {
        Edges requirements = graph.requirements();
        List<VersionMove> deletes = List.of();
        int merged = IdTable.NONE;
        for (int at = requirements.start(revision); at < requirements.end(revision); at++) {
            int required = requirements.target(at);
            if (hasRow[required]) {
                if (merged >= 0) {
                    deletes = with(deletes, new Delete(graph.id(merged)));
                }
                merged = required;
                leave(required);
            }
        }
        holdRequirements(revision, 1);
        enter(revision);
        String id = graph.id(revision);
        return with(deletes, merged < 0 ? new Insert(id) : new Update(graph.id(merged), id));
    }

    /** Nearly every revision makes one move: no more is allocated for it than that takes. */
    private static List<VersionMove> with(List<VersionMove> moves, VersionMove last) {
        if (moves.isEmpty()) {
            return List.of(last);
        }
        List<VersionMove> more = moves instanceof ArrayList ? moves : new ArrayList<>(moves);
        more.add(last);
        return more;
    }

    /** The moves after a revision's downgrade. */
    List<VersionMove> downgraded(int revision) {
        Edges requirements = graph.requirements();
        List<VersionMove> inserts = List.of();
        leave(revision);
        holdRequirements(revision, -1);
        int bared = IdTable.NONE;
        for (int at = requirements.start(revision); at < requirements.end(revision); at++) {
            int required = requirements.target(at);
            if (holds[required] == 0) {
                if (bared >= 0) {
                    inserts = with(inserts, new Insert(graph.id(bared)));
                }
                bared = required;
                enter(required);
            }
        }
        String id = graph.id(revision);
        return with(inserts, bared < 0 ? new Delete(id) : new Update(id, graph.id(bared)));
    }

    private void holdRequirements(int revision, int difference) {
        Edges requirements = graph.requirements();
        for (int at = requirements.start(revision); at < requirements.end(revision); at++) {
            holds[requirements.target(at)] += difference;
        }
    }

    private void enter(int revision) {
        hasRow[revision] = true;
        holds[revision]++;
    }

    private void leave(int revision) {
        hasRow[revision] = false;
        holds[revision]--;
    }
}
