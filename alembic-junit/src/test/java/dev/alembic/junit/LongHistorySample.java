package dev.alembic.junit;

import dev.alembic.AlembicBuilder;
import dev.alembic.testserver.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** As many revisions as an application has after some time; run by {@link MigrationSuiteTest}. */
final class LongHistorySample {

    /** How many. */
    static final int REVISIONS = 50;

    private LongHistorySample() {}

    @Migrations
    static class OnPostgresql implements MigrationSuite {

        private final Path folder = written(Path.of("target", "histories", "long"));

        @Override
        public void configure(AlembicBuilder alembic) {
            alembic.scripts(folder);
        }

        @Override
        public TestDatabases databases(TestDatabases annotated) {
            return ServerSample.databases(TestServers.postgresql());
        }

        @Override
        public void data(DataCases cases) {
            cases.before(id(REVISIONS / 2), database -> database.execute("INSERT INTO t1 VALUES (1, 1, NULL)"));
        }
    }

    private static Path written(Path folder) {
        try {
            Path versions = Files.createDirectories(folder.resolve("versions"));
            for (int number = 1; number <= REVISIONS; number++) {
                Files.writeString(versions.resolve("V" + id(number) + ".sql"), revision(number));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(int number) {
        return "r%03d".formatted(number);
    }

    /** Every third one makes a table, the others change the last one. */
    private static String revision(int number) {
        int table = (number + 2) / 3;
        String parent = number == 1 ? "" : "-- revises: " + id(number - 1) + "\n";
        String[] both = switch (number % 3) {
            case 1 ->
                new String[] {
                    "CREATE TABLE t%1$d (id INTEGER PRIMARY KEY, a INTEGER, t INTEGER REFERENCES t%2$d)"
                            .formatted(table, Math.max(1, table - 1)),
                    "DROP TABLE t" + table
                };
            case 2 -> new String[] {"CREATE INDEX ix_t%1$d ON t%1$d (a)".formatted(table), "DROP INDEX ix_t" + table};
            default ->
                new String[] {
                    "ALTER TABLE t%d ADD COLUMN note VARCHAR(80)".formatted(table),
                    "ALTER TABLE t%d DROP COLUMN note".formatted(table)
                };
        };
        return "-- revision: %s\n%s-- message: change t%d\n-- upgrade\n%s;\n-- downgrade\n%s;\n"
                .formatted(id(number), parent, table, both[0], both[1]);
    }
}
