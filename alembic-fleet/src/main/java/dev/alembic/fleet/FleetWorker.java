package dev.alembic.fleet;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureRetryLater;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.alembic.Alembic;
import dev.alembic.RunResult;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** Does jobs of a fleet until it is closed, several at once, in threads of db-scheduler. */
public final class FleetWorker implements AutoCloseable {

    private static final long LOOK_MILLIS = 500;

    private final Scheduler scheduler;
    private final FleetTable table;

    private FleetWorker(Scheduler scheduler, FleetTable table) {
        this.scheduler = scheduler;
        this.table = table;
    }

    /**
     * Waits until no job is left, be it that others do them.
     *
     * @throws InterruptedException if somebody interrupts this thread
     */
    public void awaitNothingLeft() throws InterruptedException {
        while (isAnythingLeft()) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private boolean isAnythingLeft() {
        return table.states().stream()
                .map(FleetState::phase)
                .anyMatch(phase -> phase == FleetState.Phase.QUEUED || phase == FleetState.Phase.RUNNING);
    }

    /** Takes no further job, and waits for those under way. */
    @Override
    public void close() {
        scheduler.stop();
    }

    /** Collects how jobs are done. */
    public static final class Builder {

        private static final int POLLING_MILLIS = 500;
        private static final int MISSED_BEATS = 4;

        private final DataSource database;
        private final FleetTable table;
        private final Function<String, Alembic> tenants;
        private int threads = 1;
        private int attempts = 3;
        private Duration pause = Duration.ofSeconds(10);
        private Duration heartbeat = Duration.ofSeconds(10);
        private String name = ProcessHandle.current().pid() + "-" + UUID.randomUUID();

        Builder(DataSource database, FleetTable table, Function<String, Alembic> tenants) {
            this.database = database;
            this.table = table;
            this.tenants = tenants;
        }

        /** How many jobs at once; 1 by default. A pool of connections needs a few more. */
        public Builder threads(int number) {
            this.threads = number;
            return this;
        }

        /** How often a job is tried before it counts as failed, 3 by default, and the pause between. */
        public Builder attempts(int number, Duration between) {
            this.attempts = number;
            this.pause = between;
            return this;
        }

        /** How often it says that it is alive, 10 seconds by default; others take its jobs after four times that. */
        public Builder heartbeat(Duration time) {
            this.heartbeat = time;
            return this;
        }

        /** What it is called; no other worker may be called so. */
        public Builder name(String unique) {
            this.name = unique;
            return this;
        }

        /** Begins. */
        public FleetWorker start() {
            OneTimeTask<String> task = Tasks.oneTime(Fleet.TASK, String.class)
                    .onFailure(new MaxRetriesFailureHandler<>(attempts - 1, new OnFailureRetryLater<>(pause)))
                    .onDeadExecutionRevive()
                    .execute((job, context) -> upgrade(job.getId(), job.getData()));
            Scheduler scheduler = Scheduler.create(database, task)
                    .tableName(FleetTable.TASKS)
                    .schedulerName(new SchedulerName.Fixed(name))
                    .threads(threads)
                    .pollingInterval(Duration.ofMillis(POLLING_MILLIS))
                    .pollUsingLockAndFetch(0.5, 1.0)
                    .heartbeatInterval(heartbeat)
                    .missedHeartbeatsLimit(MISSED_BEATS)
                    .build();
            scheduler.start();
            return new FleetWorker(scheduler, table);
        }

        private void upgrade(String tenant, String target) {
            try (Alembic alembic = tenants.apply(tenant)) {
                RunResult result = alembic.upgrade(target);
                table.ended(tenant, true, name, Optional.of(String.join(", ", result.to())), Optional.empty());
            } catch (RuntimeException e) {
                table.ended(tenant, false, name, Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
                throw e;
            }
        }
    }
}
