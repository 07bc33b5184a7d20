package dev.alembic.hibernate;

import dev.alembic.error.AlembicException;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.internal.ClassLoaderAccessImpl;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.spi.ClassLoaderAccess;
import org.hibernate.dialect.Dialect;

/**
 * Columns with what validation demands of them. Hibernate makes NOT NULL, lengths and CHECKs of it,
 * though only when a session factory starts, which needs much more than entities; so its method for
 * that is called here.
 */
final class ValidatedColumns {

    private static final String FACTORY = "jakarta.persistence.validation.factory";
    private static final String ACTIVATOR = "org.hibernate.boot.beanvalidation.TypeSafeActivator";

    private final Metadata metadata;
    private final Map<String, Object> settings;

    ValidatedColumns(Metadata metadata, Map<String, Object> settings) {
        this.metadata = metadata;
        this.settings = settings;
    }

    void complete() {
        factory().ifPresent(this::complete);
    }

    /** What validates; absent if the application has nothing for it. */
    private Optional<ValidatorFactory> factory() {
        if (settings.get(FACTORY) instanceof ValidatorFactory given) {
            return Optional.of(given);
        }
        try {
            return Optional.of(Validation.buildDefaultValidatorFactory());
        } catch (NoProviderFoundException e) {
            return Optional.empty();
        } catch (ValidationException e) {
            throw new AlembicException(
                    ("Jakarta Validation doesn't start: %s Correct that, or leave constraints out"
                                    + " of the schema by the setting %s = callback.")
                            .formatted(e.getMessage(), ValidationConstraints.MODE),
                    e);
        }
    }

    private void complete(ValidatorFactory factory) {
        try {
            Method method = Class.forName(ACTIVATOR)
                    .getMethod(
                            "applyRelationalConstraints",
                            ValidatorFactory.class,
                            Collection.class,
                            Map.class,
                            Dialect.class,
                            ClassLoaderAccess.class);
            method.setAccessible(true);
            method.invoke(
                    null,
                    factory,
                    metadata.getEntityBindings(),
                    settings,
                    metadata.getDatabase().getDialect(),
                    new ClassLoaderAccessImpl(
                            metadata.getDatabase().getServiceRegistry().requireService(ClassLoaderService.class)));
        } catch (InvocationTargetException e) {
            throw new AlembicException("Hibernate refuses constraints of validation: " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new AlembicException(
                    ("This version of Hibernate makes schemas of validation constraints in another"
                                    + " way: %s. Leave them out by the setting %s = callback.")
                            .formatted(e, ValidationConstraints.MODE),
                    e);
        }
    }
}
