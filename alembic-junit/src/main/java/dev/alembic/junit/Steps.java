package dev.alembic.junit;

import dev.alembic.RevisionView;
import dev.alembic.RunResult;
import dev.alembic.error.AlembicException;
import dev.alembic.error.IrreversibleMigrationException;
import dev.alembic.error.MigrationFailedException;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Single steps up and down. */
final class Steps {

    private Steps() {}

    /** Upgrades a revision for the first time. */
    static void up(MigratedDatabase database, RevisionView revision) {
        database.upgrade(revision.id());
    }

    /** Takes back one revision; aborts the test if it says that it can't be. */
    static void down(MigratedDatabase database, RevisionView revision) {
        RunResult result;
        try {
            result = database.downgrade(below(revision));
        } catch (MigrationFailedException e) {
            if (e.getCause() instanceof IrreversibleMigrationException reason) {
                Assumptions.abort("%s is not downgraded, since it says that it can't be: %s"
                        .formatted(MigrationProject.words(revision), reason.getMessage()));
            }
            throw e;
        }
        Assertions.assertEquals(List.of(revision.id()), result.revisions(), "what one step down has taken back");
    }

    /** One step down; where several lead up to a merge, any of them leaves the others in place. */
    private static String below(RevisionView revision) {
        return revision.revises().size() > 1 ? revision.revises().get(0) : revision.id() + "@-1";
    }

    /** Upgrades a revision for the second time. */
    static void upAgain(MigratedDatabase database, RevisionView revision) {
        try {
            database.upgrade(revision.id());
        } catch (AlembicException e) {
            Assertions.fail(
                    "%s can't be run again after its downgrade, which doesn't undo all that the upgrade does. %s"
                            .formatted(MigrationProject.words(revision), e.getMessage()),
                    e);
        }
    }
}
