package dev.alembic.spring.boot;

import dev.alembic.error.AlembicException;
import dev.alembic.error.ConfigException;
import dev.alembic.hibernate.HibernateEnvironment;
import dev.alembic.hibernate.HibernateMetaData;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.springframework.beans.factory.BeanCurrentlyInCreationException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;

/**
 * The entities of the application, as it has mapped them. They are asked for when something is
 * compared: the application has started by then, and its schema was migrated before.
 */
final class ApplicationEntities extends HibernateEnvironment {

    private final ObjectProvider<EntityManagerFactory> factories;
    private final MigrationDatabase database;

    ApplicationEntities(ObjectProvider<EntityManagerFactory> factories, MigrationDatabase database) {
        this.factories = factories;
        this.database = database;
    }

    @Override
    protected HibernateMetaData entities() {
        return HibernateMetaData.of(factory());
    }

    private EntityManagerFactory factory() {
        try {
            List<EntityManagerFactory> own =
                    factories.orderedStream().filter(this::isOnDatabase).toList();
            EntityManagerFactory factory = own.size() == 1 ? own.get(0) : factories.getIfUnique();
            if (factory == null) {
                throw new ConfigException(
                        "There are several entity manager factories and none of them is primary. Say what the database"
                                + " ought to be like by a bean of dev.alembic.migration.Environment, such as a"
                                + " HibernateEnvironment.");
            }
            return factory;
        } catch (BeanCurrentlyInCreationException e) {
            throw new AlembicException(
                    "The entities aren't known yet: the application maps them after the migrations. Compare when it"
                            + " has started, or give a model by a bean of MetaData or of Environment.",
                    e);
        }
    }

    private boolean isOnDatabase(EntityManagerFactory factory) {
        return factory instanceof EntityManagerFactoryInfo info
                && info.getDataSource() != null
                && database.manages(info.getDataSource());
    }
}
