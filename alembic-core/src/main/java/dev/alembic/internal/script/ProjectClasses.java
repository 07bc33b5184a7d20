package dev.alembic.internal.script;

import dev.alembic.config.Config;
import dev.alembic.migration.Migration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The classes that a project's revisions and environment can use: the program's own, and those on
 * {@code classpath} in the configuration. These are loaded once, by one loader, until it is closed.
 * May be used by several threads.
 */
public final class ProjectClasses implements AutoCloseable {

    private final Config config;
    private final ClassLoader parent;
    private final Set<String> warnings = new HashSet<>();
    private @Nullable ClassPath classPath;

    /**
     * The classes for a configuration.
     *
     * @param parent finds the program's own
     */
    public ProjectClasses(Config config, ClassLoader parent) {
        this.config = config;
        this.parent = parent;
    }

    /** The classes for a configuration, with those that the calling thread and Alembic can see. */
    public static ProjectClasses of(Config config) {
        return new ProjectClasses(config, programLoader());
    }

    /** The context's class loader if it knows this very Alembic, else Alembic's own. */
    private static ClassLoader programLoader() {
        ClassLoader own = ProjectClasses.class.getClassLoader();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        try {
            boolean isUsable =
                    context != null && Class.forName(Migration.class.getName(), false, context) == Migration.class;
            return isUsable ? context : own;
        } catch (ClassNotFoundException e) {
            return own;
        }
    }

    /**
     * What compiled code sees.
     *
     * @throws dev.alembic.error.ScriptException if {@code classpath} names something that isn't there
     */
    synchronized ClassPath classPath() {
        if (classPath == null) {
            classPath = ClassPath.of(PathList.classpath(config, "classpath"), parent);
        }
        return classPath;
    }

    /** Finds the classes, such as JDBC drivers. */
    public ClassLoader loader() {
        return classPath().loader();
    }

    /** Whether a warning about something is the first of its kind. */
    synchronized boolean isNews(String subject) {
        return warnings.add(subject);
    }

    /** Lets go of the classes of {@code classpath}; whoever asks for them again gets new ones. */
    @Override
    public synchronized void close() {
        if (classPath != null) {
            classPath.close();
            classPath = null;
        }
    }
}
