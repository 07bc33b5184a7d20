package dev.alembic.internal.revision;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Refuses revisions that lead back to themselves. */
final class CycleCheck {

    private final List<RevisionInfo> infos;

    private CycleCheck(List<RevisionInfo> infos) {
        this.infos = infos;
    }

    /**
     * The revisions as places in the load order, each after its parents and dependencies.
     *
     * @throws dev.alembic.error.RevisionException if there is a cycle of parents, or one that comes
     *     of dependencies
     */
    static int[] targetsFirst(List<RevisionInfo> infos, References written) {
        Edges parents = written.parents();
        Edges requirements = parents.and(written.dependencies());
        Edges dependents = requirements.reversed();
        int[] order = requirements.targetsFirst(dependents);
        if (order.length < infos.size()) {
            CycleCheck check = new CycleCheck(infos);
            check.refuse("Cycle", parents, parents.reversed());
            check.refuse("Dependency cycle", requirements, dependents);
        }
        return order;
    }

    /**
     * Names the revisions that don't hang between a base and a head; if all do, those on the cycle.
     */
    private void refuse(String what, Edges down, Edges up) {
        int[] heads = up.ends();
        int[] bases = down.ends();
        if (heads.length == 0 || bases.length == 0) {
            throw RevisionMessages.cycle(
                    what, infos.stream().map(RevisionInfo::id).toList());
        }
        BitSet sound = down.closure(heads);
        sound.and(up.closure(bases));
        if (sound.cardinality() < infos.size()) {
            throw RevisionMessages.cycle(what, ids(sound).sorted().toList());
        }
        BitSet loose = new BitSet();
        IntStream.of(down.targetsFirst(up)).forEach(loose::set);
        IntStream.of(up.targetsFirst(down)).forEach(loose::set);
        if (loose.cardinality() < infos.size()) {
            throw RevisionMessages.hiddenCycle(what, ids(loose).sorted().toList());
        }
    }

    private Stream<String> ids(BitSet without) {
        return IntStream.range(0, infos.size())
                .filter(revision -> !without.get(revision))
                .mapToObj(revision -> infos.get(revision).id());
    }
}
