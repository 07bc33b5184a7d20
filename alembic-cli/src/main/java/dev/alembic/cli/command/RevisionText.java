package dev.alembic.cli.command;

import dev.alembic.RevisionView;
import dev.alembic.RevisionView.Mark;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts revisions into the words and lines that Alembic's listings have. */
public final class RevisionText {

    private RevisionText() {}

    /** What a line shows besides the id, the head mark and the current mark. */
    public enum Part {
        /** The parents, in front. */
        PARENTS,
        /** The branch labels. */
        LABELS,
        /** Branch point and merge point. */
        TREE,
        /** The short description, at the end. */
        MESSAGE
    }

    /** Everything, as {@code history} shows it. */
    public static final Set<Part> ALL = EnumSet.allOf(Part.class);

    /** What stands beside a drawing that shows the parents itself. */
    static final Set<Part> WITHOUT_PARENTS = EnumSet.complementOf(EnumSet.of(Part.PARENTS));

    /** One line about a revision, such as {@code <base> -> 1975ea83b712 (head), create tasks}. */
    public static String line(RevisionView revision, Set<Part> parts) {
        StringBuilder text = new StringBuilder();
        if (parts.contains(Part.PARENTS)) {
            text.append(parents(revision)).append(" -> ");
        }
        text.append(revision.id());
        if (parts.contains(Part.LABELS) && !revision.labels().isEmpty()) {
            text.append(" (").append(String.join(", ", revision.labels())).append(')');
        }
        text.append(headMark(revision)).append(mark(revision, Mark.CURRENT));
        revision.gate().ifPresent(gate -> text.append(" (gate ").append(gate).append(')'));
        if (parts.contains(Part.TREE)) {
            text.append(mark(revision, Mark.BRANCH_POINT)).append(mark(revision, Mark.MERGE_POINT));
        }
        if (parts.contains(Part.MESSAGE)) {
            text.append(", ").append(shortDescription(revision));
        }
        return text.toString();
    }

    /** Everything about a revision, in several lines, the last one blank. */
    public static String block(RevisionView revision, String path) {
        return block(revision, path, Optional.empty());
    }

    /**
     * The same of one that is applied.
     *
     * @param applied when and by whom; absent if nobody knows
     */
    static String block(RevisionView revision, String path, Optional<String> applied) {
        List<String> lines = new ArrayList<>();
        String head = revision.is(Mark.HEAD) || revision.is(Mark.EFFECTIVE_HEAD) ? " (head)" : "";
        lines.add("Rev: %s%s%s%s%s"
                .formatted(
                        revision.id(),
                        head,
                        mark(revision, Mark.BRANCH_POINT),
                        mark(revision, Mark.MERGE_POINT),
                        mark(revision, Mark.CURRENT)));
        lines.add((revision.is(Mark.MERGE_POINT) ? "Merges: " : "Parent: ") + downRevisions(revision));
        addList(lines, "Also depends on: ", revision.dependsOn());
        addList(lines, "Branches into: ", revision.is(Mark.BRANCH_POINT) ? revision.children() : List.of());
        addList(lines, "Branch names: ", revision.labels());
        revision.gate().ifPresent(gate -> lines.add("Gate: " + gate));
        lines.add("Path: " + path);
        applied.ifPresent(signature -> lines.add("Applied: " + signature));
        lines.add("");
        lines.add(description(revision).lines().map(l -> "    " + l).collect(Collectors.joining("\n")));
        lines.add("");
        return String.join("\n", lines);
    }

    /** The description up to its first blank line. */
    public static String shortDescription(RevisionView revision) {
        return revision.description().split("\n\\s*\n", 2)[0].strip();
    }

    private static void addList(List<String> lines, String heading, List<String> items) {
        if (!items.isEmpty()) {
            lines.add(heading + String.join(", ", items));
        }
    }

    private static String parents(RevisionView revision) {
        String dependencies =
                revision.dependsOn().isEmpty() ? "" : " (" + String.join(", ", revision.dependsOn()) + ")";
        return downRevisions(revision) + dependencies;
    }

    private static String downRevisions(RevisionView revision) {
        return revision.revises().isEmpty() ? "<base>" : String.join(", ", revision.revises());
    }

    private static String headMark(RevisionView revision) {
        if (revision.is(Mark.EFFECTIVE_HEAD)) {
            return " (effective head)";
        }
        return mark(revision, Mark.HEAD);
    }

    private static String mark(RevisionView revision, Mark mark) {
        if (!revision.is(mark)) {
            return "";
        }
        return switch (mark) {
            case HEAD -> " (head)";
            case EFFECTIVE_HEAD -> " (effective head)";
            case CURRENT -> " (current)";
            case BRANCH_POINT -> " (branchpoint)";
            case MERGE_POINT -> " (mergepoint)";
        };
    }

    /** The whole description, with what the header says of id, parents and date. */
    private static String description(RevisionView revision) {
        if (revision.created().isEmpty()) {
            return revision.description();
        }
        String header = "Revision ID: %s\nRevises: %s\nCreate Date: %s"
                .formatted(
                        revision.id(),
                        String.join(", ", revision.revises()),
                        date(revision.created().get()));
        return revision.description().isEmpty() ? header : revision.description() + "\n\n" + header;
    }

    /** ISO 8601 as people read it; an offset of zero goes without saying. */
    private static String date(String created) {
        return created.replace('T', ' ').replaceFirst("(Z|\\+00:00)$", "");
    }
}
