package dev.alembic.migration;

import java.util.List;
import java.util.Optional;

/**
 * A migration that was interrupted where the database can't roll it back.
 *
 * @param revision the id of the revision
 * @param isUpgrade whether it was being applied, not taken back
 * @param done the statements that have done their work, shortened, in their order
 * @param inDoubt the statement of which nobody knows whether it has done its work
 * @param command what brings it to its end
 */
public record InterruptedMigration(
        String revision, boolean isUpgrade, List<String> done, Optional<String> inDoubt, String command) {

    /** Copies the list. */
    public InterruptedMigration {
        done = List.copyOf(done);
    }

    /** What it is called: {@code upgrade of "ae10"}. */
    public String name() {
        return (isUpgrade ? "upgrade" : "downgrade") + " of \"" + revision + "\"";
    }
}
