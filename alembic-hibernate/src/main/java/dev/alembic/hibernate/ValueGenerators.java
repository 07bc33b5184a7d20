package dev.alembic.hibernate;

import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Generators of values, such as that of {@code @UpdateTimestamp}. Some of them change the column
 * when they are made: since Hibernate 7.4 those of timestamps forbid NULL.
 */
final class ValueGenerators {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.hibernate");

    private final Metadata metadata;

    private ValueGenerators(Metadata metadata) {
        this.metadata = metadata;
    }

    /** Makes those of all properties once. */
    static void applyTo(Metadata metadata) {
        ValueGenerators generators = new ValueGenerators(metadata);
        for (PersistentClass entity : metadata.getEntityBindings()) {
            entity.getPropertyClosure().forEach(property -> generators.make(entity, property));
        }
    }

    private void make(PersistentClass entity, Property property) {
        if (property.getValueGeneratorCreator() != null) {
            try {
                property.getValueGeneratorCreator()
                        .createGenerator(new PropertyGeneration(metadata.getDatabase(), entity, property));
            } catch (RuntimeException e) {
                // One of the application's own may need the application; few of them touch columns.
                LOG.debug("{}.{}: no generator: {}", entity.getEntityName(), property.getName(), e.toString());
            }
        }
        if (property.getValue() instanceof Component component) {
            component.getProperties().forEach(part -> make(entity, part));
        }
    }
}
