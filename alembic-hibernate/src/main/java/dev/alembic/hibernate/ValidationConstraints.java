package dev.alembic.hibernate;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.boot.Metadata;
import org.hibernate.engine.config.spi.ConfigurationService;

/**
 * Whether constraints of Jakarta Validation, such as {@code @NotNull} and {@code @Size}, are part
 * of the schema. Does without the classes of Jakarta Validation, which not every application has.
 */
final class ValidationConstraints {

    static final String MODE = "jakarta.persistence.validation.mode";

    private static final String SWITCH = "hibernate.validator.apply_to_ddl";
    private static final Set<String> MODES = Set.of("auto", "ddl");

    private ValidationConstraints() {}

    /** Lets columns have what the constraints of their properties demand, if that is wanted. */
    static void applyTo(Metadata metadata) {
        Map<String, Object> settings = metadata.getDatabase()
                .getServiceRegistry()
                .requireService(ConfigurationService.class)
                .getSettings();
        if (areWanted(settings) && isOnClassPath()) {
            new ValidatedColumns(metadata, settings).complete();
        }
    }

    private static boolean areWanted(Map<String, Object> settings) {
        String modes = text(settings, MODE).orElse("auto");
        return Set.of(modes.split("\\s*,\\s*")).stream().anyMatch(MODES::contains)
                && !text(settings, SWITCH).equals(Optional.of("false"));
    }

    private static Optional<String> text(Map<String, Object> settings, String key) {
        return Optional.ofNullable(settings.get(key))
                .map(value -> value.toString().toLowerCase(Locale.ROOT));
    }

    private static boolean isOnClassPath() {
        try {
            Class.forName("jakarta.validation.Validation", false, ValidationConstraints.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
