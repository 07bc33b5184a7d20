package dev.alembic.internal.revision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The gates that upgrades may pass.
 *
 * @param open their names
 */
public record Gates(Set<String> open) {

    /** Copies the set. */
    public Gates {
        open = Set.copyOf(open);
    }

    /** Those that are named, between commas or blanks. */
    public static Gates of(Optional<String> names) {
        return new Gates(Stream.of(names.orElse("").split("[,\\s]+"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet()));
    }

    /** Whether an upgrade stops before a revision. */
    boolean hold(RevisionInfo revision) {
        return revision.gate().filter(gate -> !open.contains(gate)).isPresent();
    }

    /** What to say where an upgrade stops, a sentence for each revision. */
    public static List<String> sentences(List<RevisionInfo> held) {
        return held.stream().map(Gates::sentence).toList();
    }

    private static String sentence(RevisionInfo revision) {
        return "Stopped before %s (%s), which is behind the gate \"%s\": --gate %s passes it."
                .formatted(
                        revision.id(),
                        revision.message(),
                        revision.gate().orElse(""),
                        revision.gate().orElse(""));
    }
}
