package dev.alembic.internal.revision;

import dev.alembic.internal.revision.RevisionArgument.Symbol;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Goes a number of steps up or down the graph, one revision a step, refusing at forks. */
final class RelativeWalk {

    private final GraphIndex graph;
    private final IntPredicate isOnBranch;
    private final boolean stopsAtEnds;

    /**
     * Prepares walks.
     *
     * @param branch the branch to stay on when walking up
     * @param stopsAtEnds whether to be content with fewer steps at a head and at base
     */
    RelativeWalk(GraphIndex graph, SymbolResolver symbols, Optional<Symbol> branch, boolean stopsAtEnds) {
        this.graph = graph;
        this.stopsAtEnds = stopsAtEnds;
        isOnBranch = branch.map(name -> symbols.onLineOf(name, false)).orElse(revision -> true);
    }

    /**
     * Where a number of steps leads to.
     *
     * @param start a revision or base
     * @param steps negative to walk down
     */
    Position go(Position start, int steps) {
        Position position = start;
        for (int step = 0; step < Math.abs(steps); step++) {
            Optional<Position> next = steps > 0 ? above(position) : below(position);
            if (next.isEmpty()) {
                return stopsAtEnds ? position : Position.Outside.BEYOND;
            }
            position = next.get();
        }
        return position;
    }

    private Optional<Position> above(Position position) {
        int[] all = position instanceof Position.At at ? graph.children().of(at.revision()) : graph.bases();
        int[] next = Arrays.stream(all).filter(isOnBranch).toArray();
        refuseFork(position, "followed by several revisions", graph.inLoadOrder(next));
        return next.length == 0 ? Optional.empty() : Optional.of(new Position.At(next[0]));
    }

    private Optional<Position> below(Position position) {
        if (!(position instanceof Position.At at)) {
            return Optional.empty();
        }
        int[] parents = graph.parents().of(at.revision());
        refuseFork(position, "a merge of several revisions", parents);
        return Optional.of(parents.length == 0 ? Position.Outside.BASE : new Position.At(parents[0]));
    }

    private void refuseFork(Position position, String what, int[] ways) {
        if (ways.length > 1) {
            String name = position instanceof Position.At at ? "'" + graph.id(at.revision()) + "'" : "base";
            List<RevisionInfo> candidates =
                    Arrays.stream(ways).mapToObj(graph::info).toList();
            throw RevisionMessages.ambiguousWalk(name + " is " + what, candidates);
        }
    }
}
