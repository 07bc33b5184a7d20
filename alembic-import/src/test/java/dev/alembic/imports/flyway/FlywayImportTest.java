package dev.alembic.imports.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.alembic.imports.Contents;
import dev.alembic.imports.ScratchDatabase;
import dev.alembic.imports.ScratchDatabase.Kind;
import dev.alembic.imports.ScratchProject;
import dev.alembic.imports.Tool;
import dev.alembic.imports.source.ImportPlan;
import dev.alembic.imports.source.ImportPlan.Standing;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Flyway itself did is the measure. */
class FlywayImportTest {

    private static final String ALL = "30";

    @TempDir
    Path folder;

    private ScratchProject project(Kind kind) {
        ScratchProject project = new ScratchProject(folder.resolve("project"));
        new FlywayShop(project, kind).write();
        return project;
    }

    private ScratchDatabase database(Kind kind) {
        return ScratchDatabase.create(kind, folder);
    }

    @ParameterizedTest
    @EnumSource
    void an_empty_database_becomes_what_flyway_makes(Kind kind) {
        ScratchProject project = project(kind);
        try (ScratchDatabase theirs = database(kind);
                ScratchDatabase ours = database(kind)) {
            ImportPlan plan = project.take(Tool.FLYWAY, ours);
            assertThat(plan.standing()).isEmpty();
            assertThat(plan.revisions()).hasSizeGreaterThanOrEqualTo(32);
            project.on(ours).upgrade("head");
            new FlywayShop(project, kind).flyway(theirs, ALL).migrate();
            assertThat(Contents.of(ours)).hasSizeGreaterThan(100);
            assertThat(Contents.differences(theirs, ours)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_existing_database_is_stamped_and_only_the_rest_runs(Kind kind) {
        ScratchProject project = project(kind);
        try (ScratchDatabase theirs = database(kind);
                ScratchDatabase ours = database(kind)) {
            FlywayShop shop = new FlywayShop(project, kind);
            shop.flyway(ours, "20").migrate();
            shop.flyway(theirs, "20").migrate();
            Standing standing = project.take(Tool.FLYWAY, ours).standing().orElseThrow();
            assertThat(standing.heads()).containsExactly("20");
            assertThat(standing.pending())
                    .startsWith("21")
                    .endsWith("30", "R.a_first_view", "R.product_titles")
                    .hasSize(12);
            assertThat(project.on(ours).current().revisions()).extracting("id").containsExactly("20");
            project.on(ours).upgrade("head");
            shop.flyway(theirs, ALL).migrate();
            assertThat(Contents.differences(theirs, ours)).isEmpty();
        }
    }

    @Test
    void a_database_that_has_all_has_nothing_pending() {
        ScratchProject project = project(Kind.H2);
        try (ScratchDatabase database = database(Kind.H2)) {
            new FlywayShop(project, Kind.H2).flyway(database, ALL).migrate();
            Standing standing = project.take(Tool.FLYWAY, database).standing().orElseThrow();
            assertThat(standing.heads()).containsExactly("R.product_titles");
            assertThat(standing.pending()).isEmpty();
            assertThat(standing.applied()).hasSize(33);
        }
    }

    @Test
    void undo_migrations_are_the_way_back() {
        ScratchProject project = project(Kind.SQLITE);
        try (ScratchDatabase database = database(Kind.SQLITE)) {
            new FlywayShop(project, Kind.SQLITE).flyway(database, "18").migrate();
            project.take(Tool.FLYWAY, database);
            project.on(database).downgrade("16");
            assertThat(Contents.of(database))
                    .noneMatch(line -> line.startsWith("part_17") || line.startsWith("part_18"));
            assertThat(Contents.of(database)).anyMatch(line -> line.startsWith("part_16"));
            assertThatThrownBy(() -> project.on(database).downgrade("3.2")).hasMessageContaining("it has no downgrade");
        }
    }

    @Test
    void what_came_late_is_still_to_run() {
        ScratchProject project = project(Kind.H2);
        try (ScratchDatabase late = database(Kind.H2);
                ScratchDatabase complete = database(Kind.H2)) {
            FlywayShop shop = new FlywayShop(project, Kind.H2);
            project.remove("V6__create_part_6.sql");
            project.remove("V8__create_part_8.sql");
            shop.flyway(late, "18").migrate();
            shop.write();
            shop.flyway(complete, ALL).migrate();
            Standing standing = project.take(Tool.FLYWAY, late).standing().orElseThrow();
            assertThat(standing.heads()).containsExactly("18");
            assertThat(standing.pending()).startsWith("6", "8", "19");
            project.on(late).upgrade("head");
            assertThat(Contents.differences(complete, late)).isEmpty();
        }
    }

    @Test
    void a_second_database_is_only_stamped() {
        ScratchProject project = project(Kind.H2);
        try (ScratchDatabase first = database(Kind.H2);
                ScratchDatabase second = database(Kind.H2)) {
            FlywayShop shop = new FlywayShop(project, Kind.H2);
            shop.flyway(first, "20").migrate();
            shop.flyway(second, "7").migrate();
            project.take(Tool.FLYWAY, first);
            List<String> written = project.revisions();
            ImportPlan plan = project.take(Tool.FLYWAY, second);
            assertThat(plan.revisions()).isEmpty();
            assertThat(project.revisions()).isEqualTo(written);
            assertThat(project.on(second).current().revisions())
                    .extracting("id")
                    .containsExactly("7");
        }
    }

    @Test
    void a_new_file_of_flyways_is_one_revision_more() {
        ScratchProject project = project(Kind.H2);
        try (ScratchDatabase database = database(Kind.H2)) {
            project.take(Tool.FLYWAY, database);
            project.write("V31__more.sql", "CREATE TABLE more (id INTEGER);");
            ImportPlan plan = project.take(Tool.FLYWAY, database);
            assertThat(plan.revisions())
                    .singleElement()
                    .extracting(one -> one.place().id())
                    .isEqualTo("31");
            project.on(database).upgrade("head");
        }
    }

    @Test
    void the_stamp_follows_what_flyway_does_meanwhile() {
        ScratchProject project = project(Kind.H2);
        try (ScratchDatabase database = database(Kind.H2)) {
            FlywayShop shop = new FlywayShop(project, Kind.H2);
            shop.flyway(database, "6").migrate();
            project.take(Tool.FLYWAY, database);
            shop.flyway(database, "9").migrate();
            project.take(Tool.FLYWAY, database);
            assertThat(project.on(database).current().revisions())
                    .extracting("id")
                    .containsExactly("9");
            project.on(database).upgrade("12");
            project.take(Tool.FLYWAY, database);
            assertThat(project.on(database).current().revisions())
                    .extracting("id")
                    .containsExactly("12");
        }
    }

    @Test
    void a_migration_that_failed_stops_the_import() {
        ScratchProject project = project(Kind.H2);
        try (ScratchDatabase database = database(Kind.H2)) {
            FlywayShop shop = new FlywayShop(project, Kind.H2);
            project.write("V7__create_part_7.sql", "CREATE TABLE part_7 (id INTEGER); CREATE TABEL x;");
            assertThatThrownBy(() -> shop.flyway(database, ALL).migrate()).isInstanceOf(FlywayException.class);
            assertThatThrownBy(() -> project.plan(Tool.FLYWAY, database))
                    .hasMessage("\"V7__create_part_7.sql\" has failed in this database, says Flyway. Put the database"
                            + " right, let \"flyway repair\" forget the failure, and import again.");
            assertThat(project.revisions()).isEmpty();
        }
    }

    @Test
    void files_that_are_not_what_ran_stop_the_import() {
        ScratchProject project = project(Kind.H2);
        try (ScratchDatabase database = database(Kind.H2)) {
            new FlywayShop(project, Kind.H2).flyway(database, ALL).migrate();
            project.write("V5__create_part_5.sql", "CREATE TABLE part_5 (id INTEGER);");
            project.write("V30__last.sql", "SELECT 1;");
            assertThatThrownBy(() -> project.plan(Tool.FLYWAY, database))
                    .hasMessage("These have been changed since they ran in this database: 5 (V5__create_part_5.sql), 30"
                            + " (V30__last.sql). Put back what ran, or let \"flyway repair\" accept them as they are.");
            project.remove("V5__create_part_5.sql");
            assertThatThrownBy(() -> project.plan(Tool.FLYWAY, database))
                    .hasMessageStartingWith("These have run in this database, and there is no file of them: 5"
                            + " (V5__create_part_5.sql). Put them back");
        }
    }

    @Test
    void a_placeholder_without_a_value_is_named() {
        ScratchProject project = project(Kind.H2);
        project.write("flyway.conf", "flyway.placeholders.limit=2\n");
        try (ScratchDatabase database = database(Kind.H2)) {
            assertThatThrownBy(() -> project.plan(Tool.FLYWAY, database))
                    .hasMessage("These placeholders have no value: owner in V21__placeholders.sql. Give them one in"
                            + " Flyway's configuration, which --settings names if it isn't found, or by --placeholder"
                            + " owner=VALUE.");
        }
    }

    @Test
    void a_repeatable_migration_that_changed_runs_again() {
        ScratchProject project = project(Kind.H2);
        try (ScratchDatabase database = database(Kind.H2)) {
            new FlywayShop(project, Kind.H2).flyway(database, ALL).migrate();
            project.write("R__product_titles.sql", "CREATE OR REPLACE VIEW product_titles AS SELECT id FROM products;");
            Standing standing = project.take(Tool.FLYWAY, database).standing().orElseThrow();
            assertThat(standing.heads()).containsExactly("R.a_first_view");
            assertThat(standing.pending()).containsExactly("R.product_titles");
            project.on(database).upgrade("head");
            assertThat(Contents.of(database))
                    .noneMatch(line -> line.startsWith("PRODUCT_TITLES column") && line.contains("=TITLE"));
        }
    }

    @Test
    void what_a_baseline_covers_counts_as_run() {
        ScratchProject project = project(Kind.H2);
        try (ScratchDatabase complete = database(Kind.H2);
                ScratchDatabase database = database(Kind.H2)) {
            FlywayShop shop = new FlywayShop(project, Kind.H2);
            shop.flyway(database, "10").migrate();
            database.execute("DROP TABLE \"flyway_schema_history\"");
            shop.configuration(database).baselineVersion("10").load().baseline();
            Standing standing = project.take(Tool.FLYWAY, database).standing().orElseThrow();
            assertThat(standing.heads()).containsExactly("10");
            project.on(database).upgrade("head");
            shop.flyway(complete, ALL).migrate();
            assertThat(Contents.differences(complete, database)).isEmpty();
        }
    }

    @Test
    void a_baseline_migration_is_the_first_revision() {
        ScratchProject project = project(Kind.H2);
        project.write("B19__all.sql", """
            CREATE TABLE customers (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(100) NOT NULL);
            CREATE TABLE products (id INTEGER NOT NULL PRIMARY KEY, title VARCHAR(100), price NUMERIC(10, 2),
                stock INTEGER DEFAULT 0 NOT NULL);
            CREATE TABLE rates (code VARCHAR(10) NOT NULL PRIMARY KEY, rate NUMERIC(10, 4));
            """);
        try (ScratchDatabase theirs = database(Kind.H2);
                ScratchDatabase ours = database(Kind.H2)) {
            ImportPlan plan = project.take(Tool.FLYWAY, ours);
            assertThat(plan.revisions().get(0).place().id()).isEqualTo("19");
            assertThat(plan.notes()).anyMatch(note -> note.startsWith("B19__all.sql is the first revision"));
            project.on(ours).upgrade("head");
            new FlywayShop(project, Kind.H2).flyway(theirs, ALL).migrate();
            assertThat(Contents.differences(theirs, ours)).isEmpty();
        }
    }

    @Test
    void a_database_below_a_baseline_migration_gets_the_versions() {
        ScratchProject project = project(Kind.H2);
        try (ScratchDatabase database = database(Kind.H2)) {
            new FlywayShop(project, Kind.H2).flyway(database, "5").migrate();
            project.write("B19__all.sql", "SELECT 1;");
            ImportPlan plan = project.take(Tool.FLYWAY, database);
            assertThat(plan.standing().orElseThrow().heads()).containsExactly("5");
            assertThat(plan.notes()).contains("B19__all.sql is left out, since this database stands below it: 5.");
            project.on(database).upgrade("head");
        }
    }

    /** Its undo is not free, so the row that it writes is written here. */
    @Test
    void what_was_undone_is_pending() {
        ScratchProject project = project(Kind.H2);
        try (ScratchDatabase database = database(Kind.H2)) {
            new FlywayShop(project, Kind.H2).flyway(database, "18").migrate();
            database.execute("DROP TABLE part_18", """
                INSERT INTO "flyway_schema_history" VALUES (99, '18', 'create part 18', 'UNDO_SQL',
                    'U18__create_part_18.sql', 0, 'SA', CURRENT_TIMESTAMP, 1, TRUE)\
                """);
            Standing standing = project.take(Tool.FLYWAY, database).standing().orElseThrow();
            assertThat(standing.heads()).containsExactly("17");
            project.on(database).upgrade("head");
        }
    }

    @Test
    void a_program_becomes_a_revision_that_stops() {
        ScratchProject project = project(Kind.H2);
        project.write("V20__Load_rates.java", """
            public class V20__Load_rates extends BaseJavaMigration {
                public void migrate(Context context) throws Exception {
                    new RateService(context.getConnection()).load();
                }
            }
            """);
        try (ScratchDatabase database = database(Kind.H2)) {
            ImportPlan plan = project.take(Tool.FLYWAY, database);
            assertThat(plan.notes()).anyMatch(note -> note.startsWith("V20__Load_rates.java is a program"));
            assertThat(project.revision("V20_load_rates.java")).contains("//         new RateService(");
            project.on(database).upgrade("19");
            assertThatThrownBy(() -> project.on(database).upgrade("head"))
                    .hasStackTraceContaining("V20__Load_rates.java is a program that Flyway ran.");
        }
    }

    @Test
    void callbacks_are_listed() {
        ScratchProject project = project(Kind.H2);
        try (ScratchDatabase database = database(Kind.H2)) {
            assertThat(project.plan(Tool.FLYWAY, database).notes())
                    .contains("afterMigrate.sql is a callback, which no revision runs: if it is still wanted, let a"
                            + " MigrationListener or runOnline of Env.java do what it does.");
        }
    }
}
