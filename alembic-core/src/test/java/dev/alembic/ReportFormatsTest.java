package dev.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.alembic.lint.LintFinding;
import dev.alembic.lint.LintFormat;
import dev.alembic.lint.LintResult;
import dev.alembic.lint.Severity;
import dev.alembic.plan.Blocked;
import dev.alembic.plan.DatabasePlan;
import dev.alembic.plan.Loss;
import dev.alembic.plan.PlanFormat;
import dev.alembic.plan.PlannedStatement;
import dev.alembic.plan.PlannedStep;
import dev.alembic.plan.Reversal;
import dev.alembic.plan.StatementFacts;
import dev.alembic.plan.TableFact;
import dev.alembic.plan.TableLock;
import dev.alembic.plan.TableWork;
import dev.alembic.schema.TableName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Plans and findings as reviewers and programs get them. */
class ReportFormatsTest {

    private static final TableName TASKS = TableName.of("tasks");

    private static final PlannedStatement DROP = new PlannedStatement(
            "DROP TABLE tasks",
            1,
            0,
            StatementFacts.of(new TableFact(
                    TASKS,
                    new TableLock("ACCESS EXCLUSIVE", 8, Blocked.READERS_AND_WRITERS),
                    TableWork.CATALOGUE,
                    "",
                    "")),
            List.of(new Loss(Loss.Kind.ROWS, TASKS, Optional.empty(), OptionalLong.of(3))),
            Optional.empty());

    private static final DatabasePlan PLAN = new DatabasePlan(
            "PostgreSQL 18.6",
            List.of(),
            List.of("2b"),
            List.of("3c"),
            List.of(
                    new PlannedStep(
                            "1a",
                            "drop | tasks",
                            true,
                            List.of(DROP),
                            Optional.empty(),
                            Reversal.LOSSY,
                            Optional.empty()),
                    new PlannedStep(
                            "2b",
                            "",
                            true,
                            List.of(),
                            Optional.of("It asks <b>."),
                            Reversal.UNKNOWN,
                            Optional.empty())));

    @Test
    void a_plan_in_markdown_is_a_table_and_the_sql_below() {
        assertThat(PlanFormat.MARKDOWN.write(List.of(PLAN))).isEqualTo("""
                ### Plan for PostgreSQL 18.6: base → 2b

                Stops before 3c, which is behind a gate.

                | revision | statements | keeps waiting | most that is done to a table | the way back |
                |---|---|---|---|---|
                | 1a, drop \\| tasks | 1 | readers and writers | catalogue only | lossy (loses 3 rows of tasks) |
                | 2b | 0 or more | not known | not known | not known whether it can be taken back |

                <details><summary>1a, drop \\| tasks</summary>

                ```sql
                DROP TABLE tasks
                  -- transaction 1
                  -- tasks: ACCESS EXCLUSIVE blocks readers and writers; catalogue only
                  -- loses 3 rows of tasks
                ```

                </details>

                <details><summary>2b</summary>

                Depends on data. It asks &lt;b>.

                </details>
                """);
    }

    @Test
    void findings_in_markdown_are_a_table() {
        LintFinding finding = new LintFinding(
                "small-key", Severity.ERROR, "1a", Optional.of("db/V1a_x.sql"), 3, "A | B.", "Take <b>.");
        assertThat(LintFormat.MARKDOWN.write(
                        List.of(new LintResult(List.of("1a"), List.of(finding), false)), List.of()))
                .isEqualTo("""
                        ### Lint

                        Looked at one revision: one finding.

                        | | where | what | what to do |
                        |---|---|---|---|
                        | error | <code>db/V1a\\_x.sql:3</code> | **small-key**: A \\| B. | Take &lt;b>. |
                        """);
    }

    @Test
    void nothing_is_said_in_a_line() {
        DatabasePlan nothing = new DatabasePlan("SQLite 3", List.of("1a"), List.of("1a"), List.of(), List.of());
        assertThat(PlanFormat.MARKDOWN.write(List.of(nothing)))
                .isEqualTo("### Plan for SQLite 3: 1a → 1a\n\nThere is nothing to do.\n");
        assertThat(LintFormat.MARKDOWN.write(List.of(new LintResult(List.of("1a"), List.of(), false)), List.of()))
                .isEqualTo("### Lint\n\nLooked at one revision: nothing.\n");
    }
}
