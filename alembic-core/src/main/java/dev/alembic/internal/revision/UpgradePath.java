package dev.alembic.internal.revision;

import java.util.List;

/**
 * What an upgrade runs, and where it stops.
 *
 * @param steps in their order
 * @param held revisions behind a gate that isn't open, before which it stops; none of those behind them
 */
public record UpgradePath(List<Step> steps, List<RevisionInfo> held) {

    /** Copies the lists. */
    public UpgradePath {
        steps = List.copyOf(steps);
        held = List.copyOf(held);
    }

    /** A path without gates. */
    public static UpgradePath of(List<Step> steps) {
        return new UpgradePath(steps, List.of());
    }
}
