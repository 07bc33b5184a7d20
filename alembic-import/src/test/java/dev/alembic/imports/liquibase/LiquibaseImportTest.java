package dev.alembic.imports.liquibase;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Liquibase itself did is the measure. */
class LiquibaseImportTest {

    private static final int ALL = 1000;

    @TempDir
    Path folder;

    private ScratchProject project() {
        ScratchProject project = new ScratchProject(folder.resolve("project"));
        new LiquibaseShop(project).write();
        return project;
    }

    private ScratchDatabase database(Kind kind) {
        return ScratchDatabase.create(kind, folder);
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    void an_empty_database_becomes_what_liquibase_makes(Kind kind) {
        ScratchProject project = project();
        try (ScratchDatabase theirs = database(kind);
                ScratchDatabase ours = database(kind)) {
            ImportPlan plan = project.take(Tool.LIQUIBASE, ours);
            assertThat(plan.standing()).isEmpty();
            assertThat(plan.revisions()).hasSize(37);
            project.on(ours).upgrade("head");
            new LiquibaseShop(project).update(theirs, ALL);
            assertThat(Contents.of(ours)).hasSizeGreaterThan(80);
            assertThat(Contents.differences(theirs, ours)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
    void an_existing_database_is_stamped_and_only_the_rest_runs(Kind kind) {
        ScratchProject project = project();
        try (ScratchDatabase theirs = database(kind);
                ScratchDatabase ours = database(kind)) {
            LiquibaseShop shop = new LiquibaseShop(project);
            shop.update(ours, 15);
            Standing standing = project.take(Tool.LIQUIBASE, ours).standing().orElseThrow();
            assertThat(standing.applied()).hasSize(15);
            assertThat(standing.pending()).hasSize(2);
            project.on(ours).upgrade("head");
            assertThat(ours.query("SELECT label FROM last_one")).containsExactly("it's");
            shop.update(theirs, ALL);
            assertThat(Contents.differences(theirs, ours)).allMatch(line -> line.matches("- (part|PART)_.*"));
        }
    }

    @Test
    void what_has_no_rollback_of_its_own_is_reversed() {
        ScratchProject project = project();
        try (ScratchDatabase database = database(Kind.H2)) {
            project.take(Tool.LIQUIBASE, database);
            project.on(database).upgrade("head");
            assertThatThrownBy(() -> project.on(database).downgrade("base"))
                    .hasMessageContaining("Liquibase knew no rollback of it");
            project.write("db.changelog-master.yaml", "databaseChangeLog:\n  - include: {file: some.xml}\n");
        }
        ScratchProject other = new ScratchProject(folder.resolve("other"));
        other.write("changelog.xml", LiquibaseShop.changeLog(LiquibaseShop.changeSet("1", """
            <createTable tableName="a"><column name="id" type="int"/></createTable>
            <addColumn tableName="a"><column name="b" type="int"/></addColumn>
            <createIndex tableName="a" indexName="ix"><column name="b"/></createIndex>
            """)));
        try (ScratchDatabase database = database(Kind.H2)) {
            other.take(Tool.LIQUIBASE, database);
            other.on(database).upgrade("head");
            assertThat(Contents.of(database)).isNotEmpty();
            other.on(database).downgrade("base");
            assertThat(Contents.of(database)).isEmpty();
        }
    }

    @Test
    void what_is_for_a_context_is_left_out_where_it_has_not_run() {
        ScratchProject project = project();
        project.write("more/c.sql", """
            --liquibase formatted sql
            --changeset dan:test-rows context:test
            SELECT 1;
            --changeset dan:oracle dbms:oracle
            SELECT 1;
            """);
        try (ScratchDatabase empty = database(Kind.H2);
                ScratchDatabase existing = database(Kind.H2)) {
            assertThat(project.plan(Tool.LIQUIBASE, empty).notes())
                    .contains(
                            "more/c.sql::test-rows::dan is only for context test; its revision runs everywhere.",
                            "more/c.sql::oracle::dan is left out: it is for oracle.");
            new LiquibaseShop(project).update(existing, 3);
            assertThat(project.plan(Tool.LIQUIBASE, existing).notes())
                    .contains("more/c.sql::test-rows::dan is left out: it hasn't run in this database, and is only for"
                            + " context test.");
        }
    }

    @Test
    void a_change_that_is_not_translated_stops() {
        ScratchProject project = new ScratchProject(folder.resolve("project"));
        project.write("changelog.xml", LiquibaseShop.changeLog(LiquibaseShop.changeSet("1", """
            <preConditions><tableExists tableName="x"/></preConditions>
            <loadData tableName="x" file="x.csv"><column name="a" type="NUMERIC"/></loadData>
            """)));
        try (ScratchDatabase database = database(Kind.H2)) {
            ImportPlan plan = project.take(Tool.LIQUIBASE, database);
            assertThat(plan.notes())
                    .contains(
                            "changelog.xml::1::ann has preconditions, which nobody asks any more.",
                            "changelog.xml::1::ann has loadData, which isn't translated: its revision stops any"
                                    + " database in which it hasn't run, until you write it.");
            assertThatThrownBy(() -> project.on(database).upgrade("head"))
                    .hasStackTraceContaining("changelog.xml::1::ann has a change that is not translated (loadData).");
        }
    }

    @Test
    void a_row_without_a_changeset_stops_the_import() {
        ScratchProject project = project();
        try (ScratchDatabase database = database(Kind.H2)) {
            new LiquibaseShop(project).update(database, 3);
            project.write("tables.xml", LiquibaseShop.changeLog(""));
            assertThatThrownBy(() -> project.plan(Tool.LIQUIBASE, database))
                    .hasMessage("These have run in this database, and no changelog has them: tables.xml::1::ann,"
                            + " tables.xml::2::ann, tables.xml::3::ann. Put them back, or name the changelog that"
                            + " includes them.");
        }
    }
}
