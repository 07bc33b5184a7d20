package dev.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.migration.Environment;
import dev.alembic.migration.OnlineRun;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many runs in one program leave nothing behind that a server would die of. */
class LeftoversTest {

    private static final int RUNS = 500;

    @TempDir
    Path folder;

    @Test
    void runs_on_a_pool_leave_no_connection_and_no_thread() throws SQLException {
        JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:leftovers", "sa", "");
        try (Connection keepsTheDatabase = DriverManager.getConnection("jdbc:h2:mem:leftovers", "sa", "")) {
            pool.setMaxConnections(1);
            Alembic alembic = Alembic.builder()
                    .migrations(GivenRevisions.all())
                    .dataSource(pool)
                    .build();
            alembic.upgrade("head");
            Set<Thread> before = Thread.getAllStackTraces().keySet();
            for (int run = 0; run < RUNS; run++) {
                alembic.downgrade("base");
                alembic.upgrade("head");
                assertThat(pool.getActiveConnections()).isZero();
            }
            assertThat(before).containsAll(Thread.getAllStackTraces().keySet());
            assertThat(keepsTheDatabase.isValid(1)).isTrue();
        } finally {
            pool.dispose();
        }
    }

    /** A driver registers itself for the whole program, and would keep its class loader for ever. */
    @Test
    void runs_with_a_driver_of_their_own_leave_no_class_loader() throws Exception {
        Path driver = Path.of(org.h2.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            Seen seen = new Seen();
            try (Alembic alembic = Alembic.builder()
                    .migrations(GivenRevisions.all())
                    .classLoader(new WithoutH2())
                    .classPath(driver)
                    .url("jdbc:h2:mem:")
                    .environment(seen)
                    .build()) {
                alembic.upgrade("head");
            }
            loaders.add(new WeakReference<>(seen.loader()));
        }
        System.gc();
        assertThat(loaders).filteredOn(each -> each.get() != null).hasSizeLessThan(RUNS / 50);
        assertThat(DriverManager.drivers()
                        .map(Driver::getClass)
                        .filter(type -> type.getName().equals("org.h2.Driver")))
                .allMatch(type -> type == org.h2.Driver.class);
        assertThat(before).containsAll(Thread.getAllStackTraces().keySet());
    }

    @Test
    void one_object_loads_its_classpath_once() throws Exception {
        Path driver = Path.of(org.h2.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path jar = Files.copy(driver, folder.resolve("h2.jar"));
        Seen seen = new Seen();
        try (Alembic alembic = Alembic.builder()
                .migrations(GivenRevisions.all())
                .classLoader(new WithoutH2())
                .classPath(jar)
                .url("jdbc:h2:mem:")
                .environment(seen)
                .build()) {
            alembic.upgrade("head");
            ClassLoader first = seen.loader();
            alembic.upgrade("head");
            assertThat(seen.loader()).isSameAs(first);
        }
    }

    /** Sees which loader a connection's classes come from. */
    private static final class Seen implements Environment {

        private ClassLoader loader = ClassLoader.getPlatformClassLoader();

        ClassLoader loader() {
            return loader;
        }

        @Override
        public void runOnline(OnlineRun run) throws SQLException {
            try (Connection connection = run.connect()) {
                loader = connection.getClass().getClassLoader();
                assertThat(loader).isNotSameAs(LeftoversTest.class.getClassLoader());
                run.on(connection);
            }
        }
    }

    /** The program's classes but for the driver. */
    private static final class WithoutH2 extends ClassLoader {

        WithoutH2() {
            super(LeftoversTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("org.h2.")) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
