package dev.alembic.internal.revision;

import dev.alembic.internal.revision.Step.Kind;
import dev.alembic.internal.revision.VersionMove.Delete;
import dev.alembic.internal.revision.VersionMove.DeleteAll;
import dev.alembic.internal.revision.VersionMove.Insert;
import dev.alembic.internal.revision.VersionMove.Update;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Turns what a stamp asks for into steps: each target replaces the rows on its line, or gets a row
 * of its own.
 */
final class StampPlanner {

    private final GraphIndex graph;
    private final SymbolResolver symbols;
    private final List<RevisionArgument> targets;
    private final List<Step> steps = new ArrayList<>();
    private final BitSet rows = new BitSet();

    private StampPlanner(GraphIndex graph, List<RevisionArgument> targets) {
        this.graph = graph;
        this.targets = targets;
        symbols = new SymbolResolver(graph, CommandMessages.stamp());
    }

    static List<Step> plan(GraphIndex graph, List<String> current, List<RevisionArgument> targets, boolean purge) {
        StampPlanner planner = new StampPlanner(graph, targets);
        planner.plan(purge ? List.of() : current);
        return List.copyOf(purge ? purged(planner.steps) : planner.steps);
    }

    private void plan(List<String> current) {
        int[] before = Arrays.stream(symbols.rows(current)).distinct().toArray();
        IntStream.of(before).forEach(rows::set);
        int[] onLines = rowsOnLines(before);
        List<Position> places = places();
        BitSet kept = targetsByThemselves(places);
        int[] replaced = IntStream.of(onLines).filter(row -> !kept.get(row)).toArray();
        BitSet above = graph.withDescendants(replaced);
        BitSet below = graph.withAncestors(replaced);
        for (Position place : places) {
            if (!(place instanceof Position.At at)) {
                IntStream.of(replaced).forEach(row -> leave(row));
            } else if (IntStream.of(onLines).noneMatch(place::isAt)) {
                enter(at.revision(), replaced, above.get(at.revision()), below.get(at.revision()));
            }
        }
        refuseOverlap(before);
    }

    /** The rows that are above or below a target, dependencies included. */
    private int[] rowsOnLines(int[] before) {
        IntStream found = IntStream.empty();
        for (RevisionArgument target : before.length == 0 ? List.<RevisionArgument>of() : targets) {
            IntPredicate onLine = symbols.onLineOf(target, true);
            found = IntStream.concat(found, IntStream.of(before).filter(onLine));
        }
        return found.distinct().toArray();
    }

    /**
     * Targets that are on the line of no other one; if they have a row, it stays. (Alembic removes
     * it on the way to another target, and does not enter it again.)
     */
    private BitSet targetsByThemselves(List<Position> places) {
        int[] revisions = Position.revisions(places);
        BitSet others = graph.withAncestors(neighbours(revisions, graph.requirements()));
        others.or(graph.withDescendants(neighbours(revisions, graph.dependents())));
        BitSet alone = new BitSet();
        IntStream.of(revisions).filter(place -> !others.get(place)).forEach(alone::set);
        return alone;
    }

    private static int[] neighbours(int[] revisions, Edges edges) {
        return IntStream.of(revisions)
                .flatMap(one -> IntStream.of(edges.of(one)))
                .toArray();
    }

    private List<Position> places() {
        List<Position> places = targets.stream()
                .flatMap(target -> symbols.all(target).stream())
                .map(place -> place == Position.Outside.BEYOND ? Position.Outside.BASE : place)
                .distinct()
                .toList();
        return places.isEmpty() ? List.of(Position.Outside.BASE) : places;
    }

    private void leave(int row) {
        step(List.of(graph.id(row)), List.of(), false, List.of(new Delete(graph.id(row))));
        rows.clear(row);
    }

    private void enter(int place, int[] replaced, boolean isAbove, boolean isBelow) {
        List<String> to = List.of(graph.id(place));
        boolean isUpward = !isBelow;
        boolean isNewLine = !isAbove && !isBelow;
        boolean hasLeft = IntStream.of(replaced).anyMatch(row -> !rows.get(row));
        if (isNewLine || (isUpward && hasLeft)) {
            step(isNewLine ? List.of() : graph.ids(replaced), to, true, List.of(new Insert(graph.id(place))));
        } else if (hasLeft) {
            throw RevisionMessages.contradiction(targets, graph.info(place));
        } else {
            step(graph.ids(replaced), to, isUpward, replacing(replaced, place));
            IntStream.of(replaced).forEach(rows::clear);
        }
        rows.set(place);
    }

    private List<VersionMove> replacing(int[] replaced, int place) {
        List<VersionMove> moves = new ArrayList<>();
        int last = replaced.length - 1;
        IntStream.range(0, last).forEach(at -> moves.add(new Delete(graph.id(replaced[at]))));
        moves.add(new Update(graph.id(replaced[last]), graph.id(place)));
        return moves;
    }

    private void step(List<String> from, List<String> to, boolean isUp, List<VersionMove> moves) {
        steps.add(new Step(Kind.STAMP, Optional.empty(), from, to, isUp, "", moves));
    }

    /** A row below another one would make every later upgrade fail. */
    private void refuseOverlap(int[] before) {
        BitSet overlapping = overlapping(rows.stream().toArray());
        overlapping.andNot(overlapping(before));
        if (!overlapping.isEmpty()) {
            throw RevisionMessages.contradiction(targets, graph.info(graph.inLoadOrder(overlapping)[0]));
        }
    }

    /** The rows that are an ancestor of another one. */
    private BitSet overlapping(int[] table) {
        BitSet ancestors = graph.withAncestors(neighbours(table, graph.requirements()));
        BitSet overlapping = new BitSet();
        IntStream.of(table).filter(ancestors::get).forEach(overlapping::set);
        return overlapping;
    }

    /** Empties the table in the first step, so that nothing is lost between two transactions. */
    private static List<Step> purged(List<Step> steps) {
        List<Step> purged = new ArrayList<>(steps);
        if (steps.isEmpty()) {
            purged.add(
                    new Step(Kind.STAMP, Optional.empty(), List.of(), List.of(), false, "", List.of(new DeleteAll())));
            return purged;
        }
        Step first = steps.get(0);
        List<VersionMove> moves = new ArrayList<>(first.moves());
        moves.add(0, new DeleteAll());
        purged.set(
                0,
                new Step(
                        first.kind(),
                        first.revision(),
                        first.from(),
                        first.to(),
                        first.upward(),
                        first.message(),
                        moves));
        return purged;
    }
}
