package dev.alembic.command;

import dev.alembic.command.RevisionView.Mark;
import dev.alembic.revision.RevisionGraph;
import dev.alembic.revision.RevisionInfo;
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

    RevisionView of(String id) {
        RevisionInfo info = graph.get(id);
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        add(marks, Mark.HEAD, heads.contains(id));
        add(marks, Mark.EFFECTIVE_HEAD, effectiveHeads.contains(id));
        add(marks, Mark.BRANCH_POINT, branchPoints.contains(id));
        add(marks, Mark.MERGE_POINT, mergePoints.contains(id));
        List<String> children = graph.children(id).stream().sorted().toList();
        return new RevisionView(info, List.copyOf(graph.labels(id)), children, marks);
    }

    private static void add(Set<Mark> marks, Mark mark, boolean holds) {
        if (holds) {
            marks.add(mark);
        }
    }
}
