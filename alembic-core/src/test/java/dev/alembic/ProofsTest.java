package dev.alembic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.error.OrderDependentException;
import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintResult;
import dev.alembic.lint.LintScope;
import dev.alembic.proof.BranchOrders;
import dev.alembic.proof.Outcome;
import dev.alembic.proof.ProofResult;
import dev.alembic.proof.ProofScope;
import dev.alembic.proof.RevisionProof;
import dev.alembic.proof.RowChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What downgrades bring back, found out with rows in place. */
class ProofsTest {

    private static final String TASKS = "CREATE TABLE tasks (id INTEGER NOT NULL PRIMARY KEY, title VARCHAR(20),"
            + " priority VARCHAR(10) NOT NULL);";

    @TempDir
    private Path folder;

    private String last = "";

    private void revision(String id, String upgrade, String downgrade) throws IOException {
        Path versions = Files.createDirectories(folder.resolve("versions"));
        Files.writeString(
                versions.resolve("V" + id + ".sql"),
                "-- revision: %s\n-- revises: %s\n-- message: %s\n-- upgrade\n%s\n-- downgrade\n%s\n"
                        .formatted(id, last, "number " + id, upgrade, downgrade));
        last = id;
    }

    private ProofResult proven(String url, ProofScope scope) {
        try (Alembic alembic =
                Alembic.builder().scripts(folder).directory(folder).url(url).build()) {
            return alembic.proofs().downgrades(scope);
        }
    }

    private RevisionProof only(String url, String id) {
        ProofResult result = proven(url, ProofScope.PENDING.range(id));
        assertThat(result.revisions()).hasSize(1);
        return result.revisions().get(0);
    }

    private String sqlite() {
        return "jdbc:sqlite:" + folder.resolve("app.db");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:nowhere.db", "jdbc:h2:mem:proofs"})
    void what_comes_back_is_exact(String url) throws IOException {
        revision("a1", TASKS, "DROP TABLE tasks;");
        revision("a2", "ALTER TABLE tasks ADD COLUMN done INTEGER;", "ALTER TABLE tasks DROP COLUMN done;");
        ProofResult result = proven(url, ProofScope.PENDING.range(":"));
        assertThat(result.revisions()).extracting(RevisionProof::outcome).containsOnly(Outcome.EXACT);
        assertThat(result.revisions()).extracting(RevisionProof::notes).containsOnly(List.of());
        assertThat(result.hasFailures()).isFalse();
        assertThat(Files.exists(folder.resolve("nowhere.db"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:nowhere.db", "jdbc:h2:mem:proofs"})
    void a_conversion_that_forgets_values_is_lossy(String url) throws IOException {
        revision("a1", TASKS, "DROP TABLE tasks;");
        revision(
                "a2",
                "UPDATE tasks SET priority = CASE priority WHEN 'low' THEN '1' WHEN 'high' THEN '3' ELSE '2' END;",
                "UPDATE tasks SET priority = CASE priority WHEN '1' THEN 'low' WHEN '3' THEN 'high' ELSE 'mid' END;");
        RevisionProof proof = only(url, "a2");
        assertThat(proof.outcome()).isEqualTo(Outcome.LOSSY);
        assertThat(proof.isFailure()).isTrue();
        assertThat(proof.rows()).hasSize(1);
        RowChange change = proof.rows().get(0);
        assertThat(change.column()).hasValueSatisfying(name -> assertThat(name).isEqualToIgnoringCase("priority"));
        assertThat(change.kind()).isEqualTo(RowChange.Kind.CHANGED);
        assertThat(change.count()).isEqualTo(5);
        assertThat(change.words()).contains("comes back as 'mid'");
    }

    @Test
    void a_loss_that_is_declared_is_no_failure() throws IOException {
        revision("a1", TASKS, "DROP TABLE tasks;");
        revision(
                "a2",
                "-- alembic:allow downgrade-loses nobody reads them\nUPDATE tasks SET priority = 'x';",
                "UPDATE tasks SET priority = 'y';");
        RevisionProof proof = only(sqlite(), "a2");
        assertThat(proof.outcome()).isEqualTo(Outcome.LOSSY);
        assertThat(proof.allowed()).hasValue("nobody reads them");
        assertThat(proof.isFailure()).isFalse();
        try (Alembic alembic = Alembic.builder()
                .scripts(folder)
                .directory(folder)
                .url(sqlite())
                .build()) {
            assertThat(alembic.plans().lint(LintScope.DEFAULT.range("a2").offline()))
                    .flatExtracting(LintResult::findings)
                    .extracting(LintFinding::code)
                    .doesNotContain("allow-unused");
        }
    }

    @Test
    void rows_that_are_gone_and_rows_that_stay_are_told() throws IOException {
        revision("a1", TASKS, "DROP TABLE tasks;");
        revision("a2", "DELETE FROM tasks WHERE title IS NULL;", "SELECT 1;");
        revision("a3", "INSERT INTO tasks VALUES (99, 'x', 'y');", "UPDATE tasks SET id = 98 WHERE id = 99;");
        ProofResult result = proven(sqlite(), ProofScope.PENDING.range("a2:"));
        assertThat(result.revisions())
                .flatExtracting(RevisionProof::rows)
                .extracting(RowChange::kind)
                .containsExactly(RowChange.Kind.LOST, RowChange.Kind.LEFT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:nowhere.db", "jdbc:h2:mem:proofs"})
    void a_refusal_is_honest(String url) throws IOException {
        revision("a1", TASKS, "DROP TABLE tasks;");
        revision("a2", "", "");
        Files.writeString(folder.resolve("versions/Va2.sql"), """
                -- revision: a2
                -- revises: a1
                -- irreversible: restore it from a backup
                -- upgrade
                DELETE FROM tasks;
                """);
        revision("a3", "ALTER TABLE tasks ADD COLUMN done INTEGER;", "ALTER TABLE tasks DROP COLUMN done;");
        ProofResult result = proven(url, ProofScope.PENDING.range("a2:a3"));
        assertThat(result.revisions().get(0).outcome()).isEqualTo(Outcome.IMPOSSIBLE);
        assertThat(result.revisions().get(0).reason()).hasValue("restore it from a backup");
        assertThat(result.revisions().get(1).outcome()).isEqualTo(Outcome.EXACT);
        assertThat(result.hasFailures()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:nowhere.db", "jdbc:h2:mem:proofs"})
    void what_leaves_another_schema_is_broken(String url) throws IOException {
        revision("a1", TASKS, "DROP TABLE tasks;");
        revision(
                "a2",
                "ALTER TABLE tasks ADD COLUMN IF NOT EXISTS done INTEGER;"
                        .replace(url.contains("sqlite") ? "IF NOT EXISTS " : "~", ""),
                "SELECT 1;");
        revision("a3", "CREATE TABLE notes (id INTEGER PRIMARY KEY);", "SELECT nothing;");
        ProofResult result = proven(url, ProofScope.PENDING.range("a2:"));
        RevisionProof first = result.revisions().get(0);
        assertThat(first.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(first.schema()).hasSize(1);
        assertThat(first.schema().get(0)).containsIgnoringCase("added column 'tasks.done'");
        RevisionProof second = result.revisions().get(1);
        assertThat(second.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(second.reason())
                .hasValueSatisfying(text ->
                        assertThat(text).startsWith("The downgrade fails: ").contains("SELECT nothing"));
    }

    @Test
    void checks_and_foreign_keys_are_respected() throws IOException {
        revision(
                "a1",
                "CREATE TABLE people (id INTEGER PRIMARY KEY, name VARCHAR(5) NOT NULL UNIQUE);"
                        + "CREATE TABLE tasks (id INTEGER PRIMARY KEY,"
                        + " person_id INTEGER NOT NULL REFERENCES people(id),"
                        + " state VARCHAR(9) NOT NULL CHECK (state IN ('open', 'done')),"
                        + " rank INTEGER CHECK (rank > 10),"
                        + " price DECIMAL(5, 2) DEFAULT 1.5, at TIMESTAMP, day DATE, data BLOB);",
                "DROP TABLE tasks; DROP TABLE people;");
        revision("a2", "DELETE FROM tasks;", "SELECT 1;");
        revision("a3", "DELETE FROM people;", "SELECT 1;");
        RevisionProof proof = only(sqlite(), "a2");
        assertThat(proof.notes()).isEmpty();
        assertThat(proof.rows().get(0).count()).isEqualTo(5);
        assertThat(proof.rows().get(0).words()).contains("state='done'").doesNotContain("state=''");
    }

    @Test
    void rows_of_people_come_first() throws IOException {
        revision("a1", TASKS, "DROP TABLE tasks;");
        revision("a2", "UPDATE tasks SET priority = 'x' WHERE priority = 'urgent';", "SELECT 1;");
        Path seed = Files.createDirectories(folder.resolve("seed"));
        Files.writeString(
                seed.resolve("a1_tasks.sql"), "INSERT INTO tasks VALUES (1, 'a', 'urgent'), (2, 'b', 'low');");
        RowChange change = only(sqlite(), "a2").rows().get(0);
        assertThat(change.words()).isEqualTo("tasks.priority: one value is changed: 'urgent' comes back as 'x'");
        Files.writeString(seed.resolve("b7.sql"), "SELECT 1;");
        assertThatThrownBy(() -> only(sqlite(), "a2")).hasMessageContaining("is for no revision");
    }

    @Test
    void an_upgrade_that_no_row_survives_is_tried_without() throws IOException {
        revision("a1", TASKS, "DROP TABLE tasks;");
        revision("a2", "ALTER TABLE tasks ADD COLUMN owner INTEGER NOT NULL;", "ALTER TABLE tasks DROP COLUMN owner;");
        RevisionProof proof = only("jdbc:h2:mem:proofs", "a2");
        assertThat(proof.outcome()).isEqualTo(Outcome.EXACT);
        assertThat(proof.notes()).hasSize(1);
        assertThat(proof.notes().get(0)).startsWith("With rows in place: The upgrade fails: NULL not allowed");
    }

    @Test
    void pending_is_what_the_database_has_not() throws IOException {
        revision("a1", TASKS, "DROP TABLE tasks;");
        try (Alembic alembic = Alembic.builder()
                .scripts(folder)
                .directory(folder)
                .url(sqlite())
                .build()) {
            alembic.upgrade("head");
            revision("a2", "CREATE TABLE notes (id INTEGER PRIMARY KEY);", "DROP TABLE notes;");
            assertThat(alembic.proofs().downgrades().revisions())
                    .extracting(RevisionProof::revision)
                    .containsExactly("a2");
            alembic.upgrade("head");
            assertThat(alembic.proofs().downgrades().revisions()).isEmpty();
        }
    }

    private void branches(String one, String other) throws IOException {
        revision("a1", TASKS, "DROP TABLE tasks;");
        revision("b1", one, "SELECT 1;");
        last = "a1";
        revision("b2", other, "SELECT 1;");
    }

    private Alembic project(String url) {
        return Alembic.builder().scripts(folder).directory(folder).url(url).build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:nowhere.db", "jdbc:h2:mem:orders"})
    void branches_that_have_nothing_to_do_with_each_other_are_merged(String url) throws IOException {
        branches("ALTER TABLE tasks ADD COLUMN done INTEGER;", "ALTER TABLE tasks ADD COLUMN due DATE;");
        try (Alembic alembic = project(url)) {
            assertThat(alembic.proofs().orders("heads"))
                    .isEqualTo(new BranchOrders(List.of("b1", "b2"), List.of(), Optional.empty()));
            assertThat(alembic.revision(r -> r.head("heads").prove()).untried()).isEmpty();
            assertThat(alembic.heads()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:nowhere.db", "jdbc:h2:mem:orders"})
    void branches_that_depend_on_their_order_are_not(String url) throws IOException {
        branches("CREATE VIEW every_task AS SELECT * FROM tasks;", "SELECT 1;");
        Files.writeString(folder.resolve("versions/Vb2.sql"), """
                -- revision: b2
                -- revises: a1
                -- upgrade
                ALTER TABLE tasks RENAME TO jobs;
                -- downgrade
                ALTER TABLE jobs RENAME TO tasks;
                """);
        try (Alembic alembic = project(url)) {
            assertThat(alembic.proofs().orders("b1", "b2").differences())
                    .anySatisfy(words -> assertThat(words).startsWith("with 'b2' first: "));
            assertThatThrownBy(() -> alembic.revision(r -> r.head("heads").prove()))
                    .isInstanceOf(OrderDependentException.class)
                    .hasMessageStartingWith("Which of 'b1', 'b2' runs first makes a difference");
            assertThat(alembic.heads()).hasSize(2);
            assertThat(alembic.revision(r -> r.head("heads")).untried()).isEmpty();
        }
    }

    @Test
    void defaults_that_branches_fight_for_are_named() throws IOException {
        branches(
                "ALTER TABLE tasks ALTER COLUMN priority SET DEFAULT 'low';",
                "ALTER TABLE tasks ALTER COLUMN priority SET DEFAULT 'high';");
        try (Alembic alembic = project("jdbc:h2:mem:orders")) {
            assertThat(alembic.proofs().orders("heads").differences())
                    .singleElement()
                    .satisfies(words ->
                            assertThat(words).startsWith("with 'b2' first: ").containsIgnoringCase("tasks.priority"));
        }
    }

    @Test
    void where_no_database_is_at_hand_branches_are_merged_all_the_same() throws IOException {
        branches("SELECT 1;", "SELECT 1;");
        try (Alembic alembic = project("jdbc:postgresql://nowhere.invalid/shop")) {
            assertThat(alembic.revision(r -> r.head("heads").prove()).untried())
                    .hasValue("test_url names no database to try them on.");
        }
    }

    @Test
    void branches_that_fail_in_any_order_are_merged_all_the_same() throws IOException {
        branches("SELECT nothing;", "SELECT 1;");
        try (Alembic alembic = project("jdbc:h2:mem:orders")) {
            assertThat(alembic.revision(r -> r.head("heads").prove()).untried())
                    .hasValueSatisfying(why -> assertThat(why).contains("SELECT nothing"));
        }
    }
}
