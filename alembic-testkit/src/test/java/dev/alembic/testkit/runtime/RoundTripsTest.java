package dev.alembic.testkit.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.op.Operations;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.sql.Connection;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How often a revision goes to the server and back: over a slow link, that is all that counts. */
class RoundTripsTest {

    /** Its own statement, its row of the version table, its row of the history. */
    @Test
    void a_definition_costs_two_more_than_itself() throws Exception {
        assertThat(trips(op -> op.execute("ALTER TABLE t ADD COLUMN a INTEGER")))
                .isEqualTo(3);
    }

    /** What rows put off to the end of the transaction is looked for, in one question. */
    @Test
    void changed_rows_cost_one_more() throws Exception {
        assertThat(trips(op -> op.execute("INSERT INTO t (id) VALUES (1)"))).isEqualTo(4);
    }

    private static long trips(Consumer<Operations> revision) throws Exception {
        return trips(
                        op -> op.execute("CREATE TABLE t (id INTEGER)"),
                        revision,
                        op -> op.execute("CREATE TABLE u (id INTEGER)"))
                - trips(
                        op -> op.execute("CREATE TABLE t (id INTEGER)"),
                        op -> op.execute("CREATE TABLE u (id INTEGER)"));
    }

    @SafeVarargs
    private static long trips(Consumer<Operations>... revisions) throws Exception {
        try (TestDatabase database = TestServers.postgresql().freshDatabase("trips");
                Relay relay = Relay.to(database);
                Connection connection = relay.connect()) {
            long before = relay.roundTrips();
            Run.on(connection).upgrade(revisions);
            return relay.roundTrips() - before;
        }
    }
}
