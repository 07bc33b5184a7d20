package dev.alembic.testkit.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.Alembic;
import dev.alembic.RunResult;
import dev.alembic.Tenants;
import dev.alembic.error.ConfigException;
import dev.alembic.error.EditedRevisionException;
import dev.alembic.error.MigrationFailedException;
import dev.alembic.migration.MigrationListener;
import dev.alembic.migration.MigrationRun;
import dev.alembic.tenant.FailurePolicy;
import dev.alembic.tenant.Tenant;
import dev.alembic.tenant.TenantListener;
import dev.alembic.tenant.TenantResult;
import dev.alembic.tenant.TenantResult.State;
import dev.alembic.tenant.TenantResults;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many schemas of one database that have the same revisions. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TenantsTest {

    @TempDir
    Path folder;

    /** Databases that have schemas. */
    enum Kind {
        POSTGRESQL,
        MARIADB,
        H2
    }

    private TenantDatabase open(Kind kind) {
        return switch (kind) {
            case POSTGRESQL -> TenantDatabase.postgresql(folder);
            case MARIADB -> TenantDatabase.mariadb(folder);
            case H2 -> TenantDatabase.h2(folder);
        };
    }

    private static List<Tenant> tenants(TenantDatabase database, int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> Tenant.ofSchema("c" + i, database.schema("c" + i)))
                .toList();
    }

    private static Tenants all(TenantDatabase database, int number) {
        return database.builder().url(database.url()).build().tenants(tenants(database, number));
    }

    private static List<State> states(TenantResults<?> results) {
        return results.all().stream().<State>map(TenantResult::state).toList();
    }

    @ParameterizedTest
    @EnumSource
    void each_has_its_own_tables_in_its_own_schema(Kind kind) {
        try (TenantDatabase database = open(kind)) {
            database.revisions(3);

            TenantResults<RunResult> results = all(database, 5).parallel(3).upgrade("head");

            assertThat(results.all())
                    .allSatisfy(result -> assertThat(result.failure()).isEmpty());
            assertThat(results.all()).allSatisfy(result -> {
                assertThat(result.value().orElseThrow().to()).containsExactly("a3");
                assertThat(result.value().orElseThrow().revisions()).containsExactly("a1", "a2", "a3");
                assertThat(database.tables(database.schema(result.tenant().name())))
                        .containsExactly("alembic_history", "alembic_version", "t1", "t2", "t3");
            });
            assertThat(all(database, 5).parallel(2).current().all())
                    .allSatisfy(
                            result -> assertThat(result.value().orElseThrow().onAllHeads())
                                    .isTrue());
            assertThat(all(database, 5).downgrade("-1").all())
                    .allSatisfy(result ->
                            assertThat(result.value().orElseThrow().to()).containsExactly("a2"));
            assertThat(all(database, 5).stamp("head").all())
                    .allSatisfy(result ->
                            assertThat(result.value().orElseThrow().to()).containsExactly("a3"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_second_run_does_only_what_is_left(Kind kind) {
        try (TenantDatabase database = open(kind)) {
            database.revisions(2);
            all(database, 4).upgrade("a1");
            all(database, 2).upgrade("head");
            Queue<String> run = new ConcurrentLinkedQueue<>();
            TenantListener listener = new TenantListener() {
                @Override
                public MigrationListener runsOf(Tenant tenant) {
                    return new MigrationListener() {
                        @Override
                        public void beforeRun(MigrationRun begun) {
                            run.add(tenant.name());
                        }
                    };
                }
            };

            TenantResults<RunResult> results =
                    all(database, 5).listener(listener).parallel(2).upgrade("head");

            assertThat(results.all())
                    .allSatisfy(result -> assertThat(result.failure()).isEmpty());
            assertThat(run).containsExactlyInAnyOrder("c3", "c4", "c5");
            assertThat(results.all())
                    .allSatisfy(result ->
                            assertThat(result.value().orElseThrow().to()).containsExactly("a2"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_failure_in_the_middle_is_told_and_the_rest_done_if_that_is_wished(Kind kind) {
        try (TenantDatabase database = open(kind)) {
            database.revisions(2);
            all(database, 5).upgrade("a1");
            database.execute("CREATE TABLE %s.t2 (id integer)".formatted(database.schema("c3")));

            TenantResults<RunResult> stopped = all(database, 5).upgrade("head");

            assertThat(states(stopped))
                    .containsExactly(State.DONE, State.DONE, State.FAILED, State.NOT_RUN, State.NOT_RUN);
            MigrationFailedException failure = (MigrationFailedException)
                    stopped.find("c3").orElseThrow().failure().orElseThrow();
            assertThat(failure.report().revision()).isEqualTo("a2");
            assertThat(failure.report().statement())
                    .hasValueSatisfying(sql -> assertThat(sql).contains("CREATE TABLE t2"));

            TenantResults<RunResult> others = all(database, 5)
                    .onFailure(FailurePolicy.CONTINUE)
                    .parallel(2)
                    .upgrade("head");

            assertThat(states(others)).containsExactly(State.DONE, State.DONE, State.FAILED, State.DONE, State.DONE);
            database.execute("DROP TABLE %s.t2".formatted(database.schema("c3")));
            assertThat(all(database, 5)
                            .upgrade("head")
                            .find("c3")
                            .orElseThrow()
                            .value()
                            .orElseThrow()
                            .revisions())
                    .containsExactly("a2");
        }
    }

    @Test
    void what_is_the_affair_of_one_tenant_need_not_stop_the_others() {
        try (TenantDatabase database = TenantDatabase.h2(folder)) {
            database.revisions(2);
            all(database, 4).upgrade("a1");
            database.execute(
                    "UPDATE %s.alembic_version SET version_num = 'zz'".formatted(database.schema("c1")),
                    "CREATE TABLE %s.t2 (id integer)".formatted(database.schema("c3")));

            TenantResults<RunResult> results =
                    all(database, 4).onFailure(FailurePolicy.REVISION).upgrade("head");

            assertThat(states(results)).containsExactly(State.FAILED, State.DONE, State.FAILED, State.NOT_RUN);
        }
    }

    @Test
    void nobody_follows_a_canary_that_fails() {
        try (TenantDatabase database = TenantDatabase.h2(folder)) {
            database.revisions(1);
            database.execute("CREATE SCHEMA c3", "CREATE TABLE c3.t1 (id integer)");

            TenantResults<RunResult> results = all(database, 4)
                    .canary("c3")
                    .onFailure(FailurePolicy.CONTINUE)
                    .parallel(2)
                    .upgrade("head");

            assertThat(results.all().get(0).tenant().name()).isEqualTo("c3");
            assertThat(states(results)).containsExactly(State.FAILED, State.NOT_RUN, State.NOT_RUN, State.NOT_RUN);
        }
    }

    @Test
    void waves_come_one_after_the_other() {
        try (TenantDatabase database = TenantDatabase.h2(folder)) {
            database.revisions(1);
            List<String> begun = new ArrayList<>();
            List<String> ended = new ArrayList<>();
            TenantListener listener = new TenantListener() {
                @Override
                public synchronized void beforeTenant(Tenant tenant) {
                    begun.add(tenant.name());
                }

                @Override
                public synchronized void afterTenant(TenantResult<?> result) {
                    ended.add(result.tenant().name());
                }
            };

            all(database, 8)
                    .canary("c8")
                    .waves(2, 3)
                    .parallel(4)
                    .listener(listener)
                    .upgrade("head");

            assertThat(begun.get(0)).isEqualTo("c8");
            assertThat(begun.subList(1, 3)).containsExactlyInAnyOrder("c1", "c2");
            assertThat(ended.subList(1, 3)).containsExactlyInAnyOrder("c1", "c2");
            assertThat(ended.subList(3, 6)).containsExactlyInAnyOrder("c3", "c4", "c5");
        }
    }

    @Test
    void an_edited_revision_is_noticed_where_nothing_is_pending() {
        try (TenantDatabase database = TenantDatabase.postgresql(folder)) {
            database.revisions(1);
            all(database, 3).upgrade("head");
            database.revision(1, "CREATE TABLE t1 (id bigint PRIMARY KEY);");

            TenantResults<RunResult> results = database.builder()
                    .url(database.url())
                    .setting("edited", "fail")
                    .build()
                    .tenants(tenants(database, 3))
                    .upgrade("head");

            assertThat(states(results)).containsExactly(State.FAILED, State.NOT_RUN, State.NOT_RUN);
            assertThat(results.all().get(0).failure()).get().isInstanceOf(EditedRevisionException.class);
            all(database, 3).each(Alembic::acceptEdited);
            assertThat(all(database, 3).upgrade("head").isSuccessful()).isTrue();
        }
    }

    @Test
    void what_one_leaves_in_its_session_is_nothing_to_the_next() {
        try (TenantDatabase database = TenantDatabase.postgresql(folder)) {
            database.revision(1, "CREATE TABLE t1 (id integer PRIMARY KEY); SET search_path TO public; SET ROLE NONE;");
            database.revision(2, "CREATE TABLE t2 (id integer PRIMARY KEY);");

            assertThat(all(database, 3).upgrade("head").isSuccessful()).isTrue();

            assertThat(database.tables("public")).isEmpty();
            assertThat(database.tables("c3")).contains("t1", "t2");
        }
    }

    @Test
    void nothing_comes_to_a_database_that_is_no_tenants() {
        try (TenantDatabase database = TenantDatabase.h2(folder)) {
            database.revisions(1);
            Alembic alembic = database.builder()
                    .url(database.url())
                    .setting("tenants", "acme, globex")
                    .build();

            assertThatThrownBy(() -> alembic.upgrade("head"))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("names tenants")
                    .hasMessageContaining("--tenant NAME");
            assertThatThrownBy(() -> alembic.tenants().only("acne"))
                    .hasMessage("There is no tenant \"acne\" among the 2 of \"tenants\". Did you mean \"acme\"?");
            alembic.tenants().one("acme").upgrade("head");
            assertThat(alembic.tenants().one("acme").log()).hasSize(1);
            assertThat(database.tables("globex")).isEmpty();
        }
    }

    @Test
    void a_version_table_of_all_is_refused() {
        try (TenantDatabase database = TenantDatabase.h2(folder)) {
            database.revisions(1);
            Tenants tenants = database.builder()
                    .url(database.url())
                    .versionTableSchema("shared")
                    .build()
                    .tenants(List.of(Tenant.ofSchema("acme")));

            assertThat(tenants.upgrade("head").all().get(0).failure().orElseThrow())
                    .hasMessageContaining("version_table_schema is \"shared\"");
        }
    }

    @Test
    void files_are_tenants_by_their_urls_and_not_by_schema() throws Exception {
        Files.writeString(folder.resolve("a1.sql"), "-- revision: a1\n-- upgrade\nCREATE TABLE t1 (id integer);\n");
        Tenants tenants = Alembic.builder()
                .scripts(folder)
                .versionLocations(folder)
                .url("jdbc:sqlite:" + folder.resolve("common.db"))
                .setting("tenants", "sqlite:///%s/a.db, second = sqlite:///%s/b.db, third".formatted(folder, folder))
                .build()
                .tenants();

        TenantResults<RunResult> results = tenants.parallel(3).upgrade("head");

        assertThat(tenants.list()).extracting(Tenant::name).containsExactly("a.db", "second", "third");
        assertThat(states(results)).containsExactly(State.DONE, State.DONE, State.FAILED);
        assertThat(results.all().get(2).failure().orElseThrow())
                .hasMessage("On sqlite a tenant can't be a schema. Say which database it is: \"third = URL\".");
        assertThat(folder.resolve("a.db")).exists();
        assertThat(folder.resolve("b.db")).exists();
    }
}
