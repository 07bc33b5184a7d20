package dev.alembic.command;

import dev.alembic.command.RevisionView.Mark;
import dev.alembic.error.ConfigException;
import dev.alembic.revision.Bound;
import dev.alembic.revision.RevisionArgument;
import dev.alembic.revision.RevisionArgument.Keyword;
import dev.alembic.revision.RevisionArgument.Named;
import dev.alembic.revision.RevisionGraph;
import dev.alembic.revision.RevisionInfo;
import dev.alembic.revision.RevisionRange;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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
     * The heads, in load order.
     *
     * @param resolveDependencies whether a dependency counts like a parent
     */
    public List<RevisionView> heads(boolean resolveDependencies) {
        RevisionGraph graph = project.graph();
        Collection<String> heads = resolveDependencies ? graph.realHeads() : graph.heads();
        return new RevisionViews(graph).of(List.copyOf(heads));
    }

    /** The revisions that an upgrade to all heads would run, in that order. */
    public List<RevisionView> pending() {
        List<String> current = rows.read();
        RevisionGraph graph = project.graph();
        List<String> ids = graph.upgradePath(current, Keyword.HEADS).stream()
                .flatMap(step -> step.revision().stream())
                .toList();
        return new RevisionViews(graph).of(ids);
    }

    /** The branch points, newest first. */
    public List<Branch> branches() {
        RevisionGraph graph = project.graph();
        RevisionViews views = new RevisionViews(graph);
        List<Branch> branches = new ArrayList<>();
        for (RevisionInfo info : graph.history()) {
            List<String> children = graph.children(info.id());
            if (children.size() > 1) {
                branches.add(new Branch(views.of(info.id()), views.of(children)));
            }
        }
        return branches;
    }

    /**
     * A range of the history, newest first.
     *
     * @param range such as {@code a:b}, {@code :b}, {@code current:}; a lone colon for everything
     * @param indicateCurrent whether to ask the database which revisions its table has as rows
     */
    public List<RevisionView> history(String range, boolean indicateCurrent) {
        RevisionRange ends = RevisionRange.parse(range);
        boolean needsRows = indicateCurrent || isCurrent(ends.lower()) || isCurrent(ends.upper());
        List<String> current = needsRows ? rows.read() : List.of();
        RevisionGraph graph = project.graph();
        graph.current(current); // refuses a row that no file has
        RevisionViews views = new RevisionViews(graph);
        Set<String> marked = new HashSet<>(indicateCurrent ? current : List.of());
        return graph
                .history(bound(ends.lower(), Keyword.BASE, current), bound(ends.upper(), Keyword.HEADS, current))
                .stream()
                .map(info -> views.of(info.id()))
                .map(view -> marked.contains(view.id()) ? view.with(Mark.CURRENT) : view)
                .toList();
    }

    private static boolean isCurrent(Optional<RevisionArgument> end) {
        return end.filter(argument -> argument.text().equals(CURRENT)).isPresent();
    }

    private static Bound bound(Optional<RevisionArgument> end, RevisionArgument otherwise, List<String> current) {
        return isCurrent(end) ? Bound.rows(current) : Bound.at(end.orElse(otherwise));
    }

    /** The revisions that a symbol stands for; {@code current} asks the database. */
    public List<RevisionView> show(String revision) {
        return new RevisionViews(project.graph()).of(ids(revision));
    }

    /** The files of the revisions that a symbol stands for. */
    public List<Path> files(String revision) {
        List<String> ids = ids(revision);
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

    private List<String> ids(String revision) {
        Stream<? extends RevisionArgument> symbols = revision.equals(CURRENT)
                ? rows.read().stream().map(Named::new)
                : Stream.of(RevisionArgument.parse(revision));
        return symbols.flatMap(symbol -> project.graph().resolve(symbol).stream())
                .toList();
    }
}
