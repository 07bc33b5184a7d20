package dev.alembic.revision;

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
    RelativeWalk(GraphIndex graph, SymbolResolver symbols, Optional<String> branch, boolean stopsAtEnds) {
        this.graph = graph;
        this.stopsAtEnds = stopsAtEnds;
        isOnBranch = branch.map(name -> symbols.onLineOf(RevisionArgument.parse(name), false))
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
        int place = start;
        for (int step = 0; step < Math.abs(steps); step++) {
            int[] next = steps > 0 ? above(place) : below(place);
            if (next.length == 0) {
                return stopsAtEnds ? place : SymbolResolver.BEYOND;
            }
            place = next[0];
        }
        return place;
    }

    private int[] above(int place) {
        int[] all =
                place == SymbolResolver.BASE ? graph.bases() : graph.children().of(place);
        int[] next = Arrays.stream(all).filter(isOnBranch).toArray();
        refuseFork(place, "followed by several revisions", graph.inLoadOrder(next));
        return next;
    }

    private int[] below(int place) {
        if (place == SymbolResolver.BASE) {
            return new int[0];
        }
        int[] parents = graph.parents().of(place);
        refuseFork(place, "a merge of several revisions", parents);
        return parents.length == 0 ? new int[] {SymbolResolver.BASE} : parents;
    }

    private void refuseFork(int place, String what, int[] ways) {
        if (ways.length > 1) {
            String name = place < 0 ? "base" : "'" + graph.id(place) + "'";
            List<RevisionInfo> candidates =
                    Arrays.stream(ways).mapToObj(graph::info).toList();
            throw Refusals.ambiguousWalk(name + " is " + what, candidates);
        }
    }
}
