package dev.alembic.internal.revision;

import dev.alembic.internal.revision.Step.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Turns what an upgrade or a downgrade has to run into steps. */
final class StepPlanner {

    private final GraphIndex graph;

    StepPlanner(GraphIndex graph) {
        this.graph = graph;
    }

    List<Step> upgrade(List<String> current, RevisionArgument target) {
        return upgrade(current, target, info -> false).steps();
    }

    /** The same up to revisions that are held back; those that need them are left out as well. */
    UpgradePath upgrade(List<String> current, RevisionArgument target, Predicate<RevisionInfo> isHeld) {
        CommandMessages wording = CommandMessages.upgrade(target);
        Selection missing = new UpwardSelection(graph, wording, false).missing(current, target);
        int[] newestFirst = HistoryOrder.newestFirst(graph, missing);
        AppliedRows rows = rows(current, wording);
        List<Step> steps = new ArrayList<>(newestFirst.length);
        List<RevisionInfo> held = new ArrayList<>();
        BitSet leftOut = new BitSet();
        for (int at = newestFirst.length - 1; at >= 0; at--) {
            int revision = newestFirst[at];
            boolean isBehind = needsOne(revision, leftOut);
            if (isBehind || isHeld.test(graph.info(revision))) {
                leftOut.set(revision);
                if (!isBehind) {
                    held.add(graph.info(revision));
                }
            } else {
                steps.add(up(revision, rows.upgraded(revision)));
            }
        }
        return new UpgradePath(steps, held);
    }

    List<Step> downgrade(List<String> current, RevisionArgument target) {
        CommandMessages wording = CommandMessages.downgrade(target);
        Selection reverted =
                new DownwardSelection(graph, wording, false).above(RangeEnd.rows(current), target, false, false);
        AppliedRows rows = rows(current, wording);
        List<Step> steps = new ArrayList<>();
        for (int revision : HistoryOrder.newestFirst(graph, reverted)) {
            steps.add(down(revision, rows.downgraded(revision)));
        }
        return List.copyOf(steps);
    }

    private boolean needsOne(int revision, BitSet others) {
        return !others.isEmpty()
                && IntStream.of(graph.requirements().of(revision)).anyMatch(others::get);
    }

    private AppliedRows rows(List<String> current, CommandMessages wording) {
        return new AppliedRows(graph, new SymbolResolver(graph, wording).rows(current));
    }

    private Step up(int revision, List<VersionMove> moves) {
        RevisionInfo info = graph.info(revision);
        return new Step(
                Kind.UPGRADE,
                Optional.of(info.id()),
                graph.ids(graph.parents().of(revision)),
                List.of(info.id()),
                true,
                info.message(),
                moves);
    }

    private Step down(int revision, List<VersionMove> moves) {
        RevisionInfo info = graph.info(revision);
        return new Step(
                Kind.DOWNGRADE,
                Optional.of(info.id()),
                List.of(info.id()),
                graph.ids(graph.parents().of(revision)),
                false,
                info.message(),
                moves);
    }
}
