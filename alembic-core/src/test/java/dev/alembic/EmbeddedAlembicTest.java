package dev.alembic;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.metaData;
import static dev.alembic.schema.Dsl.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.config.Config;
import dev.alembic.error.ConfigException;
import dev.alembic.error.MigrationFailedException;
import dev.alembic.error.ScriptException;
import dev.alembic.migration.Environment;
import dev.alembic.migration.EnvironmentBuilder;
import dev.alembic.migration.Migration;
import dev.alembic.migration.OnlineRun;
import dev.alembic.op.Operations;
import dev.alembic.schema.MetaData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** Alembic in an application: no file, no command line. */
class EmbeddedAlembicTest {

    @TempDir
    Path folder;

    private SQLiteDataSource database(String name) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve(name));
        return source;
    }

    private AlembicBuilder builder() {
        return Alembic.builder().migrations(GivenRevisions.all()).dataSource(database("app.db"));
    }

    @Test
    void objects_are_revisions() {
        RunResult done = builder().build().upgrade("head");
        assertThat(done.from()).isEmpty();
        assertThat(done.to()).containsExactly("bbbb");
        assertThat(done.revisions()).containsExactly("aaaa", "bbbb");
        assertThat(done.steps())
                .extracting(each -> each.step().message())
                .containsExactly("create tasks", "three rows");
    }

    @Test
    void what_is_done_is_not_done_again() {
        Alembic alembic = builder().build();
        alembic.upgrade("head");
        RunResult again = alembic.upgrade("head");
        assertThat(again.isUpToDate()).isTrue();
        assertThat(again.from()).isEqualTo(again.to()).containsExactly("bbbb");
    }

    @Test
    void the_way_back_is_told_too() {
        Alembic alembic = builder().build();
        alembic.upgrade("head");
        RunResult back = alembic.downgrade("base");
        assertThat(back.from()).containsExactly("bbbb");
        assertThat(back.to()).isEmpty();
        assertThat(back.revisions()).containsExactly("bbbb", "aaaa");
    }

    @Test
    void pending_revisions_are_listed_in_the_order_of_their_run() {
        Alembic alembic = builder().build();
        assertThat(alembic.pending()).extracting(RevisionView::id).containsExactly("aaaa", "bbbb");
        alembic.upgrade("aaaa");
        assertThat(alembic.pending()).extracting(RevisionView::id).containsExactly("bbbb");
    }

    @Test
    void the_state_of_the_database_is_told_with_its_url() {
        Alembic alembic = builder().build();
        alembic.stamp("aaaa");
        CurrentRevisions current = alembic.current();
        assertThat(current.revisions()).extracting(RevisionView::id).containsExactly("aaaa");
        assertThat(current.onAllHeads()).isFalse();
        assertThat(current.database()).endsWith("app.db");
    }

    @Test
    void a_model_is_compared() {
        Alembic alembic = builder().model(GivenRevisions.MODEL).build();
        alembic.upgrade("head");
        assertThat(alembic.check().isClean()).isTrue();
        MetaData other = GivenRevisions.MODEL.and(
                metaData(table("labels", column("id", integer()).primaryKey())));
        CheckResult result = builder().model(other).build().check();
        assertThat(result.isClean()).isFalse();
        assertThat(result.databases().get(0).result().differences().get(0).detected())
                .containsExactly("added table 'labels'");
    }

    @Test
    void scripts_are_written_for_any_database() {
        Alembic alembic = Alembic.builder().migrations(GivenRevisions.all()).build();
        assertThat(alembic.offline("mysql").upgrade("aaaa", "bbbb")).isEqualTo("""
                -- Running upgrade aaaa -> bbbb

                INSERT INTO tasks (id, title) VALUES (1, 'a'), (2, 'b'), (3, 'c');

                UPDATE alembic_version SET version_num='bbbb' WHERE alembic_version.version_num = 'aaaa';

                """);
        assertThat(alembic.offline("postgresql").downgrade("aaaa:base")).contains("DROP TABLE tasks");
        assertThat(alembic.offline("sqlite").stamp("aaaa")).contains("VALUES ('aaaa')");
    }

    @Test
    void projects_in_one_program_do_not_know_of_each_other() throws SQLException {
        Alembic one = builder().build();
        Alembic other = Alembic.builder()
                .migrations(GivenRevisions.all())
                .dataSource(database("other.db"))
                .versionTable("other_version")
                .build();
        one.upgrade("head");
        other.upgrade("aaaa");
        assertThat(one.current().revisions()).extracting(RevisionView::id).containsExactly("bbbb");
        assertThat(other.current().revisions()).extracting(RevisionView::id).containsExactly("aaaa");
        assertThat(count("other.db", "SELECT COUNT(*) FROM other_version")).isEqualTo(1);
    }

    @Test
    void a_connection_of_the_application_stays_open() throws SQLException {
        try (Connection connection = database("app.db").getConnection()) {
            Alembic alembic = Alembic.builder()
                    .migrations(GivenRevisions.all())
                    .connection(connection)
                    .build();
            alembic.upgrade("head");
            assertThat(connection.isClosed()).isFalse();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM tasks")) {
                assertThat(rows.getInt(1)).isEqualTo(3);
            }
        }
    }

    @Test
    void an_environment_may_be_an_object() throws SQLException {
        Environment environment = new Environment() {
            @Override
            public void configure(EnvironmentBuilder env) {
                env.versionTable("history");
            }
        };
        builder()
                .environment(environment)
                .configure(env -> env.versionTable(env.config().require("version_table")))
                .versionTable("wins")
                .build()
                .upgrade("head");
        assertThat(count("app.db", "SELECT COUNT(*) FROM wins")).isEqualTo(1);
    }

    @Test
    void a_url_serves_as_well() throws SQLException {
        Alembic.builder()
                .migrations(GivenRevisions.all())
                .directory(folder)
                .url("sqlite:///app.db")
                .build()
                .upgrade("head");
        assertThat(count("app.db", "SELECT COUNT(*) FROM tasks")).isEqualTo(3);
    }

    @Test
    void settings_are_taken_literally() {
        List<String> seen = new ArrayList<>();
        Environment environment = new Environment() {
            @Override
            public void configure(EnvironmentBuilder env) {
                seen.add(env.config().require("password"));
            }
        };
        builder()
                .environment(environment)
                .password("50% ${HOME} %(here)s $${x} %%")
                .build()
                .current();
        assertThat(seen).containsOnly("50% ${HOME} %(here)s $${x} %%");
    }

    @Test
    void an_unknown_setting_is_refused() {
        assertThatThrownBy(() -> Alembic.builder().setting("version_tabel", "x"))
                .isInstanceOf(ConfigException.class)
                .hasMessage("Unknown setting \"version_tabel\". Did you mean \"version_table\"?");
    }

    @Test
    void a_file_is_one_way_to_fill_the_builder() {
        Config config = Config.of(folder, Map.of("version_table", "from_file"));
        Alembic alembic = Alembic.of(config)
                .migrations(GivenRevisions.all())
                .dataSource(database("app.db"))
                .build();
        assertThat(alembic.upgrade("head").to()).containsExactly("bbbb");
        assertThat(alembic.offline("sqlite").ensureVersion()).contains("CREATE TABLE from_file");
    }

    @Test
    void an_object_without_the_annotation_is_refused() {
        Migration none = new Migration() {
            @Override
            public void upgrade(Operations op) {}
        };
        Alembic alembic = Alembic.builder().migrations(List.of(none)).build();
        assertThatThrownBy(alembic::heads)
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining("EmbeddedAlembicTest$")
                .hasMessageContaining("is no revision: it needs @Revision(id = \"…\").");
    }

    @Test
    void a_failure_is_the_report_of_the_command_line() {
        List<Migration> failing = new ArrayList<>(GivenRevisions.all());
        failing.add(new GivenRevisions.Fails());
        Alembic alembic = Alembic.builder()
                .migrations(failing)
                .dataSource(database("app.db"))
                .build();
        assertThatThrownBy(() -> alembic.upgrade("head")).isInstanceOfSatisfying(MigrationFailedException.class, e -> {
            assertThat(e.report().revision()).isEqualTo("cccc");
            assertThat(e.report().notDone()).containsExactly("aaaa", "bbbb", "cccc");
        });
        assertThat(alembic.current().revisions()).isEmpty();
    }

    @Test
    void revisions_are_written_without_any_template() throws IOException {
        Path scripts = Files.createDirectory(folder.resolve("db"));
        Alembic alembic = Alembic.builder()
                .scripts(scripts)
                .directory(folder)
                .dataSource(database("app.db"))
                .model(GivenRevisions.MODEL)
                .build();
        GeneratedRevisions generated =
                alembic.autogenerate(r -> r.message("create tasks").id("aaaa"));
        assertThat(generated.hasOperations()).isTrue();
        CreatedRevision next = alembic.revision(
                r -> r.message("later").id("bbbb").branchLabel("main").sql());
        assertThat(next.file()).isEqualTo(scripts.resolve("versions/Vbbbb_later.sql"));
        alembic.upgrade("head");
        assertThat(alembic.check().isClean()).isTrue();
        assertThatThrownBy(() -> alembic.revision(r -> r.head("aaaa"))).hasMessageContaining("is not a head revision");
        alembic.revision(r -> r.id("cccc").head("aaaa").splice().dependsOn("bbbb"));
        assertThat(alembic.show("cccc")).singleElement().satisfies(view -> {
            assertThat(view.revises()).containsExactly("aaaa");
            assertThat(view.dependsOn()).containsExactly("bbbb");
            assertThat(view.message()).isEqualTo("empty message");
        });
        assertThat(alembic.branches()).extracting(branch -> branch.point().id()).containsExactly("aaaa");
    }

    @Test
    void wishes_are_asked_for_once_a_command() throws IOException {
        List<String> asked = new ArrayList<>();
        Alembic alembic = Alembic.builder()
                .scripts(Files.createDirectory(folder.resolve("db")))
                .directory(folder)
                .dataSource(database("app.db"))
                .model(GivenRevisions.MODEL)
                .configure(env -> asked.add("configure"))
                .build();
        alembic.autogenerate(r -> r.message("create tasks"));
        assertThat(asked).hasSize(1);
        alembic.upgrade("head");
        assertThat(asked).hasSize(2);
        alembic.check();
        assertThat(asked).hasSize(3);
    }

    @Test
    void wishes_may_differ_from_database_to_database() throws SQLException {
        Environment tenants = new Environment() {
            private String tenant = "";

            @Override
            public void configure(EnvironmentBuilder env) {
                env.versionTable("versions_of_" + tenant);
            }

            @Override
            public void runOnline(OnlineRun run) throws SQLException {
                for (String name : List.of("one", "two")) {
                    tenant = name;
                    try (Connection connection = database(name + ".db").getConnection()) {
                        run.on(connection);
                    }
                }
            }
        };
        Alembic.builder()
                .migrations(GivenRevisions.all())
                .environment(tenants)
                .build()
                .upgrade("head");
        assertThat(count("one.db", "SELECT count(*) FROM versions_of_one")).isEqualTo(1);
        assertThat(count("two.db", "SELECT count(*) FROM versions_of_two")).isEqualTo(1);
    }

    private int count(String name, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(name));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.getInt(1);
        }
    }

    @Test
    void a_package_without_revisions_is_refused() {
        Alembic alembic = Alembic.builder()
                .scripts("classpath:no.revisions.here")
                .dataSource(database("app.db"))
                .build();
        assertThatThrownBy(alembic::heads)
                .isInstanceOf(ScriptException.class)
                .hasMessageStartingWith("No revisions are packaged in \"classpath:no.revisions.here\".");
    }

    @Test
    void a_package_may_wait_for_its_first_revision() {
        Alembic alembic = Alembic.builder()
                .scripts("classpath:no.revisions.here")
                .dataSource(database("app.db"))
                .allowNoRevisions(true)
                .build();
        assertThat(alembic.heads()).isEmpty();
        assertThat(alembic.upgrade("heads").isUpToDate()).isTrue();
    }

    @Test
    void a_model_may_be_compared_without_any_script_directory() {
        Alembic alembic = Alembic.builder()
                .dataSource(database("app.db"))
                .allowNoRevisions(true)
                .model(metaData(table("tasks", column("id", integer()).primaryKey())))
                .build();
        assertThat(alembic.check().isClean()).isFalse();
    }

    @Test
    void objects_may_be_all_the_revisions_there_are() {
        Alembic alembic = builder()
                .scripts("classpath:no.revisions.here")
                .allowNoRevisions(true)
                .build();
        assertThat(alembic.upgrade("heads").to()).containsExactly("bbbb");
    }
}
