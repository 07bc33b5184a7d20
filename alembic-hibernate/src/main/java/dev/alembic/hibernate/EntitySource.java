package dev.alembic.hibernate;

import java.util.Map;
import java.util.function.Function;

/** Where entities come from. */
interface EntitySource {

    /**
     * Lets Hibernate read the entities, hands over what it made of them, and lets go of everything.
     *
     * @param settings of Hibernate, which win over those of the source
     */
    <R> R read(Map<String, Object> settings, Function<Mapping, R> reader);

    /** Whether Hibernate has read them long ago, so that settings change nothing any more. */
    default boolean isRunning() {
        return false;
    }
}
