package dev.alembic.cli.log;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.AbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** Writes {@code LEVEL [name] text} to standard error. */
final class StderrLogger extends AbstractLogger {

    private static final String OURS = "alembic";

    /** SQLite's driver logs what keeps its library from being unpacked, and throws it as well. */
    private static final String TOLD_ANYWAY = "org.sqlite.";

    private final transient StderrLoggers loggers;

    /** Ours speak from the usual level on, everybody else's from WARN on. */
    StderrLogger(String name, StderrLoggers loggers) {
        this.name = name;
        this.loggers = loggers;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            String pattern,
            Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        String text = MessageFormatter.basicArrayFormat(pattern, arguments);
        @Nullable String tenant = MDC.get("tenant");
        String entry = tenant == null ? text : tenant + ": " + text;
        System.err.println(String.format("%-5s [%s] %s", level, name, Printable.entry(entry)));
        if (thrown != null) {
            thrown.printStackTrace(System.err);
        }
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    private boolean speaks(Level level) {
        if (name.startsWith(TOLD_ANYWAY)) {
            return false;
        }
        return name.startsWith(OURS) ? loggers.speaks(level) : level.toInt() >= Level.WARN.toInt();
    }

    @Override
    public boolean isTraceEnabled() {
        return speaks(Level.TRACE);
    }

    @Override
    public boolean isTraceEnabled(Marker marker) {
        return isTraceEnabled();
    }

    @Override
    public boolean isDebugEnabled() {
        return speaks(Level.DEBUG);
    }

    @Override
    public boolean isDebugEnabled(Marker marker) {
        return isDebugEnabled();
    }

    @Override
    public boolean isInfoEnabled() {
        return speaks(Level.INFO);
    }

    @Override
    public boolean isInfoEnabled(Marker marker) {
        return isInfoEnabled();
    }

    @Override
    public boolean isWarnEnabled() {
        return speaks(Level.WARN);
    }

    @Override
    public boolean isWarnEnabled(Marker marker) {
        return isWarnEnabled();
    }

    @Override
    public boolean isErrorEnabled() {
        return speaks(Level.ERROR);
    }

    @Override
    public boolean isErrorEnabled(Marker marker) {
        return isErrorEnabled();
    }
}
