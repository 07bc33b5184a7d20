package dev.alembic.internal.command;

import dev.alembic.error.AlembicException;
import dev.alembic.error.ConfigException;
import dev.alembic.error.UserCodeException;
import dev.alembic.migration.DatabaseProduct;
import dev.alembic.migration.Environment;
import dev.alembic.migration.EnvironmentBuilder;
import dev.alembic.migration.OfflineRun;
import dev.alembic.migration.OnlineRun;
import dev.alembic.schema.MetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An environment whose mistakes, and whose model's, come out as sentences with file and line. */
final class GuardedEnvironment implements Environment {

    private final Environment own;

    GuardedEnvironment(Environment own) {
        this.own = own;
    }

    /** Whether it has a model of its own, and not only what each environment has. */
    boolean hasModel() {
        return declares("targetMetadata") || declares("targetMetadata", DatabaseProduct.class);
    }

    /** Whether it goes to its database, or databases, in a way of its own. */
    boolean connectsByItself() {
        return declares("runOnline", OnlineRun.class);
    }

    private boolean declares(String method, Class<?>... parameters) {
        try {
            return own.getClass().getMethod(method, parameters).getDeclaringClass() != Environment.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every environment has this method", e);
        }
    }

    @Override
    public MetaData targetMetadata() {
        return model(own::targetMetadata);
    }

    @Override
    public MetaData targetMetadata(DatabaseProduct database) {
        return model(() -> own.targetMetadata(database));
    }

    private MetaData model(Supplier<@Nullable MetaData> code) {
        MetaData model;
        try {
            model = code.get();
        } catch (RuntimeException | Error e) {
            throw failed("targetMetadata()", e);
        }
        if (model == null) {
            throw new ConfigException("targetMetadata() of %s returns null. Return your model."
                    .formatted(own.getClass().getName()));
        }
        return model;
    }

    @Override
    public List<String> unlistedClasses(DatabaseProduct database) {
        try {
            return own.unlistedClasses(database);
        } catch (AlembicException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw failed("unlistedClasses(…)", e);
        }
    }

    @Override
    public void configure(EnvironmentBuilder env) {
        try {
            own.configure(env);
        } catch (RuntimeException | Error e) {
            throw failed("configure(…)", e);
        }
    }

    @Override
    public void runOnline(OnlineRun run) throws SQLException {
        around("runOnline(…)", () -> own.runOnline(run));
    }

    @Override
    public void runOffline(OfflineRun run) {
        around("runOffline(…)", () -> own.runOffline(run));
    }

    /** Code of the environment that a command runs inside of. */
    private interface Surrounding<E extends Exception> {
        void run() throws E;
    }

    /** The command refuses in its own words. */
    private <E extends Exception> void around(String what, Surrounding<E> code) throws E {
        try {
            code.run();
        } catch (AlembicException e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            if (isOwn(e)) {
                throw failed(what, e);
            }
            throw e;
        }
    }

    /** Whether it was thrown in the environment's own code, be it through the JDK's. */
    private boolean isOwn(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getModuleName() == null) {
                return frame.getClassName().startsWith(own.getClass().getName());
            }
        }
        return false;
    }

    private UserCodeException failed(String what, Throwable failure) {
        return UserCodeException.of(what + " of " + own.getClass().getSimpleName(), own.getClass(), failure);
    }
}
