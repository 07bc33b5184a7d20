package dev.alembic;

import dev.alembic.internal.command.BranchOrderCommand;
import dev.alembic.internal.command.Project;
import dev.alembic.internal.command.ProjectDefinition;
import dev.alembic.internal.command.ProofCommand;
import dev.alembic.proof.BranchOrders;
import dev.alembic.proof.ProofResult;
import dev.alembic.proof.ProofScope;
import java.util.List;

/**
 * What revisions really do, found out by running them on a database that is there for that only: the one of
 * {@code test_url}, one in memory for SQLite and H2, or one that is made beside the project's own and dropped
 * again.
 */
public final class Proofs {

    private final ProjectDefinition definition;

    Proofs(ProjectDefinition definition) {
        this.definition = definition;
    }

    /**
     * Takes all that is pending up, down and up again, with rows in place, and says of each downgrade what it
     * brings back. The project's database is only asked where it stands.
     *
     * @throws dev.alembic.error.AlembicException if there is no database to try them on
     */
    public ProofResult downgrades() {
        return downgrades(ProofScope.PENDING);
    }

    /**
     * The same for some revisions.
     *
     * @throws dev.alembic.error.AlembicException if there is no database to try them on
     */
    public ProofResult downgrades(ProofScope scope) {
        return new ProofCommand(new Project(definition), scope).run();
    }

    /**
     * Whether it makes a difference which of some branches is run first, as {@code merge} asks before it joins
     * them: on the database of {@code test_url}, or one in memory for SQLite and H2.
     *
     * @param revisions such as {@code heads}
     */
    public BranchOrders orders(String... revisions) {
        return new BranchOrderCommand(new Project(definition)).run(List.of(revisions));
    }
}
