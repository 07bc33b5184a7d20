package dev.alembic.fleet;

import dev.alembic.error.DatabaseException;
import dev.alembic.fleet.FleetState.Phase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What has become of the jobs, which the engine itself forgets once they are done. */
record FleetTable(DataSource database) {

    /** The engine's own table; other schedulers of the application have others. */
    static final String TASKS = "alembic_fleet_task";

    private static final List<String> CREATION = List.of(
            "CREATE TABLE IF NOT EXISTS alembic_fleet_task (task_name text NOT NULL, task_instance text NOT NULL,"
                    + " task_data bytea, execution_time timestamptz NOT NULL, picked boolean NOT NULL, picked_by text,"
                    + " last_success timestamptz, last_failure timestamptz, consecutive_failures integer,"
                    + " last_heartbeat timestamptz, version bigint NOT NULL, priority smallint,"
                    + " PRIMARY KEY (task_name, task_instance))",
            "CREATE INDEX IF NOT EXISTS alembic_fleet_task_due ON alembic_fleet_task (execution_time)",
            "CREATE INDEX IF NOT EXISTS alembic_fleet_task_beat ON alembic_fleet_task (last_heartbeat)",
            "CREATE TABLE IF NOT EXISTS alembic_fleet (tenant text PRIMARY KEY, target text NOT NULL,"
                    + " result text, worker text, revision text, failure text, ended_at timestamptz)");

    private static final String SCHEDULED = "INSERT INTO alembic_fleet (tenant, target) VALUES (?, ?)"
            + " ON CONFLICT (tenant) DO UPDATE SET target = excluded.target, result = NULL, worker = NULL,"
            + " revision = NULL, failure = NULL, ended_at = NULL";

    private static final String ENDED = "UPDATE alembic_fleet SET result = ?, worker = ?, revision = ?, failure = ?,"
            + " ended_at = now() WHERE tenant = ?";

    private static final String STATES = "SELECT f.tenant, f.target, f.result, f.revision, f.failure,"
            + " COALESCE(t.picked_by, f.worker) AS worker, t.picked, t.task_instance IS NOT NULL AS is_queued"
            + " FROM alembic_fleet f LEFT JOIN alembic_fleet_task t"
            + " ON t.task_name = '" + Fleet.TASK + "' AND t.task_instance = f.tenant ORDER BY f.tenant";

    /** Creates what is missing. */
    void create() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : CREATION) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw failed("The tables of the fleet can't be created", e);
        }
    }

    /** Notes that these are to be done, whatever was before. */
    void scheduled(Collection<String> tenants, String target) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SCHEDULED)) {
            for (String tenant : tenants) {
                statement.setString(1, tenant);
                statement.setString(2, target);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw failed("The jobs can't be noted", e);
        }
    }

    /** Notes how an attempt has ended. */
    void ended(String tenant, boolean isDone, String worker, Optional<String> revision, Optional<String> failure) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ENDED)) {
            statement.setString(1, isDone ? "done" : "failed");
            statement.setString(2, worker);
            statement.setString(3, revision.orElse(null));
            statement.setString(4, failure.orElse(null));
            statement.setString(5, tenant);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw failed("The end of a job can't be noted", e);
        }
    }

    /** Where all of them stand, by the names of the tenants. Only reads. */
    List<FleetState> states() {
        List<FleetState> states = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(STATES)) {
            while (row.next()) {
                states.add(new FleetState(
                        row.getString("tenant"),
                        row.getString("target"),
                        phase(row),
                        Optional.ofNullable(row.getString("worker")),
                        Optional.ofNullable(row.getString("revision")),
                        Optional.ofNullable(row.getString("failure"))));
            }
            return states;
        } catch (SQLException e) {
            throw failed("Where the fleet stands can't be read", e);
        }
    }

    /** The engine lets go of a job behind its end, so that one that is done may still be there. */
    private static Phase phase(ResultSet row) throws SQLException {
        if ("done".equals(row.getString("result"))) {
            return Phase.DONE;
        } else if (row.getBoolean("is_queued")) {
            return row.getBoolean("picked") ? Phase.RUNNING : Phase.QUEUED;
        }
        return "failed".equals(row.getString("result")) ? Phase.FAILED : Phase.QUEUED;
    }

    private static DatabaseException failed(String what, SQLException e) {
        return new DatabaseException("%s: %s".formatted(what, e.getMessage()), e);
    }
}
