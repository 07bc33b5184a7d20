package dev.alembic.testkit.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.Alembic;
import dev.alembic.comparison.DiffResult;
import dev.alembic.schema.Dsl;
import dev.alembic.schema.MetaData;
import dev.alembic.testserver.TestDatabase;
import dev.alembic.testserver.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views, functions and triggers are files, and a database is brought to what they say, and back. */
class ObjectFilesTest {

    @TempDir
    Path folder;

    private Path objects = Path.of("");

    @BeforeEach
    void make_folders() throws IOException {
        Files.createDirectories(folder.resolve("versions"));
        objects = folder.resolve("objects");
    }

    private Alembic project(LawDatabase database, MetaData model, String scratch) {
        return Alembic.builder()
                .scripts(folder)
                .connection(database.connection())
                .model(model)
                .setting("objects_path", objects.toString())
                .setting("test_url", scratch)
                .setting("history_table", "false")
                .build();
    }

    private static List<String> found(Alembic alembic) {
        DiffResult result = alembic.check().databases().get(0).result();
        return result.differences().stream()
                .flatMap(difference -> difference.detected().stream())
                .toList();
    }

    private void revise(Alembic alembic) {
        alembic.autogenerate(revision -> revision.message("change"));
        alembic.upgrade("head");
        assertThat(found(alembic)).isEmpty();
    }

    private void replace(String file, String text, String replacement) throws IOException {
        Path path = objects.resolve(file);
        String before = Files.readString(path);
        assertThat(before).contains(text);
        Files.writeString(path, before.replace(text, replacement));
    }

    private static final MetaData TASKS = Dsl.metaData(Dsl.table(
            "tasks",
            Dsl.column("id", Dsl.integer()).primaryKey().autoincrement(false),
            Dsl.column("title", Dsl.string(50)).notNull()));

    private static final MetaData MORE = Dsl.metaData(Dsl.table(
            "tasks",
            Dsl.column("id", Dsl.integer()).primaryKey().autoincrement(false),
            Dsl.column("title", Dsl.string(80)).notNull(),
            Dsl.column("owner", Dsl.string(20))));

    @Test
    void postgresql_with_all_kinds() throws SQLException, IOException {
        try (LawDatabase database = LawDatabase.open("postgresql")) {
            database.execute("CREATE TABLE tasks (id INTEGER PRIMARY KEY, title VARCHAR(50) NOT NULL)");
            database.execute(
                    "CREATE FUNCTION shout(t text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT upper(t) $$");
            database.execute("CREATE VIEW loud AS SELECT id, shout(title) AS title FROM tasks");
            database.execute("CREATE MATERIALIZED VIEW kept AS SELECT id FROM loud");
            database.execute("CREATE UNIQUE INDEX ix_kept ON kept (id)");
            database.execute("GRANT SELECT ON loud TO PUBLIC");
            database.execute("COMMENT ON VIEW loud IS 'it''s loud'");
            database.execute("CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS"
                    + " $$ BEGIN NEW.title := NEW.title || '!'; RETURN NEW; END $$");
            database.execute("CREATE TRIGGER note BEFORE INSERT ON tasks FOR EACH ROW EXECUTE FUNCTION note()");
            try (Alembic alembic = project(database, TASKS, "")) {
                assertThat(alembic.schemaFiles().writeObjects()).hasSize(5);
                assertThat(found(alembic)).isEmpty();
                database.execute("INSERT INTO tasks VALUES (1, 'a')");
                replace("function_shout_text.sql", "upper(t)", "upper(t) || '?'");
                replace("function_note.sql", "'!'", "'!!'");
                assertThat(found(alembic))
                        .containsExactlyInAnyOrder("changed function 'shout(text)'", "changed function 'note()'");
                revise(alembic);
                assertThat(database.rows("SELECT title FROM loud")).containsExactly("A!?");
                replace("view_loud.sql", "SELECT id", "SELECT id + 1 AS id");
                assertThat(found(alembic)).containsExactly("changed view 'loud'");
                revise(alembic);
                assertThat(database.rows("SELECT id FROM kept")).containsExactly("2");
                assertThat(database.rows("SELECT indexname FROM pg_indexes WHERE tablename = 'kept'"))
                        .containsExactly("ix_kept");
                assertThat(database.rows("SELECT has_table_privilege('public', 'loud', 'SELECT')"))
                        .containsExactly("t");
                alembic.downgrade("base");
                assertThat(found(alembic(database))).hasSize(0);
            }
        }
    }

    private Alembic alembic(LawDatabase database) throws IOException {
        try (var files = Files.walk(objects)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        try (var files = Files.walk(folder.resolve("versions"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        Alembic alembic = project(database, TASKS, "");
        alembic.schemaFiles().writeObjects();
        return alembic;
    }

    @Test
    void a_view_may_need_what_the_same_revision_adds() throws SQLException, IOException {
        try (TestDatabase scratch = TestServers.mariadb().freshDatabase("scratch")) {
            for (String name : List.of("postgresql", "h2", "sqlite", "mariadb")) {
                try (LawDatabase database = LawDatabase.open(name)) {
                    database.execute(
                            "CREATE TABLE tasks (id INTEGER NOT NULL PRIMARY KEY, title VARCHAR(50) NOT NULL)");
                    database.execute("CREATE VIEW titles AS SELECT title FROM tasks");
                    String url = name.equals("h2") ? "jdbc:h2:mem:" : name.equals("mariadb") ? scratch.url() : "";
                    try (Alembic alembic = project(database, TASKS, url)) {
                        alembic.schemaFiles().writeObjects();
                        assertThat(found(alembic)).as(name).isEmpty();
                        alembic.schemaFiles().snapshot();
                    }
                    Files.writeString(
                            objects.resolve("owners.sql"), "create view owners as select title, owner from tasks;");
                    try (Alembic alembic = project(database, MORE, url)) {
                        assertThat(found(alembic))
                                .as(name)
                                .contains("added view 'owners'"
                                        .replace("owners", name.equals("h2") ? "OWNERS" : "owners"));
                        revise(alembic);
                        assertThat(database.rows("SELECT count(*) FROM owners")).containsExactly("0");
                        alembic.downgrade("base");
                        assertThat(database.rows("SELECT count(*) FROM titles")).containsExactly("0");
                    }
                    clear();
                }
            }
        }
    }

    private void clear() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }
}
