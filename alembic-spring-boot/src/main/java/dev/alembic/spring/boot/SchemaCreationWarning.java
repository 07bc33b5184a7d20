package dev.alembic.spring.boot;

import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/** Warns of settings by which Hibernate would change the schema, too. */
final class SchemaCreationWarning {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.spring");

    private static final List<String> KEYS = List.of(
            "spring.jpa.hibernate.ddl-auto",
            "spring.jpa.properties.hibernate.hbm2ddl.auto",
            "spring.jpa.properties.jakarta.persistence.schema-generation.database.action");

    private static final Set<String> HARMLESS = Set.of("", "none", "validate");

    private SchemaCreationWarning() {}

    static void log(Environment environment) {
        for (String key : KEYS) {
            String value = environment.getProperty(key, "");
            if (!HARMLESS.contains(value)) {
                LOG.warn(
                        "{}={} lets Hibernate change the schema that revisions describe. Set it to validate or none.",
                        key,
                        value);
            }
        }
        if (environment.getProperty("spring.jpa.generate-ddl", Boolean.class, false)) {
            LOG.warn("spring.jpa.generate-ddl=true lets Hibernate change the schema that revisions describe."
                    + " Set it to false.");
        }
    }
}
