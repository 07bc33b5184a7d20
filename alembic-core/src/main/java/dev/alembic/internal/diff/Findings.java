package dev.alembic.internal.diff;

import dev.alembic.comparison.RenameCandidate;
import java.util.ArrayList;
import java.util.List;

/** Collects what a comparison finds beside the differences, in the order in which it is reported. */
final class Findings {

    private final List<RenameCandidate> candidates = new ArrayList<>();
    private final List<String> uncompared = new ArrayList<>();

    void candidate(RenameCandidate candidate) {
        candidates.add(candidate);
    }

    /** Something that could not be compared, and why. */
    void uncompared(String sentence) {
        uncompared.add(sentence);
    }

    List<RenameCandidate> candidates() {
        return List.copyOf(candidates);
    }

    List<String> uncompared() {
        return List.copyOf(uncompared);
    }
}
