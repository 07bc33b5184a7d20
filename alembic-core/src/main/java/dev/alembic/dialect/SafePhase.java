package dev.alembic.dialect;

import dev.alembic.op.Operation;
import java.util.List;
import java.util.Optional;

/**
 * One revision of a change that is made in several.
 *
 * @param title what it does, in a few words
 * @param upgrade its operations
 * @param downgrade what takes them back; may be nothing
 * @param gate the gate before it; absent if it may follow at once
 */
public record SafePhase(String title, List<Operation> upgrade, List<Operation> downgrade, Optional<String> gate) {

    /** Copies the lists. */
    public SafePhase {
        upgrade = List.copyOf(upgrade);
        downgrade = List.copyOf(downgrade);
    }

    /** A phase that may follow at once. */
    public static SafePhase of(String title, List<Operation> upgrade, List<Operation> downgrade) {
        return new SafePhase(title, upgrade, downgrade, Optional.empty());
    }

    /** The same, which waits until no running release needs what it takes away. */
    public SafePhase behind(String name) {
        return new SafePhase(title, upgrade, downgrade, Optional.of(name));
    }
}
