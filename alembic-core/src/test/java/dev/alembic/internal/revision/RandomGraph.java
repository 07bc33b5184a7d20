package dev.alembic.internal.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Random revisions with several bases, branches, merges, dependencies on ids and labels, in random
 * load order; also with requirements that another requirement includes already.
 */
final class RandomGraph {

    private final Random random;
    private final List<String> ids = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();

    RandomGraph(Random random) {
        this.random = random;
    }

    /** A list of up to so many revisions, shuffled. */
    List<RevisionInfo> revisions(int most) {
        List<RevisionInfo> revisions = new ArrayList<>();
        int size = 1 + random.nextInt(most);
        int reach = 1 + random.nextInt(30);
        while (revisions.size() < size) {
            revisions.add(revision(reach));
        }
        Collections.shuffle(revisions, random);
        return revisions;
    }

    private RevisionInfo revision(int reach) {
        String id = String.format("%012x", random.nextLong() & 0xffff_ffff_ffffL);
        List<String> parents = parents(reach);
        List<String> dependencies = dependencies(parents, reach);
        List<String> ownLabels = random.nextInt(10) == 0 ? List.of("label" + ids.size()) : List.of();
        ids.add(id);
        labels.addAll(ownLabels);
        String message = random.nextInt(5) == 0 ? "" : "change " + ids.size();
        return new RevisionInfo(
                id,
                parents,
                dependencies,
                ownLabels,
                message,
                message,
                Optional.empty(),
                "V" + id,
                List.of(),
                Optional.empty());
    }

    private List<String> parents(int reach) {
        if (ids.isEmpty() || random.nextInt(15) == 0) {
            return List.of();
        }
        return some(random.nextInt(6) == 0 ? 1 + random.nextInt(3) : 1, reach);
    }

    private List<String> dependencies(List<String> parents, int reach) {
        if (ids.isEmpty() || random.nextInt(7) != 0) {
            return List.of();
        }
        if (!labels.isEmpty() && random.nextInt(3) == 0) {
            return List.of(labels.get(random.nextInt(labels.size())));
        }
        List<String> dependencies = new ArrayList<>(some(1 + random.nextInt(2), 3 * reach));
        dependencies.removeAll(parents);
        return dependencies;
    }

    private List<String> some(int count, int reach) {
        Set<String> some = new LinkedHashSet<>();
        for (int tries = 0; tries < count; tries++) {
            some.add(ids.get(ids.size() - 1 - random.nextInt(Math.min(reach, ids.size()))));
        }
        return List.copyOf(some);
    }
}
