package dev.alembic.benchmark.peers;

import dev.alembic.Alembic;
import dev.alembic.migration.Migration;
import dev.alembic.migration.Revision;
import dev.alembic.op.Operations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many rows written by one revision, beside batches of JDBC written by hand.
 *
 * @param rows how many
 */
record BulkInsertRace(Place.Kind kind, int rows) {

    private static final int BATCH = 1_000;
    private static final String TABLE =
            "CREATE TABLE items (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(50), n INTEGER)";

    Race race() {
        return new Race(
                "%s, %,d rows".formatted(kind.product, rows),
                kind == Place.Kind.POSTGRESQL ? "at most 0.5 × JDBC, by COPY" : "at most 1.2 × JDBC",
                List.of(
                        new Contestant("JDBC, batches of 1,000", this::jdbc),
                        new Contestant("Alembic", this::alembic)));
    }

    private double jdbc() throws Exception {
        try (Place place = kind.open();
                Connection connection = place.connect()) {
            return Contestant.time(() -> insert(connection));
        }
    }

    private void insert(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO items (id, name, n) VALUES (?, ?, ?)")) {
            for (int i = 0; i < rows; i++) {
                insert.setInt(1, i);
                insert.setString(2, "item " + i);
                insert.setInt(3, i % 97);
                insert.addBatch();
                if (i % BATCH == BATCH - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    private double alembic() throws Exception {
        try (Place place = kind.open();
                Alembic alembic = Alembic.builder()
                        .migrations(List.of(new Filled(rows)))
                        .url(place.url())
                        .build()) {
            return Contestant.time(() -> alembic.upgrade("head"));
        }
    }

    /** Makes the table and its rows. */
    @Revision(id = "filled")
    static final class Filled implements Migration {

        private final int rows;

        Filled(int rows) {
            this.rows = rows;
        }

        @Override
        public void upgrade(Operations op) {
            op.execute(TABLE);
            List<Map<String, @Nullable Object>> all = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                all.add(Map.of("id", i, "name", "item " + i, "n", i % 97));
            }
            op.bulkInsert("items", all);
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("items");
        }
    }
}
