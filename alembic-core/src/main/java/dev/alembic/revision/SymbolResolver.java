package dev.alembic.revision;

import dev.alembic.error.RevisionException;
import dev.alembic.error.RevisionException.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the revisions that symbols stand for; knows no database. */
final class SymbolResolver {

    /** In place of a revision: the point below all bases. */
    static final int BASE = -1;

    /** In place of a revision: a walk that would have gone below base, or above a head. */
    static final int BEYOND = -2;

    private static final Pattern STEPS_DOWN = Pattern.compile("-0*[1-9]\\d*");
    private static final Pattern STEPS = Pattern.compile("(.*[\\w@])?[+-]\\d+");
    private static final int SHORTEST_WITH_PREFIX = 4;

    private final GraphIndex graph;
    private final Wording wording;

    SymbolResolver(GraphIndex graph, Wording wording) {
        this.graph = graph;
        this.wording = wording;
    }

    /**
     * All revisions that an argument stands for. For {@code -N} these are the places N steps below
     * each head, {@link #BASE} and {@link #BEYOND} among them.
     */
    int[] all(RevisionArgument argument) {
        Optional<String> branch = argument.branch();
        String symbol = argument.symbol();
        if (STEPS_DOWN.matcher(symbol).matches()) {
            RelativeWalk walk = new RelativeWalk(graph, this, Optional.empty(), false);
            int steps = new RevisionArgument.Relative(branch, Optional.empty(), symbol).steps();
            IntPredicate isOnBranch =
                    branch.<IntPredicate>map(name -> graph.labelled(name)::get).orElse(head -> true);
            return IntStream.of(graph.realHeads())
                    .filter(isOnBranch)
                    .map(head -> walk.go(head, steps))
                    .toArray();
        }
        return isSymbolic(symbol) ? symbolic(symbol, branch) : new int[] {named(symbol, branch)};
    }

    /** The one revision that an argument stands for, or {@link #BASE}. */
    int one(RevisionArgument argument) {
        if (!isSymbolic(argument.symbol())) {
            return named(argument.symbol(), argument.branch());
        }
        int[] found = symbolic(argument.symbol(), argument.branch());
        if (found.length > 1) {
            throw wording.severalHeads(argument.text(), graph.ids(found));
        }
        return found.length == 0 ? BASE : found[0];
    }

    /** The revisions with these full ids, in the same order. */
    int[] rows(List<String> rows) {
        return rows.stream().mapToInt(this::row).toArray();
    }

    private int row(String id) {
        int revision = graph.number(id);
        if (revision == IdTable.NONE) {
            throw Refusals.unknownRow(id);
        }
        return revision;
    }

    int[] all(Bound bound) {
        if (bound instanceof Bound.Rows table) {
            return rows(table.ids());
        }
        return all(((Bound.Argument) bound).argument());
    }

    /** Whether a revision is above, below or equal to what the argument stands for. */
    IntPredicate onLineOf(RevisionArgument argument, boolean includeDependencies) {
        Set<Integer> against = new LinkedHashSet<>();
        argument.branch()
                .filter(branch -> !branch.isEmpty())
                .ifPresent(branch -> against.add(named(branch, Optional.empty())));
        if (isSymbolic(argument.symbol())) {
            Arrays.stream(symbolic(argument.symbol(), argument.branch())).forEach(against::add);
        } else {
            against.add(named(argument.symbol(), Optional.empty()));
        }
        if (against.isEmpty()) {
            return revision -> true;
        }
        int[] revisions = against.stream().mapToInt(Integer::intValue).toArray();
        return graph.lineage(includeDependencies, revisions)::get;
    }

    /** The revisions among these that are on the line of a branch. */
    int[] filter(int[] revisions, String branch, boolean includeDependencies) {
        if (revisions.length == 0) {
            return revisions;
        }
        IntPredicate onLine = onLineOf(RevisionArgument.parse(branch), includeDependencies);
        return Arrays.stream(revisions).filter(onLine).toArray();
    }

    /** The revision that a label is written on, or that an id or the start of one means. */
    int branch(String name) {
        return exact(name).orElseGet(() -> startingWith(name, Optional.empty()));
    }

    private static boolean isSymbolic(String symbol) {
        return symbol.equals("heads") || symbol.equals("head") || symbol.equals("base");
    }

    private int[] symbolic(String symbol, Optional<String> writtenBranch) {
        Optional<String> branch = writtenBranch.filter(name -> !name.isEmpty());
        if (symbol.equals("base")) {
            return new int[0];
        }
        if (symbol.equals("heads") && branch.isEmpty()) {
            return graph.realHeads();
        }
        int[] heads = branch.map(name -> filter(graph.heads(), name, false)).orElseGet(graph::heads);
        if (symbol.equals("head") && heads.length > 1) {
            throw wording.severalHeads(branch.map(name -> name + "@head").orElse("head"), graph.ids(heads));
        }
        return heads;
    }

    private int named(String symbol, Optional<String> writtenBranch) {
        Optional<String> branch = writtenBranch.filter(name -> !name.isEmpty());
        if (branch.isEmpty()) {
            return branch(symbol);
        }
        BitSet line = graph.lineage(false, branch(branch.get()));
        int revision = exact(symbol).orElseGet(() -> startingWith(symbol, Optional.of(line)));
        if (!line.get(revision)) {
            throw Refusals.noMember(graph.id(revision), branch.get());
        }
        return revision;
    }

    private Optional<Integer> exact(String symbol) {
        int id = graph.number(symbol);
        return id == IdTable.NONE ? Optional.ofNullable(graph.labels().get(symbol)) : Optional.of(id);
    }

    private int startingWith(String prefix, Optional<BitSet> line) {
        if (prefix.isEmpty()) {
            throw new RevisionException(Kind.MALFORMED, "The revision is an empty text", List.of());
        }
        IntPredicate isAllowed = line.<IntPredicate>map(on -> on::get).orElse(any -> true);
        List<Integer> found = known().stream()
                .filter(name -> name.startsWith(prefix))
                .filter(name -> name.length() >= SHORTEST_WITH_PREFIX)
                .flatMap(name -> exact(name).stream())
                .filter(isAllowed::test)
                .toList();
        if (found.isEmpty()) {
            throw STEPS.matcher(prefix).matches() ? Refusals.relativeSymbol(prefix) : Refusals.unknown(prefix, known());
        }
        if (found.size() > 1) {
            throw Refusals.ambiguousPrefix(
                    prefix, found.stream().map(graph::info).toList());
        }
        return found.get(0);
    }

    private List<String> known() {
        List<String> known = new ArrayList<>(graph.ids());
        known.addAll(graph.labels().keySet());
        return known;
    }
}
