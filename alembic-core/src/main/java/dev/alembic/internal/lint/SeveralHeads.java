package dev.alembic.internal.lint;

import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintRule;
import dev.alembic.lint.LintedProject;
import dev.alembic.lint.Severity;
import java.util.List;
import java.util.Optional;

/** Several revisions are the last one. */
public final class SeveralHeads implements LintRule {

    @Override
    public String code() {
        return "several-heads";
    }

    @Override
    public String about() {
        return "Several revisions are the last one, so that \"upgrade head\" doesn't know which.";
    }

    @Override
    public List<LintFinding> ofProject(LintedProject project) {
        return project.heads().size() < 2
                ? List.of()
                : List.of(new LintFinding(
                        code(),
                        Severity.ERROR,
                        "",
                        Optional.empty(),
                        0,
                        "There are several heads: %s.".formatted(String.join(", ", project.heads())),
                        "\"alembic merge heads\" joins them."));
    }
}
