package dev.alembic;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.migration.Migration;
import dev.alembic.migration.Revision;
import dev.alembic.op.Operations;
import dev.alembic.plan.PlannedStatement;
import dev.alembic.plan.RehearsedRevision;
import dev.alembic.plan.Reversal;
import dev.alembic.schema.Column;
import dev.alembic.schema.ForeignKeyConstraint;
import dev.alembic.schema.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What revisions do and lead to is found out without a database. */
class RehearsedRevisionsTest {

    @TempDir
    private Path folder;

    private static List<RehearsedRevision> rehearsed(String dialect, Migration... more) {
        List<Migration> all = new ArrayList<>(GivenRevisions.all());
        all.addAll(List.of(more));
        return Alembic.builder().migrations(all).build().offline(dialect).revisions();
    }

    private static RehearsedRevision find(List<RehearsedRevision> all, String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> shown(RehearsedRevision revision) {
        return revision.tables().stream()
                .map(table -> table.name() + " "
                        + table.columns().stream().map(Column::name).toList())
                .toList();
    }

    private static List<String> sql(List<PlannedStatement> statements) {
        return statements.stream().map(PlannedStatement::sql).toList();
    }

    @Revision(id = "left", revises = "bbbb")
    private static final class Left implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.addColumn("tasks", column("owner", string(20)));
            op.renameTable("tasks", "jobs");
        }

        @Override
        public void downgrade(Operations op) {
            throw irreversible("restore it from a backup");
        }
    }

    @Revision(id = "right", revises = "bbbb")
    private static final class Right implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable("people", column("id", integer()).primaryKey());
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("people");
        }
    }

    @Revision(
            id = "both",
            revises = {"left", "right"})
    private static final class Both implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.dropColumn("jobs", "title");
        }

        @Override
        public void downgrade(Operations op) {
            op.connection();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mysql", "mariadb", "sqlite", "h2", "oracle", "mssql"})
    void each_branch_has_tables_of_its_own_and_a_merge_those_of_both(String dialect) {
        List<RehearsedRevision> all = rehearsed(dialect, new Left(), new Right(), new Both());
        assertThat(shown(find(all, "aaaa"))).containsExactly("tasks [id, title]");
        assertThat(shown(find(all, "bbbb"))).containsExactly("tasks [id, title]");
        assertThat(shown(find(all, "left"))).containsExactly("jobs [id, title, owner]");
        assertThat(shown(find(all, "right"))).containsExactly("tasks [id, title]", "people [id]");
        assertThat(shown(find(all, "both"))).containsExactlyInAnyOrder("jobs [id, owner]", "people [id]");
    }

    @Test
    void both_ways_are_told_with_their_locks_and_losses() {
        List<RehearsedRevision> all = rehearsed("postgresql", new Left(), new Right(), new Both());
        RehearsedRevision left = find(all, "left");
        assertThat(sql(left.upgrade().statements()))
                .containsExactly("ALTER TABLE tasks ADD COLUMN owner VARCHAR(20)", "ALTER TABLE tasks RENAME TO jobs");
        assertThat(left.upgrade()
                        .statements()
                        .get(0)
                        .facts()
                        .tables()
                        .get(0)
                        .lock()
                        .name())
                .isEqualTo("ACCESS EXCLUSIVE");
        assertThat(left.upgrade().reversal()).isEqualTo(Reversal.IRREVERSIBLE);
        assertThat(left.upgrade().reversalReason()).contains("restore it from a backup");
        RehearsedRevision right = find(all, "right");
        assertThat(sql(right.downgrade().statements())).containsExactly("DROP TABLE people");
        RehearsedRevision both = find(all, "both");
        assertThat(both.upgrade().losses().get(0).words()).isEqualTo("all values of jobs.title");
        assertThat(both.downgrade().stopped()).isPresent();
        assertThat(both.operations().get(0).describe()).isEqualTo("dropColumn(\"jobs\", \"title\")");
    }

    private List<RehearsedRevision> ofSql(String dialect, String upgrade) throws Exception {
        Path versions = Files.createDirectories(folder.resolve("versions"));
        Files.writeString(versions.resolve("a1_sql.sql"), "-- revision: a1\n-- upgrade\n" + upgrade);
        return Alembic.builder()
                .scripts(folder.toString())
                .build()
                .offline(dialect)
                .revisions();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mysql", "mariadb", "sqlite", "h2"})
    void tables_are_read_out_of_sql(String dialect) throws Exception {
        RehearsedRevision revision = ofSql(dialect, """
                        CREATE TABLE authors (id INTEGER PRIMARY KEY, name VARCHAR(80) NOT NULL DEFAULT 'x, y');
                        CREATE TABLE IF NOT EXISTS books (
                            id INTEGER NOT NULL, -- the key
                            author_id INTEGER REFERENCES authors (id),
                            price DECIMAL(8, 2),
                            CONSTRAINT books_pk PRIMARY KEY (id),
                            CHECK (price > 0));
                        CREATE TABLE gone (id INTEGER);
                        ALTER TABLE books ADD COLUMN title VARCHAR(50);
                        ALTER TABLE books DROP COLUMN price;
                        ALTER TABLE authors RENAME TO writers;
                        CREATE UNIQUE INDEX by_title ON books (title);
                        INSERT INTO writers (id, name) VALUES (1, 'a');
                        CREATE VIEW titles AS SELECT title FROM books;
                        DROP TABLE gone;
                        """).get(0);
        assertThat(shown(revision)).containsExactlyInAnyOrder("writers [id, name]", "books [id, author_id, title]");
        Table books = revision.tables().stream()
                .filter(table -> table.name().text().equals("books"))
                .findFirst()
                .orElseThrow();
        ForeignKeyConstraint key = (ForeignKeyConstraint) books.allConstraints().stream()
                .filter(ForeignKeyConstraint.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(key.reference().table().text()).isEqualTo("writers");
        assertThat(books.primaryKey()).isPresent();
        assertThat(books.allIndexes()).hasSize(1);
        assertThat(revision.unread()).isEmpty();
    }

    @Test
    @Timeout(60)
    void a_table_may_get_hundreds_of_columns() throws Exception {
        StringBuilder upgrade = new StringBuilder("CREATE TABLE wide (id INTEGER PRIMARY KEY);\n");
        for (int number = 0; number < 400; number++) {
            upgrade.append("ALTER TABLE wide ADD COLUMN c%d INTEGER;\n".formatted(number));
        }
        Table wide = ofSql("sqlite", upgrade.toString()).get(0).tables().get(0);
        assertThat(wide.columns()).hasSize(401);
        assertThat(wide.columns().get(400).name().text()).isEqualTo("c399");
    }

    @Test
    void sql_that_may_do_anything_is_named() throws Exception {
        RehearsedRevision revision = ofSql(
                        "postgresql", "CREATE TABLE copy AS SELECT 1 AS one;\nDO $$ BEGIN NULL; END $$;\n")
                .get(0);
        assertThat(revision.unread())
                .containsExactly("CREATE TABLE copy AS SELECT 1 AS one", "DO $$ BEGIN NULL; END $$");
    }
}
