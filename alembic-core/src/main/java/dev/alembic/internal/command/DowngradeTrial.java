package dev.alembic.internal.command;

import dev.alembic.dialect.Feature;
import dev.alembic.error.AlembicException;
import dev.alembic.error.IrreversibleMigrationException;
import dev.alembic.error.MigrationFailedException;
import dev.alembic.internal.revision.RevisionInfo;
import dev.alembic.proof.Outcome;
import dev.alembic.proof.RowChange;
import java.util.List;
import java.util.Optional;

/** One revision up, down and up again, on a database that has all before it. */
final class DowngradeTrial {

    private final Project project;
    private final ScratchDatabase scratch;
    private final RevisionInfo revision;

    DowngradeTrial(Project project, ScratchDatabase scratch, RevisionInfo revision) {
        this.project = project;
        this.scratch = scratch;
        this.revision = revision;
    }

    /**
     * What came of it.
     *
     * @param isUpgraded whether the first upgrade went well
     * @param isApplied whether the revision is applied in the end, and the database as it should be
     */
    record Result(
            Outcome outcome,
            Optional<String> reason,
            List<String> schema,
            List<RowChange> rows,
            boolean isUpgraded,
            boolean isApplied) {

        static Result broken(String reason, List<String> schema, boolean isUpgraded) {
            return new Result(Outcome.BROKEN, Optional.of(reason), schema, List.of(), isUpgraded, false);
        }
    }

    Result run() {
        ScratchState before = ScratchState.read(scratch, project);
        try {
            scratch.upgrade(revision.id());
        } catch (AlembicException e) {
            return Result.broken("The upgrade fails: " + words(e), List.of(), false);
        }
        ScratchState upgraded = ScratchState.read(scratch, project);
        try {
            scratch.downgrade(below());
        } catch (AlembicException e) {
            return notDowngraded(e);
        }
        ScratchState after = ScratchState.read(scratch, project);
        try {
            scratch.upgrade(revision.id());
        } catch (AlembicException e) {
            return Result.broken(
                    "After the downgrade, the upgrade fails: " + words(e), before.schemaChanges(after), true);
        }
        return compared(before, after, upgraded.schemaChanges(ScratchState.read(scratch, project)));
    }

    private static Result compared(ScratchState before, ScratchState after, List<String> again) {
        List<String> schema = before.schemaChanges(after);
        List<RowChange> rows = before.rowChanges(after);
        if (!schema.isEmpty()) {
            return new Result(
                    Outcome.BROKEN, Optional.of("The downgrade leaves another schema."), schema, rows, true, true);
        } else if (!again.isEmpty()) {
            return new Result(
                    Outcome.BROKEN,
                    Optional.of("After the downgrade, the upgrade makes another schema."),
                    again,
                    rows,
                    true,
                    true);
        }
        Outcome outcome = rows.isEmpty() ? Outcome.EXACT : Outcome.LOSSY;
        return new Result(outcome, Optional.empty(), schema, rows, true, true);
    }

    private Result notDowngraded(AlembicException failure) {
        if (failure.getCause() instanceof IrreversibleMigrationException reason) {
            boolean isRolledBack =
                    project.dialects().of(scratch.connection()).features().contains(Feature.TRANSACTIONAL_DDL);
            return new Result(
                    Outcome.IMPOSSIBLE,
                    Optional.ofNullable(reason.getMessage()),
                    List.of(),
                    List.of(),
                    true,
                    isRolledBack);
        }
        return Result.broken("The downgrade fails: " + words(failure), List.of(), true);
    }

    /** One step down; where several lead up to a merge, any of them leaves the others in place. */
    private String below() {
        List<String> parents = revision.downRevisions();
        return parents.size() > 1 ? parents.get(0) : revision.id() + "@-1";
    }

    /** The failure in a line. */
    static String words(AlembicException failure) {
        if (failure instanceof MigrationFailedException failed) {
            String reason = firstLine(failed.report().reason());
            return failed.report()
                    .statement()
                    .map(sql -> "%s (%s)".formatted(reason, sql.strip().replaceAll("\\s+", " ")))
                    .orElse(reason);
        }
        return firstLine(String.valueOf(failure.getMessage()));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
