package dev.alembic.diff;

import java.util.ArrayList;
import java.util.List;

/** Collects what a comparison finds, in the order in which it is reported. */
final class Findings {

    private final List<Difference> differences = new ArrayList<>();
    private final List<RenameCandidate> candidates = new ArrayList<>();
    private final List<String> uncompared = new ArrayList<>();

    void add(Difference difference) {
        differences.add(difference);
    }

    void addAll(List<Difference> more) {
        differences.addAll(more);
    }

    void candidate(RenameCandidate candidate) {
        candidates.add(candidate);
    }

    /** Something that could not be compared, and why. */
    void uncompared(String sentence) {
        uncompared.add(sentence);
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }

    List<RenameCandidate> candidates() {
        return List.copyOf(candidates);
    }

    List<String> uncompared() {
        return List.copyOf(uncompared);
    }
}
