package dev.alembic.revision;

import dev.alembic.revision.RevisionArgument.Relative;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What lies between two points, seen from the upper one: what a downgrade would revert. */
final class DownwardSelection {

    private final GraphIndex graph;
    private final Wording wording;
    private final SymbolResolver symbols;
    private final boolean stopsAtEnds;

    /**
     * Prepares a selection.
     *
     * @param stopsAtEnds whether a number of steps may end early, at a head or at base
     */
    DownwardSelection(GraphIndex graph, Wording wording, boolean stopsAtEnds) {
        this.stopsAtEnds = stopsAtEnds;
        this.graph = graph;
        this.wording = wording;
        symbols = new SymbolResolver(graph, wording);
    }

    /**
     * Where a downgrade leads to.
     *
     * @param branch the branch that alone is to be unwound
     * @param place a revision or {@link SymbolResolver#BASE}
     */
    record Target(Optional<String> branch, int place) {}

    /**
     * What a downgrade reverts.
     *
     * @param inclusive the target as well
     * @param implicitBase all that the target does not need as well
     */
    Selection above(Bound upper, RevisionArgument lower, boolean inclusive, boolean implicitBase) {
        int[] heads = symbols.all(upper);
        Target target = target(upper, lower);
        int[] roots = roots(target, inclusive);
        BitSet active = graph.withAncestors(heads);
        BitSet reverted = graph.withDescendants(roots);
        reverted.and(active);
        if (implicitBase) {
            active.andNot(graph.withAncestors(roots));
            reverted.or(active);
        }
        boolean isAtTarget = Arrays.stream(heads).anyMatch(head -> head == target.place());
        if (target.place() >= 0 && reverted.isEmpty() && !isAtTarget) {
            throw wording.unrelated("Nothing to drop", upper.text());
        }
        return Selection.of(reverted, heads);
    }

    /** The lowest revisions to revert. */
    private int[] roots(Target target, boolean inclusive) {
        int[] roots = target.place() == SymbolResolver.BASE
                ? graph.bases()
                : inclusive ? new int[] {target.place()} : graph.children().of(target.place());
        if (target.branch().isEmpty() || roots.length <= 1) {
            return roots;
        }
        BitSet line = graph.parents().closure(symbols.branch(target.branch().get()));
        int[] onBranch = IntStream.of(roots).filter(line::get).toArray();
        if (onBranch.length == 0) {
            throw Refusals.unreachable(
                    "Not a valid downgrade target from current heads",
                    target.branch().get());
        }
        return onBranch;
    }

    /** Finds the target; a number of steps alone counts from the upper end. */
    Target target(Bound upper, RevisionArgument typed) {
        Optional<Relative> relative = typed.relative();
        if (relative.isEmpty()) {
            int at = typed.text().lastIndexOf('@');
            String branch = typed.text().substring(0, Math.max(at, 0));
            RevisionArgument symbol = RevisionArgument.parse(typed.text().substring(at + 1));
            return new Target(Optional.of(branch).filter(name -> !name.isEmpty()), symbols.one(symbol));
        }
        if (relative.get().symbol().isPresent()) {
            return counted(relative.get(), relative.get().symbol().get());
        }
        if (relative.get().steps() >= 0) {
            throw Refusals.wrongDistance(relative.get());
        }
        return countedFromRows(upper, relative.get());
    }

    private Target counted(Relative relative, String symbol) {
        boolean isUp = relative.steps() >= 0;
        String prefix = isUp ? "" : relative.branch().map(name -> name + "@").orElse("");
        int start = symbols.one(RevisionArgument.parse(prefix + symbol));
        Optional<String> branch = isUp ? relative.branch() : Optional.empty();
        int place = new RelativeWalk(graph, symbols, branch, stopsAtEnds).go(start, relative.steps());
        if (place == SymbolResolver.BEYOND) {
            throw Refusals.unreachable("Walked too far", symbol);
        }
        return new Target(relative.branch(), place);
    }

    private Target countedFromRows(Bound upper, Relative relative) {
        String start = relative.branch()
                .map(branch -> rowOn(branch, upper, relative))
                .orElseGet(() -> onlyRow(upper, relative));
        String branch = relative.branch().orElse(start);
        int place = new RelativeWalk(graph, symbols, Optional.empty(), stopsAtEnds)
                .go(symbols.one(RevisionArgument.parse(branch + "@" + start)), relative.steps());
        if (place == SymbolResolver.BEYOND) {
            throw Refusals.wrongDistance(relative);
        }
        return new Target(Optional.of(branch), place);
    }

    private String onlyRow(Bound upper, Relative relative) {
        if (upper instanceof Bound.Argument typed) {
            return typed.argument().text();
        }
        List<String> rows = ((Bound.Rows) upper).ids();
        if (rows.isEmpty()) {
            throw Refusals.wrongDistance(relative);
        }
        refuseChoice(symbols.rows(rows), relative, relative.signed());
        return rows.get(0);
    }

    /** The row on a branch; if there is none, the tip of the branch that the rows imply. */
    private String rowOn(String branch, Bound upper, Relative relative) {
        int[] rows = symbols.filter(symbols.all(upper), branch, false);
        if (rows.length == 0) {
            int[] implied = new AppliedTips(graph).of(symbols.all(upper));
            rows = symbols.filter(implied, branch, false);
        }
        if (rows.length == 0) {
            throw Refusals.wrongDistance(relative);
        }
        refuseChoice(rows, relative, branch + "@" + relative.signed());
        return graph.id(rows[0]);
    }

    private void refuseChoice(int[] rows, Relative relative, String asked) {
        int[] distinct = Arrays.stream(rows).distinct().toArray();
        boolean isOneOfTwin = relative.branch().isPresent() && rows.length > 1;
        if (distinct.length > 1 || isOneOfTwin) {
            throw Refusals.ambiguousDowngrade(
                    asked,
                    relative.signed(),
                    Arrays.stream(distinct).mapToObj(graph::info).toList());
        }
    }
}
