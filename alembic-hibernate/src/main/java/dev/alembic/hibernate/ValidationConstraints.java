package dev.alembic.hibernate;

import dev.alembic.error.AlembicException;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.internal.ClassLoaderAccessImpl;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.spi.ClassLoaderAccess;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.service.ServiceRegistry;

/**
 * Constraints of Jakarta Validation, such as {@code @NotNull} and {@code @Size}. Hibernate makes NOT
 * NULL, lengths and CHECKs of them, though only when a session factory starts, which needs much more
 * than entities; so its method for that is called here.
 */
final class ValidationConstraints {

    private static final String MODE = "jakarta.persistence.validation.mode";
    private static final String FACTORY = "jakarta.persistence.validation.factory";
    private static final String SWITCH = "hibernate.validator.apply_to_ddl";
    private static final String ACTIVATOR = "org.hibernate.boot.beanvalidation.TypeSafeActivator";

    private final Metadata metadata;
    private final ServiceRegistry services;
    private final Map<String, Object> settings;

    private ValidationConstraints(Metadata metadata) {
        this.metadata = metadata;
        this.services = metadata.getDatabase().getServiceRegistry();
        this.settings = services.requireService(ConfigurationService.class).getSettings();
    }

    /** Lets columns have what the constraints of their properties demand, if that is wanted. */
    static void applyTo(Metadata metadata) {
        if (isOnClassPath()) {
            ValidationConstraints constraints = new ValidationConstraints(metadata);
            if (constraints.areWanted()) {
                constraints.factory().ifPresent(constraints::apply);
            }
        }
    }

    private static boolean isOnClassPath() {
        try {
            Class.forName(
                    "jakarta.validation.Validation",
                    false,
                    ValidationConstraints.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private boolean areWanted() {
        String mode = text(MODE).orElse("auto");
        boolean isMode = Set.of(mode.split("\\s*,\\s*")).stream().anyMatch(this::isForDdl);
        return isMode && !text(SWITCH).equals(Optional.of("false"));
    }

    private boolean isForDdl(String mode) {
        return mode.equals("auto") || mode.equals("ddl");
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(settings.get(key))
                .map(value -> value.toString().toLowerCase(Locale.ROOT));
    }

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
                    ("Jakarta Validation doesn't start: %s Correct that, or leave constraints out of"
                                    + " the schema by the setting %s = callback.")
                            .formatted(e.getMessage(), MODE),
                    e);
        }
    }

    private void apply(ValidatorFactory factory) {
        try {
            Method method =
                    Class.forName(ACTIVATOR)
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
                    new ClassLoaderAccessImpl(services.requireService(ClassLoaderService.class)));
        } catch (InvocationTargetException e) {
            throw new AlembicException(
                    "Hibernate refuses constraints of validation: " + e.getCause(), e);
        } catch (ReflectiveOperationException e) {
            throw new AlembicException(
                    ("This version of Hibernate makes schemas of validation constraints in another"
                                    + " way: %s. Leave them out by the setting %s = callback.")
                            .formatted(e, MODE),
                    e);
        }
    }
}
