package dev.alembic.spring.boot;

import dev.alembic.Alembic;
import dev.alembic.AlembicBuilder;
import dev.alembic.config.Config;
import dev.alembic.migration.Environment;
import dev.alembic.migration.MigrationListener;
import dev.alembic.schema.MetaData;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

/** What a builder gets from an application: its settings, then its beans. */
final class BuilderSettings {

    private final AlembicProperties properties;
    private final String location;
    private final ConfigurableApplicationContext context;

    BuilderSettings(AlembicProperties properties, String location, ConfigurableApplicationContext context) {
        this.properties = properties;
        this.location = location;
        this.context = context;
    }

    /** Sees the application's classes, also those that are loaded anew during development. */
    static ClassLoader classLoader(ConfigurableApplicationContext context) {
        ClassLoader loader = context.getClassLoader();
        return loader == null ? Objects.requireNonNull(ClassUtils.getDefaultClassLoader()) : loader;
    }

    AlembicBuilder builder(MigrationDatabase database) {
        Config config = Config.of(Path.of(""), Map.of()).withArguments(properties.arguments());
        AlembicBuilder builder = Alembic.of(config)
                .scripts(location)
                .allowNoRevisions(true)
                .classLoader(classLoader(context))
                .transactionPerMigration(properties.transactionPerMigration())
                .lockTimeout(properties.lockTimeout());
        set(properties.versionTable(), builder::versionTable);
        set(properties.versionTableSchema(), builder::versionTableSchema);
        database.into(builder);
        addBeans(builder);
        return builder;
    }

    private void addBeans(AlembicBuilder builder) {
        set(context.getBeanProvider(MetaData.class).getIfAvailable(), builder::model);
        set(context.getBeanProvider(Environment.class).getIfAvailable(), builder::environment);
        context.getBeanProvider(MigrationListener.class).orderedStream().forEach(builder::listener);
        context.getBeanProvider(AlembicCustomizer.class)
                .orderedStream()
                .forEach(customizer -> customizer.customize(builder));
    }

    private static <T> void set(@Nullable T value, Consumer<T> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }
}
