package dev.alembic.internal.tenant;

import dev.alembic.error.AlembicException;
import dev.alembic.internal.tenant.TenantPlan.Wave;
import dev.alembic.tenant.FailurePolicy;
import dev.alembic.tenant.Tenant;
import dev.alembic.tenant.TenantListener;
import dev.alembic.tenant.TenantResult;
import dev.alembic.tenant.TenantResults;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * Does tenants in the order of a plan, several at once if it says so. Threads are only there for that,
 * and gone when it is done; with one at a time it is the caller's own.
 *
 * @param <T> what is found or done
 */
public final class TenantSchedule<T> {

    /** Under this key, whoever logs finds the name of the tenant. */
    private static final String LOGGED = "tenant";

    private final TenantPlan plan;
    private final TenantListener listener;
    private final BooleanSupplier isCancelled;
    private final Supplier<? extends TenantWorker<T>> workers;
    private final Map<String, TenantResult<T>> results = new ConcurrentHashMap<>();
    private volatile boolean isStopped;

    /**
     * For one run.
     *
     * @param isCancelled whether no further tenant is to be begun
     * @param workers makes those who work at once
     */
    public TenantSchedule(
            TenantPlan plan,
            TenantListener listener,
            BooleanSupplier isCancelled,
            Supplier<? extends TenantWorker<T>> workers) {
        this.plan = plan;
        this.listener = listener;
        this.isCancelled = isCancelled;
        this.workers = workers;
    }

    /** Does them, and answers how it went on each. */
    public TenantResults<T> run(List<Tenant> tenants) {
        long start = System.nanoTime();
        List<Wave> waves = plan.waves(tenants);
        List<TenantWorker<T>> hired = new ArrayList<>();
        try {
            int number = Math.min(plan.parallel(), Math.max(1, tenants.size()));
            for (int i = 0; i < number; i++) {
                hired.add(workers.get());
            }
            run(waves, hired);
        } finally {
            hired.forEach(TenantWorker::close);
        }
        List<TenantResult<T>> all = waves.stream()
                .flatMap(wave -> wave.tenants().stream())
                .map(tenant -> results.getOrDefault(tenant.name(), TenantResult.notRun(tenant)))
                .toList();
        return new TenantResults<>(all, millisSince(start));
    }

    private void run(List<Wave> waves, List<TenantWorker<T>> hired) {
        if (hired.size() == 1) {
            waves.forEach(wave -> run(wave, queue(wave), hired.get(0)));
            return;
        }
        ExecutorService executor = Executors.newFixedThreadPool(hired.size());
        try {
            waves.forEach(wave -> run(wave, hired, executor));
        } finally {
            executor.shutdownNow();
        }
    }

    private void run(Wave wave, List<TenantWorker<T>> hired, ExecutorService executor) {
        Queue<Tenant> queue = queue(wave);
        List<Future<Object>> ends = new ArrayList<>();
        try {
            ends.addAll(executor.invokeAll(hired.stream()
                    .map(worker -> Executors.callable(() -> run(wave, queue, worker)))
                    .toList()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AlembicException("Interrupted while tenants were being done.", e);
        }
        ends.forEach(TenantSchedule::requireEnd);
    }

    private static void requireEnd(Future<?> end) {
        try {
            end.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            } else if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AlembicException("Interrupted while tenants were being done.", e);
        }
    }

    private Queue<Tenant> queue(Wave wave) {
        return new ConcurrentLinkedQueue<>(isStopped ? Collections.emptyList() : wave.tenants());
    }

    private void run(Wave wave, Queue<Tenant> queue, TenantWorker<T> worker) {
        FailurePolicy policy = wave.isCanary() ? FailurePolicy.STOP : plan.onFailure();
        while (!isStopped && !isCancelled.getAsBoolean()) {
            Tenant tenant = queue.poll();
            if (tenant == null) {
                return;
            }
            TenantResult<T> result = result(tenant, worker);
            results.put(tenant.name(), result);
            if (result.failure().filter(policy::stopsAt).isPresent()) {
                isStopped = true;
            }
            listener.afterTenant(result);
        }
    }

    private TenantResult<T> result(Tenant tenant, TenantWorker<T> worker) {
        listener.beforeTenant(tenant);
        long start = System.nanoTime();
        MDC.put(LOGGED, tenant.name());
        try {
            return TenantResult.done(tenant, worker.work(tenant), millisSince(start));
        } catch (RuntimeException e) {
            return TenantResult.failed(tenant, e, millisSince(start));
        } finally {
            MDC.remove(LOGGED);
        }
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
