package dev.alembic.internal.revision;

import dev.alembic.error.RevisionException;
import dev.alembic.error.RevisionException.Kind;
import dev.alembic.internal.revision.RevisionArgument.Keyword;
import dev.alembic.internal.revision.RevisionArgument.Relative;
import dev.alembic.internal.revision.RevisionArgument.Symbol;
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

    private static final Pattern STEPS = Pattern.compile("(.*[\\w@])?[+-]\\d+");
    private static final int SHORTEST_WITH_PREFIX = 4;

    private final GraphIndex graph;
    private final CommandMessages wording;

    SymbolResolver(GraphIndex graph, CommandMessages wording) {
        this.graph = graph;
        this.wording = wording;
    }

    /** All that an argument stands for; for {@code -N} the positions N steps below each head. */
    List<Position> all(RevisionArgument argument) {
        if (argument instanceof Relative relative && relative.from().isEmpty() && relative.steps() < 0) {
            return belowHeads(relative);
        }
        return IntStream.of(revisions(argument.symbol(), argument.branch()))
                .<Position>mapToObj(Position.At::new)
                .toList();
    }

    private List<Position> belowHeads(Relative relative) {
        RelativeWalk walk = new RelativeWalk(graph, this, Optional.empty(), false);
        IntPredicate isOnBranch = relative.branch()
                .<IntPredicate>map(label -> graph.labelled(label.text())::get)
                .orElse(head -> true);
        return IntStream.of(graph.realHeads())
                .filter(isOnBranch)
                .mapToObj(head -> walk.go(new Position.At(head), relative.steps()))
                .toList();
    }

    /** The one revision that an argument stands for, or base. */
    Position one(RevisionArgument argument) {
        int[] found = revisions(argument.symbol(), argument.branch());
        if (found.length > 1) {
            throw wording.severalHeads(argument.text(), graph.ids(found));
        }
        return found.length == 0 ? Position.Outside.BASE : new Position.At(found[0]);
    }

    private int[] revisions(Symbol symbol, Optional<Symbol> branch) {
        return symbol instanceof Keyword keyword
                ? revisions(keyword, branch)
                : new int[] {named(symbol.text(), branch)};
    }

    /** The revisions with these full ids, in the same order. */
    int[] rows(List<String> rows) {
        return rows.stream().mapToInt(this::row).toArray();
    }

    private int row(String id) {
        int revision = graph.number(id);
        if (revision == IdTable.NONE) {
            throw RevisionMessages.unknownRow(id);
        }
        return revision;
    }

    List<Position> all(RangeEnd bound) {
        if (bound instanceof RangeEnd.Rows table) {
            return IntStream.of(rows(table.ids()))
                    .<Position>mapToObj(Position.At::new)
                    .toList();
        }
        return all(((RangeEnd.Argument) bound).argument());
    }

    /** Whether a revision is above, below or equal to what the argument stands for. */
    IntPredicate onLineOf(RevisionArgument argument, boolean includeDependencies) {
        Set<Integer> against = new LinkedHashSet<>();
        argument.branch().ifPresent(branch -> against.add(branch(branch.text())));
        if (argument.symbol() instanceof Keyword keyword) {
            Arrays.stream(revisions(keyword, argument.branch())).forEach(against::add);
        } else {
            against.add(branch(argument.symbol().text()));
        }
        if (against.isEmpty()) {
            return revision -> true;
        }
        int[] revisions = against.stream().mapToInt(Integer::intValue).toArray();
        return graph.lineage(includeDependencies, revisions)::get;
    }

    /** The revisions among these that are on the line of a branch. */
    int[] filter(int[] revisions, Symbol branch, boolean includeDependencies) {
        if (revisions.length == 0) {
            return revisions;
        }
        IntPredicate onLine = onLineOf(branch, includeDependencies);
        return Arrays.stream(revisions).filter(onLine).toArray();
    }

    /** The revision that a label is written on, or that an id or the start of one means. */
    int branch(String name) {
        return exact(name).orElseGet(() -> startingWith(name, Optional.empty()));
    }

    private int[] revisions(Keyword keyword, Optional<Symbol> branch) {
        if (keyword == Keyword.BASE) {
            return new int[0];
        }
        if (keyword == Keyword.HEADS && branch.isEmpty()) {
            return graph.realHeads();
        }
        int[] heads = branch.map(name -> filter(graph.heads(), name, false)).orElseGet(graph::heads);
        if (keyword == Keyword.HEAD && heads.length > 1) {
            throw wording.severalHeads(branch.map(name -> name.text() + "@head").orElse("head"), graph.ids(heads));
        }
        return heads;
    }

    private int named(String symbol, Optional<Symbol> branch) {
        if (branch.isEmpty()) {
            return branch(symbol);
        }
        BitSet line = graph.lineage(false, branch(branch.get().text()));
        int revision = exact(symbol).orElseGet(() -> startingWith(symbol, Optional.of(line)));
        if (!line.get(revision)) {
            throw RevisionMessages.noMember(graph.id(revision), branch.get().text());
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
            refuseHidden(prefix);
            throw STEPS.matcher(prefix).matches()
                    ? RevisionMessages.relativeSymbol(prefix)
                    : RevisionMessages.unknown(prefix, known());
        }
        if (found.size() > 1) {
            throw RevisionMessages.ambiguousPrefix(
                    prefix, found.stream().map(graph::info).toList());
        }
        return found.get(0);
    }

    private void refuseHidden(String prefix) {
        graph.replacements().hidden().forEach((id, replacement) -> {
            if (id.equals(prefix) || (prefix.length() >= SHORTEST_WITH_PREFIX && id.startsWith(prefix))) {
                throw RevisionMessages.replaced(id, replacement);
            }
        });
    }

    private List<String> known() {
        List<String> known = new ArrayList<>(graph.ids());
        known.addAll(graph.replacements().aliases().keySet());
        known.addAll(graph.labels().keySet());
        return known;
    }
}
