package dev.alembic.cli;

import dev.alembic.cli.session.ConfigFile;
import dev.alembic.cli.session.Invocation;
import dev.alembic.dialect.Dialect;
import dev.alembic.dialect.Dialects;
import dev.alembic.internal.runtime.Connector;
import dev.alembic.internal.runtime.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Loads what is needed for a database while the command line is still being read, if the command
 * connects and the configuration seems to name that database. A wrong guess costs some time of
 * another core. Whoever wants to connect waits until the driver is loaded.
 */
final class Preload extends Thread implements Thread.UncaughtExceptionHandler {

    private static final Set<String> CONNECTING = Set.of(
            "current",
            "upgrade",
            "downgrade",
            "stamp",
            "check",
            "ensure_version",
            "model",
            "repair",
            "log",
            "verify",
            "lint",
            "test",
            "import");

    private static final Set<String> OFFLINE = Set.of("--sql", "--no-database");

    /** Those of them that compare, or look at a column as it is. */
    private static final Set<String> COMPARING = Set.of("upgrade", "downgrade", "check", "model", "verify");

    private static final Set<String> URLS = Set.of("url", "sqlalchemy.url");

    private final Invocation invocation;

    private Preload(Invocation invocation) {
        super("head start");
        this.invocation = invocation;
        setDaemon(true);
        setUncaughtExceptionHandler(this);
    }

    static void begin(Invocation invocation) {
        List<String> arguments = invocation.arguments();
        boolean isConnecting = !Collections.disjoint(CONNECTING, arguments) && Collections.disjoint(OFFLINE, arguments);
        if (isConnecting && Runtime.getRuntime().availableProcessors() > 1) {
            new Preload(invocation).start();
        }
    }

    private Path config() {
        List<String> arguments = invocation.arguments();
        int option = Math.max(arguments.indexOf("-c"), arguments.indexOf("--config"));
        boolean isNamed = option >= 0 && option + 1 < arguments.size();
        return ConfigFile.find(invocation, isNamed ? Optional.of(arguments.get(option + 1)) : Optional.empty());
    }

    @Override
    public void run() {
        try {
            String url = url(Files.readString(config()));
            if (!url.isEmpty()) {
                load(url);
            }
        } catch (IOException | SQLException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A url in the configuration, unless it is put together of other settings; without patterns, which take longer. */
    private static String url(String config) {
        for (String line : config.split("\n")) {
            int equals = line.indexOf('=');
            if (equals > 0 && URLS.contains(line.substring(0, equals).stripTrailing())) {
                return line.substring(equals + 1).strip();
            }
        }
        return "";
    }

    private void load(String url) throws SQLException, NoSuchAlgorithmException {
        ClassLoader loader = Preload.class.getClassLoader();
        MessageDigest.getInstance("SHA-256"); // the compile cache and most servers ask for it
        Dialects dialects = Dialects.load(loader);
        String jdbc = DatabaseUrl.parse(url, Path.of(""), dialects).jdbc();
        Dialect dialect = dialects.byUrl(jdbc);
        new Connector(loader).load(jdbc, dialect);
        if (!Collections.disjoint(COMPARING, invocation.arguments())) {
            dialect.comparison();
        }
    }

    /** What goes wrong here goes wrong again when the command connects, and is told then. */
    @Override
    public void uncaughtException(Thread thread, Throwable reason) {}
}
