package dev.alembic;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A revision: what its file says, and its place in the graph and the database.
 *
 * @param id its id
 * @param revises ids of the parents: none for a base, two or more for a merge point
 * @param dependsOn ids or branch labels that must be in place first, without being parents
 * @param labels the branch labels in force, its own and inherited ones, sorted
 * @param children ids of the revisions that have it as a parent, sorted
 * @param description what its author wrote about it, lines separated by {@code \n}; may be empty
 * @param created when it was made, as its file says it (ISO 8601)
 * @param location where it was found: a path or the name of a class
 * @param gate the name of the gate before it; absent if there is none
 * @param marks what can be said of its place
 */
public record RevisionView(
        String id,
        List<String> revises,
        List<String> dependsOn,
        List<String> labels,
        List<String> children,
        String description,
        Optional<String> created,
        String location,
        Optional<String> gate,
        Set<Mark> marks) {

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

    /** Copies the collections. */
    public RevisionView {
        revises = List.copyOf(revises);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
        children = List.copyOf(children);
        marks = Set.copyOf(marks);
    }

    /** The first line of the description; empty if there is none. */
    public String message() {
        return description.lines().findFirst().orElse("");
    }

    /** The revision in a line, for logs: {@code 1a -> 2b (head), add owner}. */
    public String summary() {
        String head = is(Mark.HEAD) ? " (head)" : "";
        String text = message().isEmpty() ? "" : ", " + message();
        return "%s -> %s%s%s".formatted(idsOrBase(revises), id, head, text);
    }

    static String idsOrBase(List<String> ids) {
        return ids.isEmpty() ? "<base>" : String.join(", ", ids);
    }

    /** Whether it carries the mark. */
    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    /** The same with one mark more. */
    public RevisionView with(Mark mark) {
        EnumSet<Mark> more = EnumSet.of(mark);
        more.addAll(marks);
        return new RevisionView(id, revises, dependsOn, labels, children, description, created, location, gate, more);
    }
}
