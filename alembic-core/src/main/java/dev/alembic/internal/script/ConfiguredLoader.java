package dev.alembic.internal.script;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import org.slf4j.LoggerFactory;

/**
 * Loads what {@code classpath} of the configuration names. When it is closed, the JDBC drivers that
 * came from it are forgotten by {@code DriverManager}, which would keep it alive for ever.
 */
final class ConfiguredLoader extends URLClassLoader {

    /** Compiled as one of ours, but defined in this loader: only who sees a driver may remove it. */
    private static final String RELEASE = "dev.alembic.internal.script.DriverRelease";

    static {
        registerAsParallelCapable();
    }

    ConfiguredLoader(URL[] entries, ClassLoader parent) {
        super("alembic classpath", entries, parent);
    }

    @Override
    public void close() throws IOException {
        try {
            releaseDrivers();
        } catch (ReflectiveOperationException | LinkageError e) {
            LoggerFactory.getLogger("alembic.script").debug("JDBC drivers stay registered", e);
        } finally {
            super.close();
        }
    }

    private void releaseDrivers() throws IOException, ReflectiveOperationException {
        try (InputStream input = ConfiguredLoader.class.getResourceAsStream("DriverRelease.class")) {
            if (input == null) {
                return;
            }
            byte[] bytes = input.readAllBytes();
            Class<?> release = defineClass(RELEASE, bytes, 0, bytes.length);
            Runnable work = (Runnable) release.getDeclaredConstructor().newInstance();
            work.run();
        }
    }
}
