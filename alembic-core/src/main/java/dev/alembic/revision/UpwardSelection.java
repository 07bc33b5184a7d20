package dev.alembic.revision;

import dev.alembic.revision.RevisionArgument.Relative;
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
    private final Wording wording;
    private final SymbolResolver symbols;
    private final boolean stopsAtEnds;

    /**
     * Prepares a selection.
     *
     * @param stopsAtEnds whether a number of steps may end early, at a head or at base
     */
    UpwardSelection(GraphIndex graph, Wording wording, boolean stopsAtEnds) {
        this.stopsAtEnds = stopsAtEnds;
        this.graph = graph;
        this.wording = wording;
        symbols = new SymbolResolver(graph, wording);
    }

    /** Everything that must be in place for the target and is not yet, given these rows. */
    Selection missing(List<String> rows, RevisionArgument target) {
        int[] current = symbols.rows(rows);
        int[] targets = targets(Bound.rows(rows), () -> current, Bound.at(target));
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
    Selection between(Bound lower, Bound upper, boolean inclusive, boolean implicitBase) {
        // of two bad ends, the upper one is complained of
        int[] reached = targets(lower, () -> symbols.all(lower), upper);
        int[] bottom = symbols.all(lower);
        int[] tops = onBranchOf(lower, reached);
        BitSet needed = withAncestors(tops);
        if (!implicitBase && Arrays.stream(bottom).anyMatch(one -> isOutside(one, needed))) {
            throw wording.unrelated(lower.text(), upper.text());
        }
        if (bottom.length > 0 && bottom[0] == SymbolResolver.BEYOND) {
            bottom = countedFrom(upper, lower);
        }
        int[] ends = Arrays.stream(bottom).filter(one -> one >= 0).toArray();
        needed.andNot(withAncestors(ends));
        if (inclusive) {
            Arrays.stream(ends).forEach(needed::set);
        }
        if (ends.length > 0 && !implicitBase) {
            needed.and(graph.children().closure(ends));
        }
        return Selection.of(needed, tops);
    }

    private static boolean isOutside(int place, BitSet needed) {
        return place == SymbolResolver.BASE || (place >= 0 && !needed.get(place));
    }

    private int[] targets(Bound from, Supplier<int[]> current, Bound upper) {
        if (upper instanceof Bound.Argument typed) {
            Optional<Relative> relative = typed.argument().relative();
            if (relative.isPresent()) {
                int place = relative(from, current, relative.get());
                return place == SymbolResolver.BASE ? new int[0] : new int[] {place};
            }
        }
        return Arrays.stream(symbols.all(upper)).filter(one -> one >= 0).toArray();
    }

    private int relative(Bound from, Supplier<int[]> current, Relative relative) {
        boolean isUp = relative.steps() > 0;
        if (relative.symbol().isEmpty() && !isUp) {
            throw Refusals.wrongDistance(relative);
        }
        int start = relative.symbol()
                .map(symbol -> start(symbol, relative, isUp))
                .orElseGet(() -> start(from, current.get(), relative));
        Optional<String> branch = isUp ? relative.branch() : Optional.empty();
        int place = new RelativeWalk(graph, symbols, branch, stopsAtEnds).go(start, relative.steps());
        if (place == SymbolResolver.BEYOND) {
            throw Refusals.wrongDistance(relative);
        }
        return place;
    }

    private int start(String symbol, Relative relative, boolean isUp) {
        String typed = isUp ? symbol : relative.branch().map(name -> name + "@").orElse("") + symbol;
        return symbols.one(RevisionArgument.parse(typed));
    }

    private int start(Bound from, int[] current, Relative relative) {
        int[] starts = Arrays.stream(current).filter(one -> one >= 0).toArray();
        if (relative.branch().isPresent()) {
            int[] onBranch = symbols.filter(starts, relative.branch().get(), false);
            starts = onBranch.length > 0 ? onBranch : tipsOn(relative.branch().get(), starts);
        } else if (from instanceof Bound.Argument typed) {
            return symbols.one(typed.argument());
        }
        if (starts.length > 1) {
            throw Refusals.ambiguousUpgrade(
                    Arrays.stream(starts).distinct().mapToObj(graph::info).toList());
        }
        return starts.length == 0 ? SymbolResolver.BASE : starts[0];
    }

    /** Where a branch stands, given rows that are all on other branches. */
    private int[] tipsOn(String branch, int[] current) {
        BitSet active = graph.withAncestors(current);
        int[] onBranch = symbols.filter(graph.inLoadOrder(active), branch, false);
        BitSet below = new BitSet();
        for (int revision : onBranch) {
            IntStream.of(graph.requirements().of(revision)).forEach(below::set);
        }
        return Arrays.stream(onBranch).filter(one -> !below.get(one)).toArray();
    }

    /** A lower end like -3 that no head is far enough above: counted from the upper end instead. */
    private int[] countedFrom(Bound upper, Bound lower) {
        RevisionArgument steps = RevisionArgument.parse(lower.text());
        return new int[] {
            new DownwardSelection(graph, wording, stopsAtEnds)
                    .target(upper, steps)
                    .place()
        };
    }

    /** If the lower end names a branch, only what is on that branch counts. */
    private int[] onBranchOf(Bound lower, int[] targets) {
        if (!(lower instanceof Bound.Argument typed)
                || typed.argument().branch().isEmpty()) {
            return targets;
        }
        String label = label(typed.argument().branch().get());
        return Arrays.stream(targets).filter(graph.labelled(label)::get).toArray();
    }

    private String label(String branch) {
        int revision = symbols.one(RevisionArgument.parse(branch));
        if (revision < 0 || !graph.id(revision).equals(branch)) {
            return branch;
        }
        NavigableSet<String> labels = graph.labelsInForce(revision);
        if (labels.size() != 1) {
            throw Refusals.unreachable(
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
