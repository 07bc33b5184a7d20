package dev.alembic.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For each check a history that passes it and one that doesn't, with what it says then. */
class MigrationSuiteTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                HistorySample.Good.class,
                HistorySample.InMemory.class,
                ServerSample.OnPostgresql.class,
                ServerSample.OnMariadb.class
            })
    void a_good_history_passes_all_checks(Class<?> type) {
        SuiteRun run = SuiteRun.of(type);
        assertThat(run.failed()).isEmpty();
        assertThat(run.aborted()).isEmpty();
        assertThat(run.succeeded())
                .contains("singleHead", "upgrade", "modelMatches", "entitiesAreKnown", "scriptEqualsRun")
                .contains("upDownUp [1a (create tasks)]", "upDownUp [3c (first task)]")
                .contains("downgradeLeavesNoTrace [2b (add owner)]", "dataSurvives [2b (add owner)]")
                .doesNotContain("dataSurvives [1a (create tasks)]");
    }

    @Test
    void a_long_history_passes_on_a_server() {
        SuiteRun run = SuiteRun.of(LongHistorySample.OnPostgresql.class);
        assertThat(run.failed()).isEmpty();
        assertThat(run.succeeded().stream().filter(name -> name.startsWith("upDownUp")))
                .hasSize(LongHistorySample.REVISIONS);
    }

    @Test
    void urls_of_containers_are_left_to_their_driver() throws SQLException {
        try (ContainerDriver driver = new ContainerDriver()) {
            SuiteRun run = SuiteRun.of(ServerSample.InContainers.class);
            assertThat(run.failed()).isEmpty();
            assertThat(run.succeeded()).contains("upgrade", "scriptEqualsRun", "upDownUp [3c (first task)]");
            assertThat(driver.containers()).isGreaterThan(2);
        }
    }

    @Test
    void files_of_databases_are_deleted() throws IOException {
        SuiteRun.of(HistorySample.Good.class);
        try (Stream<Path> files = Files.list(Path.of("target/databases"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void a_merge_is_one_head_with_two_orders() {
        SuiteRun run = SuiteRun.of(HistorySample.Merged.class);
        assertThat(run.failed()).isEmpty();
        assertThat(run.succeeded())
                .contains("singleHead", "upDownUp [3d (merge)]", "upDownUp [4e (add rank)]")
                .contains("allOrdersAgree [2b (add owner) first]", "allOrdersAgree [2c (add people) first]");
    }

    @Test
    void two_heads_are_too_many() {
        assertThat(SuiteRun.of(HistorySample.TwoHeads.class).failed())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("singleHead: The history has 2 heads, so the next revision doesn't know what it"
                                + " builds on. \"alembic merge heads\" makes them one:\n  2b (add owner), ")
                        .endsWith("two_heads/versions/V2c_add_people.sql"));
    }

    @Test
    void orders_may_not_matter() {
        assertThat(SuiteRun.of(HistorySample.TwoHeads.class).failed()).contains("""
                        allOrdersAgree [2b (add owner) first]: With 2b (add owner) first, the schema becomes \
                        another one:
                          removed column 'people.name'""");
    }

    @Test
    void a_branch_that_needs_another_one_has_to_say_so() {
        SuiteRun run = SuiteRun.of(HistorySample.NeedsOther.class);
        assertThat(run.failed())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("allOrdersAgree [2c (create labels) first]: With 2c (create labels) first, the"
                                + " revisions can't be run. A revision that needs another branch says so by dependsOn."
                                + " Running upgrade 1a -> 2c, create labels failed: ")
                        .contains("V2c_create_labels.sql, line 6", "INSERT INTO people"));
    }

    @Test
    void a_failure_says_revision_statement_file_and_line() {
        SuiteRun run = SuiteRun.of(HistorySample.Misspelt.class);
        assertThat(run.failed())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("upgrade: Running upgrade 1a -> 2b, add owner failed: ")
                        .contains("V2b_add_owner.sql, line 6", "ALTER TABLE task ADD COLUMN owner"));
        assertThat(run.failed()).anySatisfy(line -> assertThat(line).startsWith("upDownUp [2b (add owner)]: "));
        assertThat(run.aborted())
                .contains("upDownUp [3c (add rank)]: 3c (add rank) can't be tried, since 2b (add owner) can't be"
                        + " upgraded before it.");
        assertThat(run.succeeded()).contains("upDownUp [1a (create tasks)]");
    }

    @Test
    void a_downgrade_that_forgets_a_table_keeps_the_upgrade_from_running_again() {
        SuiteRun run = SuiteRun.of(HistorySample.Forgetful.class);
        assertThat(run.failed())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("upDownUp [2b (create people)]: 2b (create people) can't be run again after its"
                                + " downgrade, which doesn't undo all that the upgrade does. Running upgrade 1a -> 2b,")
                        .contains("V2b_create_people.sql, line 6"));
        assertThat(run.succeeded()).contains("upDownUp [3c (index titles)]", "upDownUp [4d (add rank)]");
    }

    @Test
    void a_downgrade_that_forgets_an_index_leaves_a_trace() {
        assertThat(SuiteRun.of(HistorySample.Forgetful.class).failed())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("downgradeLeavesNoTrace [3c (index titles)]: Upgrade and downgrade of 3c (index"
                                + " titles) change the schema; downgrade() has to undo it (")
                        .endsWith("V3c_index_titles.sql):\n  added index 'ix_title' on 'tasks' (title)"));
    }

    @Test
    void what_cannot_be_undone_is_not_tried() {
        SuiteRun run = SuiteRun.of(HistorySample.Irreversible.class);
        String reason = "2b (drop titles) is not downgraded, since it says that it can't be: restore the titles from"
                + " the backup";
        assertThat(run.failed()).isEmpty();
        assertThat(run.aborted())
                .contains("upDownUp [2b (drop titles)]: " + reason, "dataSurvives [2b (drop titles)]: " + reason);
        assertThat(run.succeeded()).contains("upDownUp [3c (add rank)]", "dataSurvives [3c (add rank)]");
    }

    @Test
    void what_is_out_of_use_is_only_upgraded() {
        SuiteRun run = SuiteRun.of(HistorySample.DownTo.class);
        assertThat(run.failed()).isEmpty();
        assertThat(run.succeeded())
                .contains("upDownUp [3c (add rank)]", "dataSurvives [2b (drop titles)]")
                .doesNotContain("upDownUp [1a (create tasks)]", "upDownUp [2b (drop titles)]");
    }

    @Test
    void a_model_with_more_than_the_revisions_make_fails() {
        assertThat(SuiteRun.of(HistorySample.OtherModel.class).failed()).containsExactly("""
                        modelMatches: The revisions don't make the database what the model says. "alembic \
                        revision --autogenerate" writes the one that is missing:
                          added column 'tasks.due'
                         \s
                          // commands auto generated by Alembic: please adjust
                          op.addColumn("tasks", column("due", string(10)));
                          // end Alembic commands""");
    }

    @Test
    void without_a_model_there_is_nothing_to_compare() {
        assertThat(SuiteRun.of(HistorySample.Irreversible.class).aborted())
                .contains("modelMatches: There is no model to compare with.");
    }

    @Test
    void rows_may_not_be_lost() {
        SuiteRun run = SuiteRun.of(HistorySample.LostRows.class);
        assertThat(run.failed())
                .hasSize(2)
                .contains("""
                        dataSurvives [2b (tidy titles)]: Upgrade and downgrade of 2b (tidy titles) leave other \
                        rows than there were. If that is meant, say by afterDowngrade("2b", …) what they are to be:
                          tasks: - {id=1, title=A}
                          tasks: + {id=1, title=a}""")
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "dataSurvives [4d (unique titles)]: Running upgrade 3c -> 4d, unique titles failed:")
                        .contains("CREATE UNIQUE INDEX ux_title"));
    }

    @Test
    void assertions_about_rows_are_asked_both_ways() {
        SuiteRun run = SuiteRun.of(HistorySample.WrongRows.class);
        assertThat(run.failed())
                .containsExactly(
                        "dataSurvives [2b (tidy titles)]: [{title=a}] instead of [{title=A}]",
                        "dataSurvives [3c (add rank)]: [{title=a}] instead of [{title=b}]");
    }

    @Test
    void what_only_a_live_database_can_answer_is_no_script() {
        assertThat(SuiteRun.of(ScriptSample.ReadsTheDatabase.class).aborted())
                .anySatisfy(line ->
                        assertThat(line).startsWith("scriptEqualsRun: The revisions can't be printed as a script: "));
    }

    @Test
    void a_script_that_does_something_else_fails() {
        assertThat(SuiteRun.of(ScriptSample.DependsOnTheMode.class).failed()).containsExactly("""
                        scriptEqualsRun: The script of "alembic upgrade heads --sql" makes another database \
                        than the upgrade:
                          removed column 'tasks.title'
                          0 rows in 'tasks' instead of 1""");
    }

    @Test
    void environments_that_connect_elsewhere_are_kept_from_it() {
        SuiteRun run = SuiteRun.of(ScriptSample.Elsewhere.class);
        assertThat(run.failed())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .contains("The environment connects to jdbc:h2:mem:elsewhere, and not to the database of"
                                + " the test, so"
                                + " nothing was run. It gets the test's database from run.connect()."));
        assertThat(ScriptSample.Elsewhere.tables()).doesNotContain("TASKS");
    }

    @Test
    void databases_have_to_be_told_apart() {
        assertThat(SuiteRun.of(ScriptSample.OneDatabase.class).failed())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .contains("The url \"jdbc:h2:mem:one;PASSWORD=***\" names the same database each time. Put {n}"
                                + " into its name, so that a new one is made, which may be dropped afterwards."));
    }

    @Test
    void databases_have_to_be_somewhere() {
        assertThat(SuiteRun.of(ScriptSample.NoDatabase.class).failed())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .contains("Where are the databases of the tests? Say it by @Migrations(url ="
                                + " \"jdbc:sqlite:target/{n}.db\"), for example;"));
    }

    @Test
    void entities_have_to_be_listed() {
        EntitySample.compileInvoice();
        assertThat(SuiteRun.of(EntitySample.Forgotten.class).failed()).containsExactly("""
                        entitiesAreKnown: The model leaves out entities, so that nobody makes tables for them. \
                        List them in the environment:
                          com.example.entities.Invoice""");
        assertThat(SuiteRun.of(EntitySample.Complete.class).failed()).isEmpty();
    }

    @Test
    void tests_of_ones_own_have_a_database_each() {
        SuiteRun run = SuiteRun.of(OwnTestSample.class);
        assertThat(run.failed()).isEqualTo(List.of());
        assertThat(run.succeeded()).hasSize(6);
    }
}
