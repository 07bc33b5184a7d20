package dev.alembic.cli.log;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/** The loggers of the command, and from which level on they speak. */
public final class StderrLoggers implements ILoggerFactory {

    /** Of the process: who asks SLF4J for these loggers while another thread has it set up gets others. */
    private static volatile boolean isQuiet;

    private static volatile boolean isBrief;

    private final Map<String, Logger> loggers = new ConcurrentHashMap<>();
    private final Level usual;

    StderrLoggers(Level usual) {
        this.usual = usual;
    }

    /** Lets only warnings through while the work is done, if these are the loggers of this process. */
    public static void quietly(Runnable work) {
        isQuiet = true;
        try {
            work.run();
        } finally {
            isQuiet = false;
        }
    }

    /**
     * Leaves out what is usually told of each step while the work is done, if these are the loggers of
     * this process and nobody has asked for more than usual.
     */
    public static <T> T briefly(Supplier<T> work) {
        isBrief = true;
        try {
            return work.get();
        } finally {
            isBrief = false;
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
