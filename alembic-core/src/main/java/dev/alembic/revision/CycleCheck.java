package dev.alembic.revision;

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
     * Refuses cycles of parents, then cycles that come of dependencies.
     *
     * @param parents parents of each revision
     * @param children the same from the other end
     * @param requirements parents and dependencies
     * @param dependents the same from the other end
     */
    static void refuseCycles(
            List<RevisionInfo> infos,
            Edges parents,
            Edges children,
            Edges requirements,
            Edges dependents) {
        if (requirements.targetsFirst(dependents).length == infos.size()) {
            return;
        }
        CycleCheck check = new CycleCheck(infos);
        check.refuse("Cycle", parents, children);
        check.refuse("Dependency cycle", requirements, dependents);
    }

    /**
     * Names the revisions that don't hang between a base and a head; if all do, those on the cycle.
     */
    private void refuse(String what, Edges down, Edges up) {
        int[] heads = up.ends();
        int[] bases = down.ends();
        if (heads.length == 0 || bases.length == 0) {
            throw Refusals.cycle(what, infos.stream().map(RevisionInfo::id).toList());
        }
        BitSet sound = down.closure(heads);
        sound.and(up.closure(bases));
        if (sound.cardinality() < infos.size()) {
            throw Refusals.cycle(what, ids(sound).sorted().toList());
        }
        BitSet loose = new BitSet();
        IntStream.of(down.targetsFirst(up)).forEach(loose::set);
        IntStream.of(up.targetsFirst(down)).forEach(loose::set);
        if (loose.cardinality() < infos.size()) {
            throw Refusals.hiddenCycle(what, ids(loose).sorted().toList());
        }
    }

    private Stream<String> ids(BitSet without) {
        return IntStream.range(0, infos.size())
                .filter(revision -> !without.get(revision))
                .mapToObj(revision -> infos.get(revision).id());
    }
}
