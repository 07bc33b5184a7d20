package dev.alembic.junit;

import dev.alembic.RevisionView;

/** Up, down and up again. */
final class ThereAndBack implements StepCheck {

    @Override
    public void run(MigratedDatabase database, RevisionView revision) {
        Steps.up(database, revision);
        Steps.down(database, revision);
        Steps.upAgain(database, revision);
    }
}
