package dev.alembic.hibernate;

import dev.alembic.error.AlembicException;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * The entities of an application that has started.
 *
 * @param mapping as its session factory works with it
 */
record RunningApplication(Mapping mapping) implements EntitySource {

    /**
     * The application behind a factory.
     *
     * @throws AlembicException if Hibernate isn't, or hasn't kept the mapping
     */
    static RunningApplication of(EntityManagerFactory factory) {
        return ClassPath.explained(() -> MappingKeeper.mapping(hibernate(factory))
                .map(RunningApplication::new)
                .orElseThrow(() -> new AlembicException(("The mapping of the running application wasn't kept."
                                + " alembic-hibernate has to be on the class path that Hibernate is taken from when"
                                + " the application starts, and its setting %s must not be false.")
                        .formatted(MappingKeeper.SWITCH))));
    }

    private static SessionFactoryImplementor hibernate(EntityManagerFactory factory) {
        if (!factory.isOpen()) {
            throw new AlembicException("The entity manager factory is closed, so its entities can't be read any more.");
        }
        try {
            return factory.unwrap(SessionFactoryImplementor.class);
        } catch (PersistenceException e) {
            throw new AlembicException(
                    "Hibernate isn't behind the entity manager factory, and only its entities can be read: %s"
                            .formatted(Reasons.of(e)),
                    e);
        }
    }

    @Override
    public boolean isRunning() {
        return true;
    }

    /** One reader at a time: reading completes the mapping here and there. */
    @Override
    public <R> R read(Map<String, Object> settings, Function<Mapping, R> reader) {
        synchronized (mapping.metadata()) {
            return reader.apply(mapping);
        }
    }
}
