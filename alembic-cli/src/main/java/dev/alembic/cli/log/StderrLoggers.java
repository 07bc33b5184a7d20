package dev.alembic.cli.log;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** The loggers of the command, and from which level on they speak. */
public final class StderrLoggers implements ILoggerFactory {

    private final Map<String, Logger> loggers = new ConcurrentHashMap<>();
    private final Level usual;
    private volatile boolean isQuiet;
    private volatile boolean isBrief;

    StderrLoggers(Level usual) {
        this.usual = usual;
    }

    /** Lets only warnings through while the work is done, if these are the loggers of this process. */
    public static void quietly(Runnable work) {
        if (!(LoggerFactory.getILoggerFactory() instanceof StderrLoggers own)) {
            work.run();
            return;
        }
        own.isQuiet = true;
        try {
            work.run();
        } finally {
            own.isQuiet = false;
        }
    }

    /**
     * Leaves out what is usually told of each step while the work is done, if these are the loggers of
     * this process and nobody has asked for more than usual.
     */
    public static <T> T briefly(Supplier<T> work) {
        if (!(LoggerFactory.getILoggerFactory() instanceof StderrLoggers own)) {
            return work.get();
        }
        own.isBrief = true;
        try {
            return work.get();
        } finally {
            own.isBrief = false;
        }
    }

    boolean speaks(Level level) {
        boolean isHushed = (isQuiet && usual.toInt() < Level.WARN.toInt()) || (isBrief && usual == Level.INFO);
        Level threshold = isHushed ? Level.WARN : usual;
        return level.toInt() >= threshold.toInt();
    }

    @Override
    public Logger getLogger(String name) {
        return loggers.computeIfAbsent(name, n -> new StderrLogger(n, this));
    }
}
