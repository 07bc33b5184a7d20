package dev.alembic.fleet;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.alembic.Alembic;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Many tenants that are migrated by any number of processes: a job for each in a table of PostgreSQL,
 * which db-scheduler hands out. Whoever schedules the jobs doesn't do them, and whoever looks at them
 * only reads.
 *
 * <pre>{@code
 * Fleet fleet = Fleet.in(pool);
 * fleet.schedule(List.of("acme", "globex"), "head");
 * // in each of the processes:
 * try (FleetWorker worker = fleet.worker(name -> alembic.tenants().one(name)).threads(4).start()) {
 *     worker.awaitNothingLeft();
 * }
 * }</pre>
 *
 * <p>A process that dies leaves its jobs to the others, which go on with them where its databases stand
 * then. Immutable and safe for use by several threads.
 */
public final class Fleet {

    /** What the engine knows the jobs by. */
    static final String TASK = "alembic-upgrade";

    private final DataSource database;
    private final FleetTable table;

    private Fleet(DataSource database) {
        this.database = database;
        this.table = new FleetTable(database);
    }

    /** The fleet whose jobs are in this database, a PostgreSQL; its tables are created if need be. */
    public static Fleet in(DataSource database) {
        Fleet fleet = new Fleet(database);
        fleet.table.create();
        return fleet;
    }

    /**
     * Has tenants upgraded. Those that wait already, or are being worked on, stay as they are.
     *
     * @param tenants their names, by which the workers find them
     * @param target {@code head}, {@code heads}, an id
     * @return how many jobs were added
     */
    public int schedule(Collection<String> tenants, String target) {
        Set<String> waiting = table.states().stream()
                .filter(state -> state.phase() == FleetState.Phase.QUEUED || state.phase() == FleetState.Phase.RUNNING)
                .map(FleetState::tenant)
                .collect(Collectors.toSet());
        List<String> added = tenants.stream()
                .distinct()
                .filter(tenant -> !waiting.contains(tenant))
                .toList();
        table.scheduled(added, target);
        SchedulerClient client = SchedulerClient.Builder.create(
                        database, Tasks.oneTime(TASK, String.class).execute((instance, context) -> {}))
                .tableName(FleetTable.TASKS)
                .build();
        Instant now = Instant.now();
        List<TaskInstance<?>> jobs = added.stream()
                .<TaskInstance<?>>map(tenant -> new TaskInstance<>(TASK, tenant, target))
                .toList();
        client.scheduleBatch(jobs, now);
        return added.size();
    }

    /** Where each job stands that was ever scheduled, by the names of the tenants. Only reads. */
    public List<FleetState> states() {
        return table.states();
    }

    /**
     * Somebody who does jobs.
     *
     * @param tenants finds the tenant of a name, such as {@code name -> alembic.tenants().one(name)}
     */
    public FleetWorker.Builder worker(Function<String, Alembic> tenants) {
        return new FleetWorker.Builder(database, table, tenants);
    }
}
