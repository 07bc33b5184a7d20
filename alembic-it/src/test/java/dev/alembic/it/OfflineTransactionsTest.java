package dev.alembic.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.testserver.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A printed script is one transaction as a run is one, and none of its revisions sees what another put off. */
class OfflineTransactionsTest {

    @TempDir
    private Path folder;

    @Test
    void what_a_revision_puts_off_is_done_before_the_next_one() throws Exception {
        try (StoryDatabases databases = new StoryDatabases(DatabaseKind.POSTGRESQL, folder)) {
            revision("a1", "", """
                    CREATE TABLE p (id integer PRIMARY KEY);
                    CREATE TABLE c (id integer REFERENCES p DEFERRABLE INITIALLY DEFERRED);
                    INSERT INTO c VALUES (1);
                    INSERT INTO p VALUES (1);""");
            revision("a2", "a1", """
                    ALTER TABLE c ADD COLUMN m integer;
                    CREATE TABLE d (id integer REFERENCES p DEFERRABLE INITIALLY DEFERRED);
                    INSERT INTO c VALUES (2);
                    INSERT INTO d VALUES (2);
                    INSERT INTO p VALUES (2);""");
            revision("a3", "a2", "ALTER TABLE d ADD COLUMN m integer;");

            script(databases);

            assertThat(count(databases, "SELECT count(*) FROM c JOIN d ON d.m IS NULL"))
                    .isEqualTo(2);
        }
    }

    @Test
    void a_new_value_is_committed_before_it_is_used() throws Exception {
        try (StoryDatabases databases = new StoryDatabases(DatabaseKind.POSTGRESQL, folder)) {
            revision("a1", "", "CREATE TYPE mood AS ENUM ('good'); CREATE TABLE m (mood mood);");
            revision("a2", "a1", "COMMIT; ALTER TYPE mood ADD VALUE 'bad'; INSERT INTO m VALUES ('bad');");

            script(databases);

            assertThat(count(databases, "SELECT count(*) FROM m")).isEqualTo(1);
        }
    }

    private void revision(String id, String revises, String upgrade) throws IOException {
        Path versions = Files.createDirectories(folder.resolve("alembic/versions"));
        Files.writeString(versions.resolve("V%s_x.sql".formatted(id)), """
                -- revision: %s
                -- revises: %s
                -- message: x
                -- upgrade
                %s
                """.formatted(id, revises, upgrade));
    }

    private void script(StoryDatabases databases) throws IOException {
        String url = databases.url("");
        Files.writeString(folder.resolve("alembic.ini"), "[alembic]\nscript_location = alembic\nurl = " + url + "\n");
        AlembicCommand.Outcome outcome =
                new InProcess().run(List.of("upgrade", "head", "--sql", "--output", "script.sql"), folder, Map.of());
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        Optional<Shell> shell = databases.shell("");
        Assumptions.assumeTrue(shell.isPresent() || System.getenv("CI") != null, "psql isn't installed.");
        shell.orElseThrow().run(folder.resolve("script.sql"));
    }

    private static long count(StoryDatabases databases, String query) throws Exception {
        try (Connection connection = databases.connect("");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
