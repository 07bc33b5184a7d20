package dev.alembic.internal.command;

import dev.alembic.error.ConfigException;
import dev.alembic.internal.revision.RangeEnd;
import dev.alembic.internal.revision.RevisionArgument;
import dev.alembic.internal.revision.RevisionArgument.Keyword;
import dev.alembic.internal.revision.RevisionArgument.Named;
import dev.alembic.internal.revision.RevisionGraph;
import dev.alembic.internal.revision.RevisionInfo;
import dev.alembic.internal.revision.RevisionRange;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code heads}, {@code history}, {@code branches} and {@code show}; none of them writes. */
public final class ListCommand {

    private static final String CURRENT = "current";

    private final Project project;
    private final CurrentRows rows;

    /** Lists the revisions of this project. */
    public ListCommand(Project project) {
        this.project = project;
        this.rows = new CurrentRows(project);
    }

    /**
     * The ids of the heads, in load order.
     *
     * @param resolveDependencies whether a dependency counts like a parent
     */
    public List<String> heads(boolean resolveDependencies) {
        RevisionGraph graph = project.graph();
        return List.copyOf(resolveDependencies ? graph.realHeads() : graph.heads());
    }

    /** The ids of the revisions that an upgrade to all heads would run, in that order. */
    public List<String> pending() {
        List<String> current = rows.read();
        return project.graph(current).upgradePath(current, Keyword.HEADS).stream()
                .flatMap(step -> step.revision().stream())
                .toList();
    }

    /** The ids of the branch points, newest first. */
    public List<String> branchPoints() {
        RevisionGraph graph = project.graph();
        Set<String> points = graph.branchPoints();
        return graph.history().stream()
                .map(RevisionInfo::id)
                .filter(points::contains)
                .toList();
    }

    /**
     * A part of the history.
     *
     * @param ids of its revisions, newest first
     * @param current ids of the rows of the version table; none unless they were asked for
     */
    public record History(List<String> ids, Set<String> current) {

        /** Copies the collections. */
        public History {
            ids = List.copyOf(ids);
            current = Set.copyOf(current);
        }
    }

    /**
     * A range of the history.
     *
     * @param range such as {@code a:b}, {@code :b}, {@code current:}; a lone colon for everything
     * @param indicateCurrent whether to ask the database which revisions its table has as rows
     */
    public History history(String range, boolean indicateCurrent) {
        RevisionRange ends = RevisionRange.parse(range);
        boolean needsRows = indicateCurrent || isCurrent(ends.lower()) || isCurrent(ends.upper());
        List<String> current = needsRows ? rows.read() : List.of();
        RevisionGraph graph = project.graph(current);
        graph.current(current); // refuses a row that no file has
        RangeEnd lower = bound(ends.lower(), Keyword.BASE, current);
        RangeEnd upper = bound(ends.upper(), Keyword.HEADS, current);
        List<String> ids =
                graph.history(lower, upper).stream().map(RevisionInfo::id).toList();
        return new History(ids, new HashSet<>(indicateCurrent ? graph.standing(current) : List.of()));
    }

    private static boolean isCurrent(Optional<RevisionArgument> end) {
        return end.filter(argument -> argument.text().equals(CURRENT)).isPresent();
    }

    private static RangeEnd bound(Optional<RevisionArgument> end, RevisionArgument otherwise, List<String> current) {
        return isCurrent(end) ? RangeEnd.rows(current) : RangeEnd.at(end.orElse(otherwise));
    }

    /** The ids of the revisions that a symbol stands for; {@code current} asks the database. */
    public List<String> show(String revision) {
        Stream<? extends RevisionArgument> symbols = revision.equals(CURRENT)
                ? standing().stream().map(Named::new)
                : Stream.of(RevisionArgument.parse(revision));
        return symbols.flatMap(symbol -> project.graph().resolve(symbol).stream())
                .toList();
    }

    private List<String> standing() {
        List<String> current = rows.read();
        return project.graph(current).standing(current);
    }

    /** The files of the revisions that a symbol stands for. */
    public List<Path> files(String revision) {
        List<String> ids = show(revision);
        if (ids.isEmpty()) {
            throw new ConfigException(
                    revision.equals(CURRENT)
                            ? "No current revisions"
                            : "No revision files indicated by symbol '%s'".formatted(revision));
        }
        return ids.stream()
                .map(id -> project.script().find(id).flatMap(file -> file.path()))
                .flatMap(Optional::stream)
                .toList();
    }
}
