package dev.alembic.internal.command;

import dev.alembic.comparison.DiffResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what a comparison found, in Alembic's words and under its name. */
final class ComparisonLog {

    private static final Logger LOG = LoggerFactory.getLogger("alembic.autogenerate.compare");

    private ComparisonLog() {}

    /** One line for everything that was found or couldn't be compared. */
    static void write(DiffResult result) {
        result.differences().stream()
                .flatMap(difference -> difference.detected().stream())
                .forEach(text -> LOG.info("Detected {}", text));
        warn(result);
    }

    /** One line for everything that couldn't be compared. */
    static void warn(DiffResult result) {
        result.uncompared().forEach(text -> LOG.warn("{}", text));
    }
}
