package dev.alembic.testkit.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.op.Operations;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServer;
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

    /**
     * A definition that can't be rolled back is noted before it is run, in a commit of its own; the notes say how
     * things stand in front of it and behind it. Nothing else is asked for.
     */
    @Test
    void a_definition_that_commits_by_itself_costs_twelve_more() throws Exception {
        assertThat(trips(TestServers.mariadb(), op -> op.execute("ALTER TABLE t ADD COLUMN a INTEGER")))
                .isEqualTo(13);
    }

    private static long trips(Consumer<Operations> revision) throws Exception {
        return trips(TestServers.postgresql(), revision);
    }

    private static long trips(TestServer server, Consumer<Operations> revision) throws Exception {
        return trips(
                        server,
                        op -> op.execute("CREATE TABLE t (id INTEGER)"),
                        revision,
                        op -> op.execute("CREATE TABLE u (id INTEGER)"))
                - trips(
                        server,
                        op -> op.execute("CREATE TABLE t (id INTEGER)"),
                        op -> op.execute("CREATE TABLE u (id INTEGER)"));
    }

    @SafeVarargs
    private static long trips(TestServer server, Consumer<Operations>... revisions) throws Exception {
        try (TestDatabase database = server.freshDatabase("trips");
                Relay relay = Relay.to(database);
                Connection connection = relay.connect()) {
            long before = relay.roundTrips();
            Run.on(connection).upgrade(revisions);
            return relay.roundTrips() - before;
        }
    }
}
