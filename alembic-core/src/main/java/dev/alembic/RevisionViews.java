package dev.alembic;

import dev.alembic.RevisionView.Mark;
import dev.alembic.internal.command.CurrentCommand.Current;
import dev.alembic.internal.command.ListCommand.History;
import dev.alembic.internal.revision.RevisionGraph;
import dev.alembic.internal.revision.RevisionInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Looks at revisions in their graph. */
final class RevisionViews {

    private final RevisionGraph graph;
    private final Set<String> heads;
    private final Set<String> effectiveHeads;
    private final Set<String> branchPoints;
    private final Set<String> mergePoints;

    RevisionViews(RevisionGraph graph) {
        this.graph = graph;
        this.heads = graph.heads();
        this.effectiveHeads = graph.effectiveHeads();
        this.branchPoints = graph.branchPoints();
        this.mergePoints = graph.mergePoints();
    }

    List<RevisionView> of(List<String> ids) {
        return ids.stream().map(this::of).toList();
    }

    /** A history, in which it may be marked where the database stands. */
    List<RevisionView> of(History history) {
        return of(history.ids()).stream()
                .map(view -> history.current().contains(view.id()) ? view.with(Mark.CURRENT) : view)
                .toList();
    }

    /** Where a database stands. */
    CurrentRevisions of(Current current) {
        return new CurrentRevisions(current.database(), of(current.ids()), current.onAllHeads());
    }

    RevisionView of(String id) {
        RevisionInfo info = graph.get(id);
        return new RevisionView(
                id,
                info.downRevisions(),
                info.dependsOn(),
                List.copyOf(graph.labels(id)),
                graph.children(id).stream().sorted().toList(),
                info.doc(),
                info.created(),
                info.location(),
                info.gate(),
                marks(id));
    }

    /** A branch point and what it branches into. */
    Branch branch(String id) {
        return new Branch(of(id), of(graph.children(id)));
    }

    private Set<Mark> marks(String id) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        add(marks, Mark.HEAD, heads.contains(id));
        add(marks, Mark.EFFECTIVE_HEAD, effectiveHeads.contains(id));
        add(marks, Mark.BRANCH_POINT, branchPoints.contains(id));
        add(marks, Mark.MERGE_POINT, mergePoints.contains(id));
        return marks;
    }

    private static void add(Set<Mark> marks, Mark mark, boolean holds) {
        if (holds) {
            marks.add(mark);
        }
    }
}
