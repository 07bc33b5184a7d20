package dev.alembic.command;

import dev.alembic.revision.RevisionInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A revision and its place in the graph and the database, as the commands list it.
 *
 * @param info what its file says
 * @param labels the branch labels in force, its own and inherited ones, sorted
 * @param children ids of the revisions that have it as a parent, sorted
 * @param marks what stands behind it in a listing
 */
public record RevisionView(RevisionInfo info, List<String> labels, List<String> children, Set<Mark> marks) {

    /** Copies the collections. */
    public RevisionView {
        labels = List.copyOf(labels);
        children = List.copyOf(children);
        marks = Set.copyOf(marks);
    }

    /** Its id. */
    public String id() {
        return info.id();
    }

    /** Whether it carries the mark. */
    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /** The same with one mark more. */
    public RevisionView with(Mark mark) {
        EnumSet<Mark> more = EnumSet.of(mark);
        more.addAll(marks);
        return new RevisionView(info, labels, children, more);
    }

    /** What can be said of a revision's place. */
    public enum Mark {
        /** No revision has it as a parent. */
        HEAD,
        /** A head that another revision depends on. */
        EFFECTIVE_HEAD,
        /** The database stands on it. */
        CURRENT,
        /** Several revisions have it as a parent. */
        BRANCH_POINT,
        /** It has several parents. */
        MERGE_POINT
    }
}
