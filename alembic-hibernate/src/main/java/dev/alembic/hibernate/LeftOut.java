package dev.alembic.hibernate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a model can't say. */
final class LeftOut {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.hibernate");

    private LeftOut() {}

    /** Tells the user of SQL in an annotation, unless there is none. */
    static void report(String where, String sql) {
        if (!sql.isBlank()) {
            LOG.warn(
                    "{} has options that are not compared: \"{}\". Add them to a revision by hand.",
                    where,
                    sql.strip());
        }
    }
}
