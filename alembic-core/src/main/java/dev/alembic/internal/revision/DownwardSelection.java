package dev.alembic.internal.revision;

import dev.alembic.internal.revision.RevisionArgument.Named;
import dev.alembic.internal.revision.RevisionArgument.OnBranch;
import dev.alembic.internal.revision.RevisionArgument.Relative;
import dev.alembic.internal.revision.RevisionArgument.Symbol;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What lies between two points, seen from the upper one: what a downgrade would revert. */
final class DownwardSelection {

    private final GraphIndex graph;
    private final CommandMessages wording;
    private final SymbolResolver symbols;
    private final boolean stopsAtEnds;

    /**
     * Prepares a selection.
     *
     * @param stopsAtEnds whether a number of steps may end early, at a head or at base
     */
    DownwardSelection(GraphIndex graph, CommandMessages wording, boolean stopsAtEnds) {
        this.stopsAtEnds = stopsAtEnds;
        this.graph = graph;
        this.wording = wording;
        symbols = new SymbolResolver(graph, wording);
    }

    /**
     * Where a downgrade leads to.
     *
     * @param branch the branch that alone is to be unwound
     * @param position a revision or base
     */
    record Target(Optional<Symbol> branch, Position position) {}

    /**
     * What a downgrade reverts.
     *
     * @param inclusive the target as well
     * @param implicitBase all that the target does not need as well
     */
    Selection above(RangeEnd upper, RevisionArgument lower, boolean inclusive, boolean implicitBase) {
        int[] heads = Position.revisions(symbols.all(upper));
        Target target = target(upper, lower);
        int[] roots = roots(target, inclusive);
        BitSet active = graph.withAncestors(heads);
        BitSet reverted = graph.withDescendants(roots);
        reverted.and(active);
        if (implicitBase) {
            active.andNot(graph.withAncestors(roots));
            reverted.or(active);
        }
        boolean isAtTarget = Arrays.stream(heads).anyMatch(target.position()::isAt);
        if (target.position() instanceof Position.At && reverted.isEmpty() && !isAtTarget) {
            throw wording.unrelated("Nothing to drop", upper.text());
        }
        return Selection.of(reverted, heads);
    }

    /** The lowest revisions to revert. */
    private int[] roots(Target target, boolean inclusive) {
        int[] roots = target.position() instanceof Position.At at ? roots(at.revision(), inclusive) : graph.bases();
        if (target.branch().isEmpty() || roots.length <= 1) {
            return roots;
        }
        BitSet line =
                graph.parents().closure(symbols.branch(target.branch().get().text()));
        int[] onBranch = IntStream.of(roots).filter(line::get).toArray();
        if (onBranch.length == 0) {
            throw RevisionMessages.unreachable(
                    "Not a valid downgrade target from current heads",
                    target.branch().get().text());
        }
        return onBranch;
    }

    private int[] roots(int target, boolean inclusive) {
        return inclusive ? new int[] {target} : graph.children().of(target);
    }

    /** Finds the target; a number of steps alone counts from the upper end. */
    Target target(RangeEnd upper, RevisionArgument typed) {
        if (!(typed instanceof Relative relative)) {
            return new Target(typed.branch(), symbols.one(typed.symbol()));
        }
        if (relative.from().isPresent()) {
            return counted(relative, relative.from().get());
        }
        if (relative.steps() >= 0) {
            throw RevisionMessages.wrongDistance(relative);
        }
        return countedFromRows(upper, relative);
    }

    private Target counted(Relative relative, Symbol from) {
        boolean isUp = relative.steps() >= 0;
        Position start = symbols.one(isUp ? from : relative.onBranch(from));
        Optional<Symbol> branch = isUp ? relative.branch() : Optional.empty();
        Position position = new RelativeWalk(graph, symbols, branch, stopsAtEnds).go(start, relative.steps());
        if (position == Position.Outside.BEYOND) {
            throw RevisionMessages.unreachable("Walked too far", from.text());
        }
        return new Target(relative.branch(), position);
    }

    private Target countedFromRows(RangeEnd upper, Relative relative) {
        RevisionArgument start = relative.branch()
                .<RevisionArgument>map(branch -> rowOn(branch, upper, relative))
                .orElseGet(() -> onlyRow(upper, relative));
        Symbol branch = relative.branch().or(start::branch).orElseGet(start::symbol);
        Position position = new RelativeWalk(graph, symbols, Optional.empty(), stopsAtEnds)
                .go(symbols.one(new OnBranch(branch, start.symbol())), relative.steps());
        if (position == Position.Outside.BEYOND) {
            throw RevisionMessages.wrongDistance(relative);
        }
        return new Target(Optional.of(branch), position);
    }

    private RevisionArgument onlyRow(RangeEnd upper, Relative relative) {
        if (upper instanceof RangeEnd.Argument typed) {
            return typed.argument();
        }
        List<String> rows = ((RangeEnd.Rows) upper).ids();
        if (rows.isEmpty()) {
            throw RevisionMessages.wrongDistance(relative);
        }
        refuseChoice(symbols.rows(rows), relative, relative.signed());
        return new Named(rows.get(0));
    }

    /** The row on a branch; if there is none, the tip of the branch that the rows imply. */
    private Symbol rowOn(Symbol branch, RangeEnd upper, Relative relative) {
        int[] all = Position.revisions(symbols.all(upper));
        int[] rows = symbols.filter(all, branch, false);
        if (rows.length == 0) {
            int[] implied = new AppliedTips(graph).of(all);
            rows = symbols.filter(implied, branch, false);
        }
        if (rows.length == 0) {
            throw RevisionMessages.wrongDistance(relative);
        }
        refuseChoice(rows, relative, branch.text() + "@" + relative.signed());
        return new Named(graph.id(rows[0]));
    }

    private void refuseChoice(int[] rows, Relative relative, String asked) {
        int[] distinct = Arrays.stream(rows).distinct().toArray();
        boolean isOneOfTwin = relative.branch().isPresent() && rows.length > 1;
        if (distinct.length > 1 || isOneOfTwin) {
            throw RevisionMessages.ambiguousDowngrade(
                    asked,
                    relative.signed(),
                    Arrays.stream(distinct).mapToObj(graph::info).toList());
        }
    }
}
