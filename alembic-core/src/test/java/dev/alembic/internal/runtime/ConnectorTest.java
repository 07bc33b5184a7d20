package dev.alembic.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.error.DatabaseException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConnectorTest {

    private static final Dialects DIALECTS = Dialects.load();
    /** A thread for each task: the common pool may have a single one, which a task that waits would hold. */
    private static final Executor THREADS = task -> new Thread(task).start();

    private static final String SERVER = "jdbc:mariadb://localhost/app";

    /** A driver that is made only once the test lets it; what it is asked afterwards it refuses. */
    static final class SlowDriver extends RefusingDriver {

        private static CountDownLatch made = new CountDownLatch(0);
        private static CountDownLatch awaited = new CountDownLatch(0);

        SlowDriver() throws InterruptedException {
            made.countDown();
            awaited.await();
        }
    }

    /** Finds the slow driver under the name of the usual one. */
    private static final class SlowDrivers extends ClassLoader {

        SlowDrivers() {
            super(ConnectorTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.equals("org.mariadb.jdbc.Driver") ? SlowDriver.class : super.loadClass(name, resolve);
        }
    }

    private static Connection open(ClassLoader drivers, String url) {
        DatabaseUrl database = DatabaseUrl.parse(url, Path.of(""), DIALECTS);
        Dialect dialect = DIALECTS.byUrl(database.jdbc());
        return new Connector(drivers).open(database, dialect);
    }

    @Test
    void a_driver_that_takes_long_to_load_keeps_no_other_database_waiting() throws Exception {
        SlowDriver.made = new CountDownLatch(1);
        SlowDriver.awaited = new CountDownLatch(1);
        CompletableFuture<Connection> slow =
                CompletableFuture.supplyAsync(() -> open(new SlowDrivers(), SERVER), THREADS);
        assertThat(SlowDriver.made.await(30, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Boolean> quick = CompletableFuture.supplyAsync(ConnectorTest::opensOthers, THREADS);
        try {
            assertThat(quick.get(30, TimeUnit.SECONDS)).isTrue();
            assertThat(slow.isDone()).isFalse();
        } finally {
            SlowDriver.awaited.countDown();
        }
        assertThatThrownBy(() -> slow.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(DatabaseException.class);
    }

    private static boolean opensOthers() {
        ClassLoader drivers = ConnectorTest.class.getClassLoader();
        try (Connection sqlite = open(drivers, "jdbc:sqlite::memory:");
                Connection h2 = open(drivers, "jdbc:h2:mem:")) {
            new Connector(drivers).load("jdbc:sqlite::memory:", DIALECTS.byName("sqlite"));
            return sqlite.isValid(1) && h2.isValid(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoever_wants_the_same_driver_waits_until_it_is_there() throws Exception {
        SlowDriver.made = new CountDownLatch(1);
        SlowDriver.awaited = new CountDownLatch(1);
        CompletableFuture<Connection> first =
                CompletableFuture.supplyAsync(() -> open(new SlowDrivers(), SERVER), THREADS);
        assertThat(SlowDriver.made.await(30, TimeUnit.SECONDS)).isTrue();
        SlowDriver.made = new CountDownLatch(1);

        CompletableFuture<Connection> second =
                CompletableFuture.supplyAsync(() -> open(new SlowDrivers(), SERVER), THREADS);
        try {
            assertThat(SlowDriver.made.await(200, TimeUnit.MILLISECONDS)).isFalse();
        } finally {
            SlowDriver.awaited.countDown();
        }
        assertThatThrownBy(() -> first.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(DatabaseException.class);
        assertThatThrownBy(() -> second.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(DatabaseException.class);
    }
}
