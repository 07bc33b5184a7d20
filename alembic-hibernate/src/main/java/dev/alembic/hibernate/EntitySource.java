package dev.alembic.hibernate;

import java.util.Map;
import java.util.function.Function;
import org.hibernate.boot.Metadata;

/** Where entities come from. */
interface EntitySource {

    /**
     * Lets Hibernate read the entities, hands over what it made of them, and lets go of everything.
     *
     * @param settings of Hibernate, which win over those of the source
     */
    <R> R read(Map<String, Object> settings, Function<Metadata, R> reader);
}
