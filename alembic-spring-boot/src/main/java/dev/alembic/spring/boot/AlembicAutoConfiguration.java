package dev.alembic.spring.boot;

import dev.alembic.Alembic;
import dev.alembic.AlembicBuilder;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.context.annotation.Scope;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Gives an application with a database an {@link Alembic} of its settings, which migrates at the start. */
@AutoConfiguration(
        afterName = {
            // Spring Boot 3 and 4.
            "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@ConditionalOnClass({Alembic.class, DataSource.class, SimpleDriverDataSource.class})
@ConditionalOnBooleanProperty(name = "alembic.enabled", matchIfMissing = true)
@Conditional(AlembicAutoConfiguration.OnDatabase.class)
@EnableConfigurationProperties(AlembicProperties.class)
@Import(DatabaseInitializationDependencyConfigurer.class)
@ImportRuntimeHints(RevisionHints.class)
public final class AlembicAutoConfiguration {

    private final AlembicProperties properties;
    private final String location;

    AlembicAutoConfiguration(AlembicProperties properties, ConfigurableApplicationContext context) {
        this.properties = properties;
        this.location = new ScriptLocation(context, BuilderSettings.classLoader(context)).of(properties);
    }

    @Bean
    MigrationDatabase alembicDatabase(
            ObjectProvider<AlembicConnectionDetails> details,
            @AlembicDataSource ObjectProvider<DataSource> marked,
            ObjectProvider<DataSource> all) {
        return new MigrationDatabase(properties, Optional.ofNullable(details.getIfAvailable()), marked, all);
    }

    /** For objects of one's own: each that asks for it gets a new one with all settings. */
    @Bean
    @Scope("prototype")
    @ConditionalOnMissingBean
    AlembicBuilder alembicBuilder(MigrationDatabase database, ConfigurableApplicationContext context) {
        return new BuilderSettings(properties, location, context).builder(database);
    }

    @Bean
    @ConditionalOnMissingBean
    Alembic alembic(
            AlembicBuilder builder,
            MigrationDatabase database,
            ObjectProvider<ApplicationModel> model,
            ConfigurableApplicationContext context) {
        database.require();
        model.ifAvailable(known -> builder.defaultEnvironment(known.environment()));
        return builder.migrations(new RevisionBeans(context).all()).build();
    }

    @Bean
    @ConditionalOnMissingBean
    AlembicInitializer alembicInitializer(
            ObjectProvider<Alembic> databases,
            ObjectProvider<AlembicMigrationStrategy> strategy,
            Environment environment) {
        SchemaCreationWarning.log(environment);
        return new AlembicInitializer(
                databases.orderedStream().toList(),
                strategy.getIfAvailable(() -> new StartupStrategy(properties, location)));
    }

    /** Keeps Hibernate from creating the schema of an embedded database. */
    @Bean
    SchemaManagementProvider alembicSchemaManagementProvider(ObjectProvider<MigrationDatabase> database) {
        return source -> database.getObject().manages(source) ? SchemaManagement.MANAGED : SchemaManagement.UNMANAGED;
    }

    /** Migrations can't wait until somebody needs them. */
    @Bean
    static LazyInitializationExcludeFilter alembicIsEager() {
        return LazyInitializationExcludeFilter.forBeanTypes(AlembicInitializer.class);
    }

    @Bean
    ExitAfterUpgrade alembicExitAfterUpgrade(ConfigurableApplicationContext context) {
        return new ExitAfterUpgrade(context);
    }

    /** There is something to migrate. */
    static final class OnDatabase extends AnyNestedCondition {

        OnDatabase() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnBean(DataSource.class)
        static final class OnDataSource {}

        @ConditionalOnBean(AlembicConnectionDetails.class)
        static final class OnConnectionDetails {}

        @ConditionalOnProperty("alembic.url")
        static final class OnUrl {}
    }
}
