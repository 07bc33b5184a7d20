package dev.alembic.revision;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Goes a number of steps up or down the graph, one revision a step, refusing at forks. */
final class RelativeWalk {

    private final GraphIndex graph;
    private final IntPredicate isOnBranch;

    /**
     * Prepares walks.
     *
     * @param branch the branch to stay on when walking up
     */
    RelativeWalk(GraphIndex graph, SymbolResolver symbols, Optional<String> branch) {
        this.graph = graph;
        isOnBranch =
                branch.map(name -> symbols.onLineOf(RevisionArgument.parse(name), false))
                        .orElse(revision -> true);
    }

    /**
     * Where a number of steps leads to.
     *
     * @param start a revision or {@link SymbolResolver#BASE}
     * @param steps negative to walk down
     * @return a revision, {@link SymbolResolver#BASE}, or {@link SymbolResolver#BEYOND}
     */
    int go(int start, int steps) {
        return steps >= 0 ? up(start, steps) : down(start, -steps);
    }

    private int up(int start, int steps) {
        int place = start;
        for (int step = 0; step < steps && place != SymbolResolver.BEYOND; step++) {
            int[] above = place == SymbolResolver.BASE ? graph.bases() : graph.children().of(place);
            int[] next = Arrays.stream(above).filter(isOnBranch).toArray();
            refuseFork(place, "followed by several revisions", next);
            place = next.length == 0 ? SymbolResolver.BEYOND : next[0];
        }
        return place;
    }

    private int down(int start, int steps) {
        int place = start;
        if (start == SymbolResolver.BASE && steps > 0) {
            // Alembic counts down from the head when it is asked to go below base.
            refuseFork(start, "below several heads", graph.heads());
            place = graph.size() == 0 ? SymbolResolver.BEYOND : graph.heads()[0];
        }
        for (int step = start == place ? 0 : 1; step < steps; step++) {
            if (place < 0) {
                return SymbolResolver.BEYOND;
            }
            int[] below = graph.parents().of(place);
            refuseFork(place, "a merge of several revisions", below);
            place = below.length == 0 ? SymbolResolver.BASE : below[0];
        }
        return place;
    }

    private void refuseFork(int place, String what, int[] ways) {
        if (ways.length > 1) {
            String name = place < 0 ? "base" : "'" + graph.id(place) + "'";
            List<RevisionInfo> candidates = Arrays.stream(ways).mapToObj(graph::info).toList();
            throw Refusals.ambiguousWalk(name + " is " + what, candidates);
        }
    }
}
