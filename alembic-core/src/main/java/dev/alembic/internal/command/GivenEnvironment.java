package dev.alembic.internal.command;

import dev.alembic.internal.runtime.ConnectionSource;
import dev.alembic.migration.DatabaseProduct;
import dev.alembic.migration.Environment;
import dev.alembic.migration.EnvironmentBuilder;
import dev.alembic.migration.OfflineRun;
import dev.alembic.migration.OnlineRun;
import dev.alembic.schema.MetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What an application says by itself of the things that an environment decides.
 *
 * @param environment instead of that of the script directory
 * @param fallback where the script directory has none
 * @param model instead of the environment's
 * @param configuration further wishes, after those of the environment
 * @param connections instead of those to the configured url
 */
public record GivenEnvironment(
        Optional<Environment> environment,
        Optional<Environment> fallback,
        Optional<MetaData> model,
        Consumer<EnvironmentBuilder> configuration,
        Optional<ConnectionSource> connections) {

    /** Nothing is said. */
    public static final GivenEnvironment NONE =
            new GivenEnvironment(Optional.empty(), Optional.empty(), Optional.empty(), env -> {}, Optional.empty());

    /** The same with other connections. */
    GivenEnvironment connected(Optional<ConnectionSource> others) {
        return new GivenEnvironment(environment, fallback, model, configuration, others);
    }

    /** Lays what is said here over an environment. */
    Environment around(Environment below) {
        return new Environment() {
            @Override
            public MetaData targetMetadata() {
                return model.orElseGet(below::targetMetadata);
            }

            @Override
            public MetaData targetMetadata(DatabaseProduct database) {
                return model.orElseGet(() -> below.targetMetadata(database));
            }

            @Override
            public List<String> unlistedClasses(DatabaseProduct database) {
                return model.isPresent() ? List.of() : below.unlistedClasses(database);
            }

            @Override
            public void configure(EnvironmentBuilder env) {
                below.configure(env);
                configuration.accept(env);
            }

            @Override
            public void runOnline(OnlineRun run) throws SQLException {
                below.runOnline(run);
            }

            @Override
            public void runOffline(OfflineRun run) {
                below.runOffline(run);
            }
        };
    }
}
