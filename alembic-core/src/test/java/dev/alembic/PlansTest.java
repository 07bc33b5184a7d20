package dev.alembic;

import static dev.alembic.schema.Dsl.column;
import static dev.alembic.schema.Dsl.integer;
import static dev.alembic.schema.Dsl.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.migration.Migration;
import dev.alembic.migration.Revision;
import dev.alembic.op.Operations;
import dev.alembic.plan.DatabasePlan;
import dev.alembic.plan.Loss;
import dev.alembic.plan.PlannedStatement;
import dev.alembic.plan.PlannedStep;
import dev.alembic.plan.Reversal;
import dev.alembic.plan.TableWork;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** What would be done is told, and not done. */
class PlansTest {

    @TempDir
    private Path folder;

    private Alembic alembic(Migration... more) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("app.db"));
        List<Migration> all = new ArrayList<>(GivenRevisions.all());
        all.addAll(List.of(more));
        return Alembic.builder().migrations(all).dataSource(source).build();
    }

    private static PlannedStep only(List<DatabasePlan> plans) {
        return plans.get(0).steps().get(0);
    }

    @Revision(id = "cccc", revises = "bbbb")
    private static final class DropTitle implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.batch("tasks", t -> t.dropColumn("title"));
        }

        @Override
        public void downgrade(Operations op) {
            op.addColumn("tasks", column("title", string(50)));
        }
    }

    @Revision(id = "dddd", revises = "bbbb")
    private static final class Asks implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.addColumn("tasks", column("rank", integer()));
            op.connection();
            op.dropTable("tasks");
        }

        @Override
        public void downgrade(Operations op) {
            throw irreversible("restore it from a backup");
        }
    }

    @Revision(id = "eeee", revises = "bbbb")
    private static final class NewTable implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable("people", column("id", integer()).primaryKey());
            op.batch("people", t -> t.addColumn(column("name", string(9)).notNull()));
            op.batch("people", t -> t.dropColumn("name"));
            op.dropTable("people");
        }

        @Override
        public void downgrade(Operations op) {}
    }

    @Test
    void nothing_is_written() throws Exception {
        alembic().upgrade("head");
        byte[] before = Files.readAllBytes(folder.resolve("app.db"));
        Alembic planned = alembic(new DropTitle());
        planned.plans().upgrade("head");
        planned.plans().downgrade("base");
        assertThat(Files.readAllBytes(folder.resolve("app.db"))).isEqualTo(before);
    }

    @Test
    void an_empty_database_is_left_empty() {
        List<DatabasePlan> plans = alembic().plans().upgrade("head");
        assertThat(plans.get(0).from()).isEmpty();
        assertThat(plans.get(0).to()).containsExactly("bbbb");
        assertThat(plans.get(0).steps()).extracting(PlannedStep::revision).containsExactly("aaaa", "bbbb");
        assertThat(folder.resolve("app.db")).isEmptyFile();
    }

    @Test
    void values_that_would_die_are_counted() {
        alembic().upgrade("head");
        PlannedStep step = only(alembic(new DropTitle()).plans().upgrade("head"));
        assertThat(step.reversal()).isEqualTo(Reversal.LOSSY);
        assertThat(step.losses()).extracting(Loss::words).containsExactly("3 values of tasks.title");
        assertThat(step.statements()).extracting(one -> one.facts().work()).contains(TableWork.REWRITE);
        assertThat(step.statements()).extracting(PlannedStatement::transaction).containsOnly(1);
    }

    @Test
    void a_downgrade_says_how_many_rows_it_takes() {
        alembic().upgrade("head");
        List<PlannedStep> steps = alembic().plans().downgrade("base").get(0).steps();
        assertThat(steps).extracting(PlannedStep::revision).containsExactly("bbbb", "aaaa");
        assertThat(steps.get(1).losses()).extracting(Loss::words).containsExactly("3 rows of tasks");
    }

    @Test
    void a_revision_that_asks_the_database_depends_on_data() {
        alembic().upgrade("head");
        PlannedStep step = only(alembic(new Asks()).plans().upgrade("head"));
        assertThat(step.dependsOnData()).isTrue();
        assertThat(step.statements()).hasSize(1);
        assertThat(step.reversal()).isEqualTo(Reversal.IRREVERSIBLE);
        assertThat(step.reversalReason()).contains("restore it from a backup");
    }

    @Test
    void what_a_plan_creates_is_known_to_what_follows_and_nobody_loses_it() {
        alembic().upgrade("head");
        PlannedStep step = only(alembic(new NewTable()).plans().upgrade("head"));
        assertThat(step.stopped()).isEmpty();
        assertThat(step.losses()).isEmpty();
        assertThat(step.reversalReason()).contains("The downgrade does nothing.");
    }
}
