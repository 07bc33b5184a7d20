package dev.alembic.tenant;

import dev.alembic.tenant.TenantResult.State;
import java.util.List;
import java.util.Optional;

/**
 * How a command went on many tenants.
 *
 * @param all a result of each tenant, in the order in which they were to be done
 * @param millis what all of it took
 * @param <T> what the command answers
 */
public record TenantResults<T>(List<TenantResult<T>> all, long millis) {

    /** Copies the list. */
    public TenantResults {
        all = List.copyOf(all);
    }

    /** Whether all of them were done. */
    public boolean isSuccessful() {
        return all.stream().allMatch(result -> result.state() == State.DONE);
    }

    /** Those in this state. */
    public List<TenantResult<T>> in(State state) {
        return all.stream().filter(result -> result.state() == state).toList();
    }

    /** The result of the tenant of this name; absent if there is no such tenant. */
    public Optional<TenantResult<T>> find(String name) {
        return all.stream()
                .filter(result -> result.tenant().name().equals(name))
                .findFirst();
    }
}
