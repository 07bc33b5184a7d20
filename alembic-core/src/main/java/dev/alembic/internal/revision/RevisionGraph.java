package dev.alembic.internal.revision;

import dev.alembic.error.RevisionException;
import dev.alembic.error.RevisionException.Kind;
import dev.alembic.internal.revision.RevisionArgument.Keyword;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The graph of all revisions: who comes after whom, what a symbol stands for, and which steps lead
 * from where a database is to where it should be.
 *
 * <p>Lists and sets are in load order, which is the order in which the revisions were given, unless
 * stated otherwise. Immutable and safe for use by several threads. Nothing here recurses over the
 * length of the history.
 */
public final class RevisionGraph {

    private final GraphIndex index;
    private final Replacements replacements;

    private RevisionGraph(Replacements replacements) {
        this.replacements = replacements;
        this.index = new GraphIndex(replacements);
    }

    /**
     * Connects revisions.
     *
     * @throws RevisionException if an id or label is given twice, an id has a forbidden character,
     *     a parent or dependency is missing, or revisions lead back to themselves
     */
    public static RevisionGraph of(Collection<RevisionInfo> revisions) {
        return of(revisions, List.of());
    }

    /**
     * Connects revisions, as they are to a database: one that stands among revisions that another one
     * replaces goes on with these.
     *
     * @param rows of its version table
     * @throws RevisionException if it stands among replaced ones of which some are gone, and as {@link
     *     #of(Collection)}
     */
    public static RevisionGraph of(Collection<RevisionInfo> revisions, List<String> rows) {
        return new RevisionGraph(Replacements.shownTo(rows, revisions));
    }

    /** Whether there are revisions that stand for others, so that databases may see different graphs. */
    public boolean hasReplacements() {
        return !replacements.aliases().isEmpty();
    }

    /** The rows by the ids that revisions have here; those that no revision has stay as they are. */
    public List<String> standing(List<String> rows) {
        return rows.stream()
                .map(row -> replacements.aliases().getOrDefault(row, row))
                .toList();
    }

    /** All revisions. */
    public List<RevisionInfo> revisions() {
        return index.infos();
    }

    /** The revision with this full id, if there is one. */
    public Optional<RevisionInfo> find(String id) {
        int number = index.number(id);
        return number == IdTable.NONE ? Optional.empty() : Optional.of(index.info(number));
    }

    /**
     * The revision with this full id.
     *
     * @throws RevisionException if there is none
     */
    public RevisionInfo get(String id) {
        return index.info(number(id));
    }

    /** Revisions without children. */
    public Set<String> heads() {
        return idSet(index.heads());
    }

    /** Revisions without children that nothing depends on; each has a row once all is upgraded. */
    public Set<String> realHeads() {
        return idSet(index.realHeads());
    }

    /** Heads that another revision depends on. */
    public Set<String> effectiveHeads() {
        Set<String> heads = new LinkedHashSet<>(heads());
        heads.removeAll(realHeads());
        return Collections.unmodifiableSet(heads);
    }

    /** Revisions without parents. */
    public Set<String> bases() {
        return idSet(index.bases());
    }

    /** Revisions without parents that depend on nothing. */
    public Set<String> realBases() {
        return where(one -> index.parents().count(one) + index.dependencies().count(one) == 0);
    }

    /** Revisions with several children. */
    public Set<String> branchPoints() {
        return where(one -> index.children().count(one) > 1);
    }

    /** Revisions with several parents. */
    public Set<String> mergePoints() {
        return where(one -> index.parents().count(one) > 1);
    }

    /** The revisions that have this one as a parent. */
    public List<String> children(String id) {
        return index.ids(index.inLoadOrder(index.children().of(number(id))));
    }

    /** The revisions that have this one as a parent or a dependency. */
    public List<String> dependents(String id) {
        return index.ids(index.inLoadOrder(index.dependents().of(number(id))));
    }

    /** What a revision depends on, labels resolved to ids, in the order written. */
    public List<String> dependencies(String id) {
        return index.ids(index.dependencies().of(number(id)));
    }

    /** The dependencies without those that an ancestor has as well, in the order written. */
    public List<String> reducedDependencies(String id) {
        return index.ids(index.reducedDependencies().of(number(id)));
    }

    /** All branch labels in force at a revision, its own and those of its line, sorted. */
    public NavigableSet<String> labels(String id) {
        return index.labelsInForce(number(id));
    }

    /** All branch labels, in the load order of the revisions that they are written on. */
    public Set<String> labels() {
        return Collections.unmodifiableSet(index.labels().keySet());
    }

    /**
     * The only head, or nothing if there are no revisions.
     *
     * @throws RevisionException if there are several
     */
    public Optional<String> onlyHead() {
        return only(index.heads(), Kind.MULTIPLE_HEADS, "There are several heads");
    }

    /**
     * The only base, or nothing if there are no revisions.
     *
     * @throws RevisionException if there are several
     */
    public Optional<String> onlyBase() {
        return only(index.bases(), Kind.MULTIPLE_BASES, "There are several bases");
    }

    /**
     * The revisions that an argument stands for, in the order of their heads for {@code -N}; none
     * for {@code base}.
     *
     * @throws RevisionException if it stands for nothing, or for one of several
     */
    public List<String> resolve(RevisionArgument argument) {
        return index.ids(Position.revisions(symbols().all(argument)));
    }

    /**
     * Where an argument leads to. As {@link #resolve}, but {@code -N} gives one answer for each
     * head: the id N below it, {@code "base"} if that is exactly below the first revision, or
     * nothing if it is further down.
     */
    public List<Optional<String>> places(RevisionArgument argument) {
        return symbols().all(argument).stream().map(this::place).toList();
    }

    /**
     * The one revision that an argument stands for; nothing for {@code base}.
     *
     * @throws RevisionException if it stands for several, or for nothing
     */
    public Optional<String> resolveOne(RevisionArgument argument) {
        return symbols().one(argument) instanceof Position.At at
                ? Optional.of(index.id(at.revision()))
                : Optional.empty();
    }

    /**
     * Where a database stands on each line: its rows, and the tips of other lines that the rows
     * depend on.
     *
     * @param rows the rows of the version table
     * @throws RevisionException if a row is no known revision
     */
    public List<String> current(List<String> rows) {
        return index.ids(new AppliedTips(index).of(symbols().rows(rows)));
    }

    /**
     * The ids that are above, below or equal to what an argument stands for, in the order given.
     *
     * @param includeDependencies whether dependencies count like parents
     */
    public List<String> lineage(List<String> ids, RevisionArgument argument, boolean includeDependencies) {
        if (ids.isEmpty()) {
            return ids;
        }
        IntPredicate onLine = symbols().onLineOf(argument, includeDependencies);
        return ids.stream().filter(id -> onLine.test(number(id))).toList();
    }

    /**
     * A range of the history, newest first, with both ends.
     *
     * @param lower where to end; {@code base} for the whole way down
     * @param upper where to start; {@code heads} for everything
     * @throws RevisionException if the lower end is not below the upper one
     */
    public List<RevisionInfo> history(RangeEnd lower, RangeEnd upper) {
        CommandMessages wording = CommandMessages.history(lower, upper);
        Selection range = new UpwardSelection(index, wording, true).between(lower, upper, true, false);
        return Arrays.stream(HistoryOrder.newestFirst(index, range))
                .mapToObj(index::info)
                .toList();
    }

    /** The whole history, newest first. */
    public List<RevisionInfo> history() {
        return history(RangeEnd.at(Keyword.BASE), RangeEnd.at(Keyword.HEADS));
    }

    /**
     * The ids between two points, newest first.
     *
     * @param inclusive with the lower end
     * @param implicitBase with all that the upper end needs, also below other bases, as an upgrade
     *     does
     */
    public List<String> between(RangeEnd lower, RangeEnd upper, boolean inclusive, boolean implicitBase) {
        return newestFirst(new UpwardSelection(index, CommandMessages.plain(), false)
                .between(lower, upper, inclusive, implicitBase));
    }

    /**
     * The ids that a downgrade would revert, newest first.
     *
     * @param inclusive with the target
     * @param implicitBase with all that the target does not need, down to base
     */
    public List<String> above(RangeEnd upper, RevisionArgument target, boolean inclusive, boolean implicitBase) {
        return newestFirst(new DownwardSelection(index, CommandMessages.plain(), false)
                .above(upper, target, inclusive, implicitBase));
    }

    /**
     * The steps of an upgrade.
     *
     * @param current the rows of the version table, in the order of the table
     * @return none if everything is in place already
     * @throws RevisionException if a row is unknown, or the target is unknown, ambiguous or not
     *     reachable
     */
    public List<Step> upgradePath(List<String> current, RevisionArgument target) {
        return replacements.onRows(new StepPlanner(index).upgrade(current, target), current);
    }

    /** The steps of an upgrade up to gates that aren't open. */
    public UpgradePath upgradePath(List<String> current, RevisionArgument target, Gates gates) {
        UpgradePath path = new StepPlanner(index).upgrade(current, target, gates::hold);
        return new UpgradePath(replacements.onRows(path.steps(), current), path.held());
    }

    /**
     * The steps of a downgrade.
     *
     * @param current the rows of the version table, in the order of the table
     * @return none if the database is there already
     * @throws RevisionException if a row is unknown, or the target is unknown, ambiguous or not
     *     reachable
     */
    public List<Step> downgradePath(List<String> current, RevisionArgument target) {
        return replacements.onRows(new StepPlanner(index).downgrade(current, target), current);
    }

    /**
     * The steps of a stamp, which changes rows and runs nothing.
     *
     * @param current the rows of the version table, in the order of the table
     * @param targets what to stamp; {@code base} to remove rows
     * @param purge whether to empty the table first, which then may have unknown rows
     * @throws RevisionException if a row is unknown, a target is unknown or ambiguous, or the
     *     targets contradict each other
     */
    public List<Step> stampPath(List<String> current, List<RevisionArgument> targets, boolean purge) {
        return replacements.onRows(StampPlanner.plan(index, current, targets, purge), current);
    }

    private Optional<String> only(int[] revisions, Kind kind, String sentence) {
        if (revisions.length > 1) {
            throw RevisionMessages.several(
                    kind,
                    sentence,
                    Arrays.stream(revisions).mapToObj(index::info).toList());
        }
        return revisions.length == 0 ? Optional.empty() : Optional.of(index.id(revisions[0]));
    }

    private Optional<String> place(Position position) {
        if (position instanceof Position.At at) {
            return Optional.of(index.id(at.revision()));
        }
        return position == Position.Outside.BASE ? Optional.of(Keyword.BASE.text()) : Optional.empty();
    }

    private List<String> newestFirst(Selection selection) {
        return index.ids(HistoryOrder.newestFirst(index, selection));
    }

    private SymbolResolver symbols() {
        return new SymbolResolver(index, CommandMessages.plain());
    }

    private int number(String id) {
        int number = index.number(id);
        if (number == IdTable.NONE) {
            throw RevisionMessages.unknown(id, index.ids());
        }
        return number;
    }

    private Set<String> where(IntPredicate condition) {
        int[] found = IntStream.range(0, index.size()).filter(condition).toArray();
        return idSet(index.inLoadOrder(found));
    }

    private Set<String> idSet(int... revisions) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(index.ids(revisions)));
    }
}
