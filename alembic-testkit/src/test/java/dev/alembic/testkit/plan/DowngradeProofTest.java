package dev.alembic.testkit.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.Alembic;
import dev.alembic.proof.Outcome;
import dev.alembic.proof.ProofResult;
import dev.alembic.proof.ProofScope;
import dev.alembic.proof.RevisionProof;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Downgrades are tried on databases that servers make for it. */
class DowngradeProofTest {

    private static final String ONE = """
            -- revision: a1
            -- message: one
            -- upgrade
            CREATE TABLE people (id INTEGER PRIMARY KEY, name VARCHAR(50) NOT NULL UNIQUE);
            CREATE TABLE tasks (
                id INTEGER PRIMARY KEY,
                person_id INTEGER NOT NULL REFERENCES people (id),
                boss_id INTEGER REFERENCES people (id),
                title VARCHAR(200),
                body TEXT,
                priority VARCHAR(20) NOT NULL DEFAULT 'medium',
                state VARCHAR(9) NOT NULL CHECK (state IN ('open', 'done')),
                price NUMERIC(7, 2),
                ratio DOUBLE PRECISION,
                size BIGINT NOT NULL,
                small SMALLINT,
                due DATE,
                done_at TIMESTAMP NULL,
                starts TIME);
            -- downgrade
            DROP TABLE tasks;
            DROP TABLE people;
            """;

    private static final String TWO = """
            -- revision: a2
            -- revises: a1
            -- message: priority is a number
            -- upgrade
            ALTER TABLE tasks ADD COLUMN number INTEGER NOT NULL DEFAULT 2;
            UPDATE tasks SET number = CASE priority WHEN 'low' THEN 1 WHEN 'high' THEN 3 ELSE 2 END;
            ALTER TABLE tasks DROP COLUMN priority;
            -- downgrade
            ALTER TABLE tasks ADD COLUMN priority VARCHAR(20) NOT NULL DEFAULT 'medium';
            UPDATE tasks SET priority = CASE number WHEN 1 THEN 'low' WHEN 3 THEN 'high' ELSE 'medium' END;
            ALTER TABLE tasks DROP COLUMN number;
            """;

    private static final String THREE = """
            -- revision: a3
            -- revises: a2
            -- message: index
            -- upgrade
            CREATE INDEX ix_tasks_title ON tasks (title);
            CREATE VIEW done AS SELECT id FROM tasks WHERE state = 'done';
            -- downgrade
            DROP VIEW done;
            """;

    private static final String FOUR = """
            -- revision: a4
            -- revises: a3
            -- message: gone
            -- irreversible: restore them from the backup
            -- upgrade
            DELETE FROM tasks;
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Path versions = Files.createDirectories(folder.resolve("versions"));
        int number = 1;
        for (String text : List.of(ONE, TWO, THREE, FOUR)) {
            Files.writeString(versions.resolve("Va" + number++ + ".sql"), text);
        }
    }

    static Stream<TestDatabase> databases() {
        return Stream.of(
                TestServers.postgresql().freshDatabase("shop"),
                TestServers.mariadb().freshDatabase("shop"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void on_a_database_beside_it(TestDatabase database) throws SQLException {
        try (database;
                Alembic alembic = Alembic.builder()
                        .scripts(folder)
                        .directory(folder)
                        .url(database.url())
                        .build()) {
            List<String> before = databases(database);
            ProofResult result = alembic.proofs().downgrades(ProofScope.PENDING);
            assertThat(result.revisions())
                    .extracting(RevisionProof::outcome)
                    .containsExactly(Outcome.EXACT, Outcome.LOSSY, Outcome.BROKEN, Outcome.IMPOSSIBLE);
            assertThat(result.revisions()).flatExtracting(RevisionProof::notes).isEmpty();
            RevisionProof lossy = result.revisions().get(1);
            assertThat(lossy.rows()).hasSize(1);
            assertThat(lossy.rows().get(0).words())
                    .startsWith("tasks.priority: ")
                    .contains("'' comes back as 'medium'");
            assertThat(result.revisions().get(2).schema()).hasSize(1);
            assertThat(databases(database)).isEqualTo(before);
            assertThat(alembic.current().revisions()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void on_the_database_of_test_url(TestDatabase database) {
        try (database;
                Alembic alembic = Alembic.builder()
                        .scripts(folder)
                        .directory(folder)
                        .url("jdbc:sqlite:other.db")
                        .setting("test_url", database.url())
                        .build()) {
            ProofResult result = alembic.proofs().downgrades(ProofScope.PENDING.range("a3:a4"));
            assertThat(result.revisions())
                    .extracting(RevisionProof::outcome)
                    .containsExactly(Outcome.BROKEN, Outcome.IMPOSSIBLE);
            assertThat(result.database()).doesNotContain("SQLite");
        }
    }

    private static List<String> databases(TestDatabase database) throws SQLException {
        String query = database.url().contains("postgresql")
                ? "SELECT datname FROM pg_database WHERE datname LIKE '%s%%' ORDER BY 1"
                : "SELECT schema_name FROM information_schema.schemata WHERE schema_name LIKE '%s%%' ORDER BY 1";
        List<String> names = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query.formatted(database.name()))) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
