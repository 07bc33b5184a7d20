package dev.alembic.revision;

import dev.alembic.revision.VersionMove.Delete;
import dev.alembic.revision.VersionMove.Insert;
import dev.alembic.revision.VersionMove.Update;
import java.util.ArrayList;
import java.util.BitSet;
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
    private final BitSet rows = new BitSet();
    private final int[] holds;

    AppliedRows(GraphIndex graph, int[] current) {
        this.graph = graph;
        holds = new int[graph.size()];
        IntStream.of(current).distinct().forEach(this::enter);
        graph.withAncestors(current).stream().forEach(this::holdRequirements);
    }

    /** The moves after a revision's upgrade. */
    List<VersionMove> upgraded(int revision) {
        int[] merged = IntStream.of(graph.requirements().of(revision)).filter(rows::get).toArray();
        holdRequirements(revision);
        IntStream.of(merged).forEach(this::leave);
        enter(revision);
        List<VersionMove> moves = new ArrayList<>();
        if (merged.length == 0) {
            moves.add(new Insert(graph.id(revision)));
            return moves;
        }
        int last = merged.length - 1;
        IntStream.range(0, last).forEach(at -> moves.add(new Delete(graph.id(merged[at]))));
        moves.add(new Update(graph.id(merged[last]), graph.id(revision)));
        return moves;
    }

    /** The moves after a revision's downgrade. */
    List<VersionMove> downgraded(int revision) {
        leave(revision);
        for (int required : graph.requirements().of(revision)) {
            holds[required]--;
        }
        int[] bared =
                IntStream.of(graph.requirements().of(revision))
                        .filter(required -> holds[required] == 0)
                        .toArray();
        IntStream.of(bared).forEach(this::enter);
        List<VersionMove> moves = new ArrayList<>();
        if (bared.length == 0) {
            moves.add(new Delete(graph.id(revision)));
            return moves;
        }
        int last = bared.length - 1;
        IntStream.range(0, last).forEach(at -> moves.add(new Insert(graph.id(bared[at]))));
        moves.add(new Update(graph.id(revision), graph.id(bared[last])));
        return moves;
    }

    private void holdRequirements(int revision) {
        for (int required : graph.requirements().of(revision)) {
            holds[required]++;
        }
    }

    private void enter(int revision) {
        rows.set(revision);
        holds[revision]++;
    }

    private void leave(int revision) {
        rows.clear(revision);
        holds[revision]--;
    }
}
