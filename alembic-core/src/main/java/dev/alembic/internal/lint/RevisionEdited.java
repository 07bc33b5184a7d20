package dev.alembic.internal.lint;

import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintRule;
import dev.alembic.lint.LintedProject;
import dev.alembic.lint.Severity;
import java.util.List;
import java.util.Optional;

/** A revision was changed after it had been applied. */
public final class RevisionEdited implements LintRule {

    @Override
    public String code() {
        return "revision-edited";
    }

    @Override
    public String about() {
        return "A revision was changed after it had been applied: databases differ by when they ran it.";
    }

    @Override
    public List<LintFinding> ofProject(LintedProject project) {
        return project.edited().stream()
                .map(one -> new LintFinding(
                        code(),
                        Severity.ERROR,
                        one.revision(),
                        Optional.of(one.location()),
                        0,
                        one.sentence(),
                        "Put back what was applied and write the change as a new revision."))
                .toList();
    }
}
