package dev.alembic.cli.log;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * The command's own SLF4J provider. {@code ALEMBIC_LOG_LEVEL=debug} shows every SQL statement too.
 */
public final class StderrLogging implements SLF4JServiceProvider {

    private static final String JBOSS_LOGGING = "org.jboss.logging.provider";

    private final StderrLoggers loggers = new StderrLoggers(threshold(System.getenv("ALEMBIC_LOG_LEVEL")));
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new BasicMDCAdapter();

    private static Level threshold(@Nullable String name) {
        if (name == null) {
            return Level.INFO;
        }
        for (Level level : Level.values()) {
            if (level.name().equals(name.toUpperCase(Locale.ROOT))) {
                return level;
            }
        }
        return Level.INFO;
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return loggers;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {
        // Hibernate's log lines come here too, unless somebody wants them elsewhere.
        if (System.getProperty(JBOSS_LOGGING) == null) {
            System.setProperty(JBOSS_LOGGING, "slf4j");
        }
    }
}
