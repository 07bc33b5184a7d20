package dev.alembic.benchmark.load;

import dev.alembic.Alembic;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * What one change did to those who used the table.
 *
 * @param change what was changed
 * @param plain the longest wait while it was made as it comes, in milliseconds
 * @param phased the same while it was made in phases
 * @param idle the same while nothing was changed
 */
record Trial(Change change, long plain, long phased, long idle) {

    /** Makes the change on tables of so many rows. */
    static Trial of(Change change, int rows) throws IOException, SQLException, InterruptedException {
        long plain = stall(change, rows, false);
        long phased = stall(change, rows, true);
        return new Trial(change, plain, phased, idle(rows));
    }

    private static long stall(Change change, int rows, boolean isExpanded)
            throws IOException, SQLException, InterruptedException {
        Path scripts = Files.createTempDirectory("load");
        try (TestDatabase database = TestServers.postgresql().freshDatabase("load");
                Alembic alembic = Alembic.builder()
                        .scripts(scripts)
                        .url(database.url())
                        .gates("contract")
                        .build()) {
            prepare(scripts, alembic, rows);
            Files.writeString(scripts.resolve("versions/Va2_the_change.java"), change.source());
            if (isExpanded) {
                alembic.plans().expand("a2");
            }
            Clients clients = new Clients(database, rows).start();
            try {
                alembic.upgrade("head");
                return clients.longestMillis();
            } finally {
                clients.stop();
            }
        }
    }

    private static void prepare(Path scripts, Alembic alembic, int rows) throws IOException {
        Files.createDirectories(scripts.resolve("versions"));
        Files.writeString(scripts.resolve("versions/Va1.sql"), Change.before(rows));
        alembic.upgrade("a1");
    }

    /** For as long as a change takes at least, so that the machine's own pauses are known. */
    private static long idle(int rows) throws IOException, SQLException, InterruptedException {
        Path scripts = Files.createTempDirectory("load");
        try (TestDatabase database = TestServers.postgresql().freshDatabase("load");
                Alembic alembic =
                        Alembic.builder().scripts(scripts).url(database.url()).build()) {
            prepare(scripts, alembic, rows);
            Clients clients = new Clients(database, rows).start();
            try {
                Thread.sleep(Math.min(5_000, rows));
                return clients.longestMillis();
            } finally {
                clients.stop();
            }
        }
    }
}
