package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.error.AlembicException;
import dev.alembic.internal.journal.InterruptedStep;
import dev.alembic.internal.revision.RevisionArgument;
import dev.alembic.internal.revision.Step;
import dev.alembic.internal.runtime.RunSession;
import dev.alembic.internal.runtime.Runs;
import dev.alembic.migration.InterruptedMigration;
import dev.alembic.migration.Repair;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code repair}: says what became of migrations that were interrupted. */
public final class RepairCommand {

    private final Project project;

    /** Repairs the database of this project. */
    public RepairCommand(Project project) {
        this.project = project;
    }

    /** The migrations that were interrupted, of each database at most one; only reads. */
    public List<InterruptedMigration> interrupted() {
        List<InterruptedMigration> found = new ArrayList<>();
        online(session -> session.interrupted().map(InterruptedStep::view).ifPresent(found::add));
        return found;
    }

    /**
     * Notes what somebody says about them, and answers which they were.
     *
     * @throws AlembicException if the revision is needed and gone
     */
    public List<InterruptedMigration> run(Repair repair) {
        List<InterruptedMigration> found = new ArrayList<>();
        online(session -> {
            Optional<InterruptedStep> interrupted = session.interrupted();
            if (interrupted.isPresent()) {
                session.repair(repair, repair == Repair.MARK_APPLIED ? moves(session, interrupted.get()) : List.of());
                found.add(interrupted.get().view());
            }
        });
        return found;
    }

    private void online(Consumer<RunSession> work) {
        project.online(connection -> {
            try (RunSession session = open(connection)) {
                work.accept(session);
            }
        });
    }

    private RunSession open(Connection connection) {
        Dialect dialect = project.dialect(connection);
        return new Runs(dialect, project.settings()).open(connection);
    }

    private List<Step> moves(RunSession session, InterruptedStep interrupted) {
        RevisionArgument target = Targets.single(interrupted.target());
        List<Step> path = interrupted.isUpward()
                ? project.graph(session.heads()).upgradePath(session.heads(), target)
                : project.graph(session.heads()).downgradePath(session.heads(), target);
        return path.stream()
                .filter(step -> step.revision().equals(Optional.of(interrupted.revision())))
                .toList();
    }
}
