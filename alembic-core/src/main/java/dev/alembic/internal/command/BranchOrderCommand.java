package dev.alembic.internal.command;

import dev.alembic.error.AlembicException;
import dev.alembic.error.OrderDependentException;
import dev.alembic.internal.revision.RevisionArgument;
import dev.alembic.proof.BranchOrders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs branches on scratch databases in different orders, each of them first once, so that any two of them
 * come in both orders.
 */
public final class BranchOrderCommand {

    private final Project project;

    /** Runs branches of this project. */
    public BranchOrderCommand(Project project) {
        this.project = project;
    }

    /**
     * Whether the order makes a difference.
     *
     * @param symbols such as {@code heads}
     */
    public BranchOrders run(Collection<String> symbols) {
        Set<String> ids = new LinkedHashSet<>();
        symbols.forEach(symbol -> ids.addAll(project.graph().resolve(RevisionArgument.parse(symbol))));
        return ofRevisions(List.copyOf(ids));
    }

    /**
     * Goes on only if it makes none, or that can't be tried.
     *
     * @return why it wasn't tried; absent if it was
     * @throws OrderDependentException if it makes one
     */
    Optional<String> require(List<String> ids) {
        BranchOrders orders = ofRevisions(ids);
        if (!orders.differences().isEmpty()) {
            String names = ids.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
            throw new OrderDependentException(
                    "Which of %s runs first makes a difference, so that nothing was written:".formatted(names),
                    orders.differences());
        }
        return orders.untried();
    }

    private BranchOrders ofRevisions(List<String> ids) {
        if (ids.size() < 2) {
            return new BranchOrders(ids, List.of(), Optional.empty());
        }
        ScratchUrls urls = new ScratchUrls(project);
        if (urls.named().isEmpty() && urls.inMemory().isEmpty()) {
            return untried(ids, "test_url names no database to try them on.");
        }
        List<Replay> replays = new ArrayList<>();
        for (String first : ids) {
            try (ScratchDatabase scratch = ScratchDatabase.open(project)) {
                replays.add(replay(scratch, first, ids, replays));
            } catch (AlembicException e) {
                return untried(ids, DowngradeTrial.words(e));
            }
        }
        if (replays.stream().allMatch(replay -> replay.failure().isPresent())) {
            return untried(ids, replays.get(0).failure().orElse(""));
        }
        return new BranchOrders(ids, differences(replays), Optional.empty());
    }

    private static BranchOrders untried(List<String> ids, String why) {
        return new BranchOrders(ids, List.of(), Optional.of(why));
    }

    /**
     * One order.
     *
     * @param first the branch that is run first
     * @param state what it leads to; absent if it fails
     * @param differences from the first order that didn't fail
     */
    private record Replay(
            String first, Optional<ScratchState> state, Optional<String> failure, List<String> differences) {}

    private Replay replay(ScratchDatabase scratch, String first, List<String> ids, List<Replay> before) {
        List<String> order = new ArrayList<>(ids);
        order.remove(first);
        order.add(0, first);
        try {
            order.forEach(scratch::upgrade);
        } catch (AlembicException e) {
            return new Replay(first, Optional.empty(), Optional.of(DowngradeTrial.words(e)), List.of());
        }
        ScratchState state = ScratchState.read(scratch, project);
        List<String> differences = before.stream()
                .flatMap(other -> other.state().stream())
                .findFirst()
                .map(other -> other.schemaChanges(state))
                .orElse(List.of());
        return new Replay(first, Optional.of(state), Optional.empty(), differences);
    }

    private static List<String> differences(List<Replay> replays) {
        List<String> differences = new ArrayList<>();
        for (Replay replay : replays) {
            String place = "with '%s' first: ".formatted(replay.first());
            replay.failure().ifPresent(words -> differences.add(place + "fails: " + words));
            replay.differences().forEach(words -> differences.add(place + words));
        }
        return differences;
    }
}
