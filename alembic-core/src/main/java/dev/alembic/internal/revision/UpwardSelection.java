package dev.alembic.internal.revision;

import dev.alembic.internal.revision.RevisionArgument.Relative;
import dev.alembic.internal.revision.RevisionArgument.Symbol;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What lies between two points, seen from the lower one: what an upgrade would run. */
final class UpwardSelection {

    private final GraphIndex graph;
    private final CommandMessages wording;
    private final SymbolResolver symbols;
    private final boolean stopsAtEnds;

    /**
     * Prepares a selection.
     *
     * @param stopsAtEnds whether a number of steps may end early, at a head or at base
     */
    UpwardSelection(GraphIndex graph, CommandMessages wording, boolean stopsAtEnds) {
        this.stopsAtEnds = stopsAtEnds;
        this.graph = graph;
        this.wording = wording;
        symbols = new SymbolResolver(graph, wording);
    }

    /** Everything that must be in place for the target and is not yet, given these rows. */
    Selection missing(List<String> rows, RevisionArgument target) {
        int[] current = symbols.rows(rows);
        int[] targets = targets(RangeEnd.rows(rows), () -> current, RangeEnd.at(target));
        BitSet missing = withAncestors(targets);
        missing.andNot(withAncestors(current));
        return Selection.of(missing, targets);
    }

    /**
     * What lies between the two ends.
     *
     * @param inclusive with the lower end
     * @param implicitBase with all that the upper end needs, also below other bases
     */
    Selection between(RangeEnd lower, RangeEnd upper, boolean inclusive, boolean implicitBase) {
        // of two bad ends, the upper one is complained of
        int[] reached = targets(lower, () -> Position.revisions(symbols.all(lower)), upper);
        List<Position> bottom = symbols.all(lower);
        int[] tops = onBranchOf(lower, reached);
        BitSet needed = withAncestors(tops);
        if (!implicitBase && bottom.stream().anyMatch(one -> isOutside(one, needed))) {
            throw wording.unrelated(lower.text(), upper.text());
        }
        if (!bottom.isEmpty() && bottom.get(0) == Position.Outside.BEYOND) {
            bottom = countedFrom(upper, lower);
        }
        int[] ends = Position.revisions(bottom);
        needed.andNot(withAncestors(ends));
        if (inclusive) {
            Arrays.stream(ends).forEach(needed::set);
        }
        if (ends.length > 0 && !implicitBase) {
            needed.and(graph.children().closure(ends));
        }
        return Selection.of(needed, tops);
    }

    private static boolean isOutside(Position position, BitSet needed) {
        return position instanceof Position.At at ? !needed.get(at.revision()) : position == Position.Outside.BASE;
    }

    private int[] targets(RangeEnd from, Supplier<int[]> current, RangeEnd upper) {
        if (upper instanceof RangeEnd.Argument typed && typed.argument() instanceof Relative relative) {
            return relative(from, current, relative).stream().toArray();
        }
        return Position.revisions(symbols.all(upper));
    }

    private Position relative(RangeEnd from, Supplier<int[]> current, Relative relative) {
        boolean isUp = relative.steps() > 0;
        if (relative.from().isEmpty() && !isUp) {
            throw RevisionMessages.wrongDistance(relative);
        }
        Position start = relative.from()
                .map(symbol -> symbols.one(isUp ? symbol : relative.onBranch(symbol)))
                .orElseGet(() -> start(from, current.get(), relative));
        Optional<Symbol> branch = isUp ? relative.branch() : Optional.empty();
        Position position = new RelativeWalk(graph, symbols, branch, stopsAtEnds).go(start, relative.steps());
        if (position == Position.Outside.BEYOND) {
            throw RevisionMessages.wrongDistance(relative);
        }
        return position;
    }

    private Position start(RangeEnd from, int[] current, Relative relative) {
        int[] starts = current;
        if (relative.branch().isPresent()) {
            int[] onBranch = symbols.filter(starts, relative.branch().get(), false);
            starts = onBranch.length > 0 ? onBranch : tipsOn(relative.branch().get(), starts);
        } else if (from instanceof RangeEnd.Argument typed) {
            return symbols.one(typed.argument());
        }
        if (starts.length > 1) {
            throw RevisionMessages.ambiguousUpgrade(
                    Arrays.stream(starts).distinct().mapToObj(graph::info).toList());
        }
        return starts.length == 0 ? Position.Outside.BASE : new Position.At(starts[0]);
    }

    /** Where a branch stands, given rows that are all on other branches. */
    private int[] tipsOn(Symbol branch, int[] current) {
        BitSet active = graph.withAncestors(current);
        int[] onBranch = symbols.filter(graph.inLoadOrder(active), branch, false);
        BitSet below = new BitSet();
        for (int revision : onBranch) {
            IntStream.of(graph.requirements().of(revision)).forEach(below::set);
        }
        return Arrays.stream(onBranch).filter(one -> !below.get(one)).toArray();
    }

    /** A lower end like -3 that no head is far enough above: counted from the upper end instead. */
    private List<Position> countedFrom(RangeEnd upper, RangeEnd lower) {
        RevisionArgument steps = ((RangeEnd.Argument) lower).argument();
        return List.of(new DownwardSelection(graph, wording, stopsAtEnds)
                .target(upper, steps)
                .position());
    }

    /** If the lower end names a branch, only what is on that branch counts. */
    private int[] onBranchOf(RangeEnd lower, int[] targets) {
        if (!(lower instanceof RangeEnd.Argument typed)
                || typed.argument().branch().isEmpty()) {
            return targets;
        }
        String label = label(typed.argument().branch().get());
        return Arrays.stream(targets).filter(graph.labelled(label)::get).toArray();
    }

    private String label(Symbol symbol) {
        String branch = symbol.text();
        if (!(symbols.one(symbol) instanceof Position.At at)
                || !graph.id(at.revision()).equals(branch)) {
            return branch;
        }
        NavigableSet<String> labels = graph.labelsInForce(at.revision());
        if (labels.size() != 1) {
            throw RevisionMessages.unreachable(
                    "Revision "
                            + branch
                            + " does not stand for one branch: "
                            + labels.size()
                            + " branch labels are in force at it. Name a branch label instead.",
                    branch);
        }
        return labels.first();
    }

    /** Refuses if one of the revisions is an ancestor of another. */
    private BitSet withAncestors(int[] revisions) {
        return new OverlapCheck(graph).withAncestors(revisions);
    }
}
