package dev.alembic.internal.command;

import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Feature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lines that each connection, and each script, begins with in the log. */
final class ContextLog {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.runtime.migration");

    private ContextLog() {}

    static void online(Dialect dialect) {
        LOG.info("Context impl {}.", dialect.contextName());
        assume(dialect.features().contains(Feature.TRANSACTIONAL_DDL));
    }

    static void offline(Dialect dialect) {
        LOG.info("Context impl {}.", dialect.contextName());
        LOG.info("Generating static SQL");
        assume(dialect.script().begin().isPresent());
    }

    private static void assume(boolean isTransactional) {
        LOG.info("Will assume {} DDL.", isTransactional ? "transactional" : "non-transactional");
    }
}
