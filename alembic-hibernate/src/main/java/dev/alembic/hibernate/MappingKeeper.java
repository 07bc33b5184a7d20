package dev.alembic.hibernate;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.integrator.spi.IntegratorService;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Keeps what Hibernate forgets once an application has started: how its entities are mapped. Hibernate
 * finds it by itself where this jar is on the class path, and lets go of it with the application.
 *
 * @see HibernateMetaData#of(jakarta.persistence.EntityManagerFactory)
 */
public final class MappingKeeper implements Integrator {

    /** A setting of Hibernate: {@code false} spares the memory. */
    static final String SWITCH = "alembic.keep_mapping";

    private final Map<SessionFactory, Mapping> mappings = new ConcurrentHashMap<>();

    /** For Hibernate. */
    public MappingKeeper() {}

    /** The mapping of a running application, if it was kept. */
    static Optional<Mapping> mapping(SessionFactoryImplementor factory) {
        IntegratorService integrators = factory.getServiceRegistry().requireService(IntegratorService.class);
        for (Integrator integrator : integrators.getIntegrators()) {
            if (integrator instanceof MappingKeeper keeper) {
                return Optional.ofNullable(keeper.mappings.get(factory));
            }
        }
        return Optional.empty();
    }

    /** The order of columns is taken now; the session factory changes it next. */
    @Override
    public void integrate(Metadata metadata, BootstrapContext bootstrap, SessionFactoryImplementor factory) {
        Object wanted = metadata.getDatabase()
                .getServiceRegistry()
                .requireService(ConfigurationService.class)
                .getSettings()
                .get(SWITCH);
        if (!"false".equals(String.valueOf(wanted))) {
            mappings.put(factory, new Mapping(metadata, DeclaredOrder.of(metadata)));
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        mappings.remove(factory);
    }
}
