package dev.alembic.cli;

import dev.alembic.dialect.Dialects;
import dev.alembic.runtime.Connector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Loads what is needed for a database while the command line is still being read, if the command
 * connects and the configuration seems to name that database. A wrong guess costs some time of
 * another core. Whoever wants to connect waits until the driver is loaded.
 */
final class HeadStart extends Thread implements Thread.UncaughtExceptionHandler {

    private static final Set<String> CONNECTING =
            Set.of("current", "upgrade", "downgrade", "stamp", "check", "ensure_version", "repair");

    /** How urls begin, and what JDBC calls the database. */
    private static final Map<String, String> DATABASES = Map.of(
            "sqlite:", "sqlite",
            "postgresql:", "postgresql",
            "mariadb:", "mariadb",
            "mysql:", "mariadb");

    private final Invocation invocation;

    private HeadStart(Invocation invocation) {
        super("head start");
        this.invocation = invocation;
        setDaemon(true);
        setUncaughtExceptionHandler(this);
    }

    static void begin(Invocation invocation) {
        List<String> arguments = invocation.arguments();
        boolean isConnecting = !Collections.disjoint(CONNECTING, arguments) && !arguments.contains("--sql");
        if (isConnecting && Runtime.getRuntime().availableProcessors() > 1) {
            new HeadStart(invocation).start();
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
            String settings = Files.readString(config());
            for (Map.Entry<String, String> database : DATABASES.entrySet()) {
                if (settings.contains(database.getKey())) {
                    load("jdbc:" + database.getValue() + ":");
                    return;
                }
            }
        } catch (IOException | SQLException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void load(String jdbc) throws SQLException, NoSuchAlgorithmException {
        ClassLoader loader = HeadStart.class.getClassLoader();
        MessageDigest.getInstance("SHA-256"); // the compile cache and most servers ask for it
        new Connector(loader).load(jdbc);
        Dialects.load(loader).byUrl(jdbc).comparison();
    }

    /** What goes wrong here goes wrong again when the command connects, and is told then. */
    @Override
    public void uncaughtException(Thread thread, Throwable reason) {}
}
