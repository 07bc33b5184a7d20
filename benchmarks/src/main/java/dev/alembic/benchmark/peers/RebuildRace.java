package dev.alembic.benchmark.peers;

import dev.alembic.Alembic;
import dev.alembic.migration.Migration;
import dev.alembic.migration.Revision;
import dev.alembic.op.BatchAlter;
import dev.alembic.op.Operations;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A large table of SQLite that is copied, as SQLite can't alter it, beside the same statements by hand.
 *
 * @param rows how many
 */
record RebuildRace(int rows) {

    private static final List<String> TABLES = List.of(
            "CREATE TABLE tasks (id INTEGER NOT NULL, title VARCHAR(200) NOT NULL, owner_id INTEGER,"
                    + " CONSTRAINT pk_tasks PRIMARY KEY (id))",
            "CREATE INDEX ix_tasks_owner ON tasks (owner_id)");

    private static final String ROWS = "INSERT INTO tasks WITH RECURSIVE s(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM"
            + " s WHERE i < %d) SELECT i, 'the task with the number ' || i, i * 7919 %% 1000 FROM s";

    private static final List<String> COPY = List.of(
            "CREATE TABLE tasks_copy (id INTEGER NOT NULL, title VARCHAR(200) NOT NULL, owner_id INTEGER,"
                    + " CONSTRAINT pk_tasks PRIMARY KEY (id), CONSTRAINT ck_title CHECK (length(title) > 0))",
            "INSERT INTO tasks_copy (id, title, owner_id) SELECT id, title, owner_id FROM tasks",
            "DROP TABLE tasks",
            "ALTER TABLE tasks_copy RENAME TO tasks",
            "CREATE INDEX ix_tasks_owner ON tasks (owner_id)");

    Race race() {
        return new Race(
                "SQLite, a table of %,d rows rebuilt".formatted(rows),
                "",
                List.of(
                        new Contestant("JDBC", () -> run(RebuildRace::byHand)),
                        new Contestant("Alembic", () -> run(RebuildRace::alembic))));
    }

    private interface Rebuild {
        void run(Place place) throws SQLException;
    }

    private double run(Rebuild rebuild) throws Exception {
        try (Place place = Place.Kind.SQLITE.open()) {
            try (Connection connection = place.connect()) {
                execute(connection, TABLES);
                execute(connection, List.of(ROWS.formatted(rows)));
            }
            return Contestant.time(() -> rebuild.run(place));
        }
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        connection.commit();
    }

    private static void byHand(Place place) throws SQLException {
        try (Connection connection = place.connect()) {
            execute(connection, COPY);
        }
    }

    private static void alembic(Place place) {
        try (Alembic alembic = Alembic.builder()
                .migrations(List.of(new Checked()))
                .url(place.url())
                .build()) {
            alembic.upgrade("head");
        }
    }

    /** Adds a constraint, which SQLite can't do in place. */
    @Revision(id = "checked")
    static final class Checked implements Migration {

        @Override
        public void upgrade(Operations op) {
            op.batch(
                    "tasks",
                    BatchAlter.Settings::alwaysRecreate,
                    t -> t.createCheckConstraint("ck_title", "length(title) > 0"));
        }

        @Override
        public void downgrade(Operations op) {
            throw irreversible("made to be measured");
        }
    }
}
