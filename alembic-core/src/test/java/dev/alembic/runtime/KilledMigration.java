package dev.alembic.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Runs one migration in a process of its own, which stops before a statement and waits to be
 * killed. Reads one line: the seed of the case, the number of the statement (0: doesn't stop), the
 * file.
 */
final class KilledMigration {

    private final int stop;
    private int statements;

    private KilledMigration(int stop) {
        this.stop = stop;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        Class<?>[] warm = {JdbcTarget.class, RandomBatch.class, SqliteDatabase.class};
        say("READY " + warm.length);
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String[] words = String.valueOf(in.readLine()).split(" ", 3);
        BatchCase batchCase = new BatchCase(Long.parseLong(words[0]));
        KilledMigration migration = new KilledMigration(Integer.parseInt(words[1]));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + words[2])) {
            Connection watched = WatchedConnection.of(connection, migration::next);
            try (SqliteDatabase database = SqliteDatabase.over(watched)) {
                batchCase.connect(database);
                say("RUNNING");
                migration.statements = 0;
                database.migrate(batchCase.batch()::run);
            }
        }
        say("DONE");
    }

    private void next(String method) {
        statements++;
        if (statements == stop) {
            say("STOPPED");
            waitForEver();
        }
    }

    private static void waitForEver() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
