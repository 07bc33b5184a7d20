package dev.alembic.internal.command;

import dev.alembic.error.AlembicException;
import dev.alembic.internal.revision.RevisionInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Goes the way of the many revisions and that of the one on empty databases, and back: all that is there
 * afterwards, schema and rows, has to be the same.
 */
final class SquashProof {

    private static final int SHOWN = 3;

    private final ProjectDefinition definition;
    private final SquashedRange squashed;
    private final String replacement;

    /**
     * Of one revision that is written already.
     *
     * @param replacement its id
     */
    SquashProof(ProjectDefinition definition, SquashedRange squashed, String replacement) {
        this.definition = definition;
        this.squashed = squashed;
        this.replacement = replacement;
    }

    /**
     * Proves it.
     *
     * @param goesBack whether there is a way back
     * @throws AlembicException if the ways differ, or one of them can't be gone
     */
    void run(boolean goesBack) {
        Project before = new Project(definition);
        before.leaveOut(replacement);
        Way many = way(before, squashed.last().id(), goesBack);
        Way one = way(new Project(definition), replacement, goesBack);
        compare("the upgrade", many.above(), one.above());
        compare("the downgrade", many.below(), one.below());
    }

    /**
     * What is there.
     *
     * @param above the range
     * @param below it, after the way back; empty if there is none
     */
    private record Way(List<String> above, List<String> below) {}

    private Way way(Project project, String target, boolean goesBack) {
        try (ScratchDatabase scratch = ScratchDatabase.open(project)) {
            squashed.parents().forEach(scratch::upgrade);
            scratch.upgrade(target);
            List<String> above = new ScratchContent(scratch, project).lines();
            List<String> below = List.of();
            if (goesBack) {
                scratch.downgrade(below(target));
                below = new ScratchContent(scratch, project).lines();
            }
            return new Way(above, below);
        }
    }

    /** As many steps as the range has revisions, unless that is all there are. */
    private String below(String target) {
        Optional<String> parent = squashed.parents().stream().findFirst();
        int steps = target.equals(replacement) ? 1 : squashed.revisions().size();
        return parent.isEmpty() ? "base" : squashed.parents().size() == 1 ? parent.get() : target + "-" + steps;
    }

    private void compare(String direction, List<String> many, List<String> one) {
        List<String> lost = new ArrayList<>(many);
        one.forEach(lost::remove);
        List<String> more = new ArrayList<>(one);
        many.forEach(more::remove);
        if (!lost.isEmpty() || !more.isEmpty()) {
            RevisionInfo first = squashed.first();
            throw new AlembicException(
                    "As one revision, %s leads elsewhere than as '%s' to '%s'. Nothing was written.%s%s"
                            .formatted(
                                    direction,
                                    first.id(),
                                    squashed.last().id(),
                                    shown("\nOnly the many make:", lost),
                                    shown("\nOnly the one makes:", more)));
        }
    }

    private static String shown(String title, List<String> lines) {
        return lines.isEmpty()
                ? ""
                : lines.stream()
                        .limit(SHOWN)
                        .map(line -> "\n  " + line)
                        .collect(Collectors.joining("", title, lines.size() > SHOWN ? "\n  …" : ""));
    }
}
